import ScenarioLanguage
import Screen
import Simulation

/// What is being typed.
extension Model {
    /// Pasted text goes into the text field that is open, or else to the prompt, and presses no keys.
    mutating func paste(_ text: String) {
        let text = String(text.unicodeScalars.filter { !$0.isControl })
        switch mode {
        case .addUser(var field):
            field.type(text)
            mode = .addUser(field)
        case .filter(var field):
            field.type(text)
            mode = .filter(field)
            userList.show(field.text, in: simulator)
        case .name(var field, _):
            field.type(text)
            mode = .name(field, refusal: nil)
        case .prompt(var prompt):
            prompt.field.type(text)
            mode = .prompt(prompt)
        case .help(var palette, let below):
            palette.type(text, keyMap: keyMap)
            mode = .help(palette, over: below)
        case .users, .clients, .history, .log, .policies:
            mode = .prompt(Prompt(text))
        }
    }

    /// Shows only the users whose keys hold what is typed, while it is typed.
    mutating func typeFilter(_ key: Key, into field: TextField) {
        var field = field
        switch key {
        case .enter: mode = below
        case .escape, .control("c"):
            mode = below
            userList.show("", in: simulator)
        default:
            _ = field.edit(key)
            mode = .filter(field)
            userList.show(field.text, in: simulator)
        }
    }

    mutating func type(_ key: Key, into field: TextField) {
        switch key {
        case .escape, .control("c"): mode = below
        case .enter:
            mode = below
            add([field.text])
        default:
            var field = field
            _ = field.edit(key)
            mode = .addUser(field)
        }
    }

    /// Asks for the name to save the session under.
    public mutating func askName(_ suggestion: String, refusal: String?) {
        mode = .name(TextField(suggested: suggestion), refusal: refusal)
    }

    mutating func typeName(_ key: Key, into field: TextField) -> Effect? {
        switch key {
        case .escape, .control("c"): mode = below
        case .enter where field.text.isEmpty: mode = .name(field, refusal: "a file has a name")
        case .enter:
            mode = below
            return .save(session.script, as: field.text)
        default:
            var field = field
            _ = field.edit(key)
            mode = .name(field, refusal: nil)
        }
        return nil
    }

    /// Goes through the help, or does what was chosen in it.
    mutating func press(_ key: Key, in palette: Palette, over below: Mode) -> Effect? {
        var palette = palette
        switch palette.take(key, keyMap: keyMap, in: &window) {
        case .leave: return .quit
        case .open: mode = .help(palette, over: below)
        case .closed: mode = below
        case .press(let key):
            mode = below.isTyping ? self.below : below
            return press(key)
        }
        return nil
    }

    mutating func type(_ key: Key, at prompt: Prompt) -> Effect? {
        switch key {
        case .escape, .control("c"): mode = below
        case .enter: return enter(prompt)
        default:
            var prompt = prompt
            prompt.edit(key, apiKeys: simulator.records.map(\.apiKey), past: promptLines)
            mode = .prompt(prompt)
        }
        return nil
    }

    /// Carries out the statement that was typed; the prompt stays open where it is in error.
    private mutating func enter(_ prompt: Prompt) -> Effect? {
        let line = prompt.line
        var prompt = prompt
        do throws(Diagnostics) {
            guard let statement = try simulator.statement(typed: SourceLine(line), inTask: home == .task) else {
                mode = below
                return nil
            }
            if prompt.isLimit {
                // As at a scenario's beginning, each field stands once.
                var beginning = Simulator()
                try beginning.run(statement, in: SourceLine(line)) { _ in }
                change(beginning.scriptLimit)
                return nil
            }
            try run(statement, in: SourceLine(line))
        } catch {
            prompt.fail(column: error.first.column, error.first.text + otherWay(than: line))
            mode = .prompt(prompt)
            return nil
        }
        mode = below
        guard promptLines.last != line else { return nil }
        promptLines.append(line)
        return .remember(line)
    }

    /// What changes a limit that was used, where `settings` can't.
    private func otherWay(than line: String) -> String {
        let key = keyMap.name(of: .limit)
        guard simulator.isLimitFinal, !key.isEmpty, case .settings? = try? Statement(line: line) else { return "" }
        return "; \(key) changes it for all that was done"
    }

    /// Changes parts of the limit, and tells what that does to the requests so far.
    private mutating func change(_ limit: PartialLimit) {
        let before = simulator.records.reduce(0) { $0 + $1.rejected }
        let moment = simulator.now
        apply(.change(limit))
        let change = simulator.records.reduce(0) { $0 + $1.rejected } - before
        mode = below
        // That it moved the clock was told, and matters more.
        guard simulator.now == moment else { return }
        switch change {
        case 0: tell("no change in rejections")
        default:
            let more = "\(abs(change).grouped) \(change > 0 ? "more" : "fewer")"
            tell("\(more) \(abs(change).form(of: "request")) would have been rejected")
        }
    }

    /// Runs a statement and says what came of its expectations, or where it belongs; throws where it is in error.
    private mutating func run(_ statement: Statement, in line: SourceLine) throws(Diagnostics) {
        let userCount = userCount
        if sets(outBy: statement) { return }
        try session.apply(.statement(statement), in: line)
        if case .user = statement { showNew(user: userCount) }
        if statement.isForWatching {
            let keyword = "\(statement)".prefix { $0 != " " }
            let key = keyMap.name(of: .save)
            tell("`\(keyword)` is for whoever watches the scenario that \(key) saves: `replay --watch`")
        }
        guard let result = session.last?.result, result.expectations > 0 else { return }
        if let failure = result.failures.first {
            tell("\(glyphs.cross) \(failure)", isFailure: true)
        } else {
            tell("\(glyphs.check) as expected")
        }
    }
}

extension Statement {
    /// Whether it does nothing but for someone who watches.
    fileprivate var isForWatching: Bool {
        switch self {
        case .say, .ask, .heading: true
        default: false
        }
    }
}
