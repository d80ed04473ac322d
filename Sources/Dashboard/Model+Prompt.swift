import ScenarioLanguage
import Screen
import Simulation

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
        case .prompt(var prompt):
            prompt.field.type(text)
            mode = .prompt(prompt)
        case .users, .history, .help, .policies:
            session.compare(false)
            mode = .prompt(Prompt(text))
        }
    }

    mutating func type(_ key: Key, at prompt: Prompt) -> Effect? {
        switch key {
        case .escape, .control("c"): mode = .users
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
        do throws(Diagnostic) {
            guard let statement = try Statement(line: line) else {
                mode = .users
                return nil
            }
            if prompt.isLimit, case .settings(let fields) = statement {
                change(PartialLimit(fields))
                return nil
            }
            guard !isTooLong(statement) else {
                let most = "expected \(Self.mostRequests) requests at most"
                prompt.fail(column: 1, "found more requests than can be waited for, \(most)")
                mode = .prompt(prompt)
                return nil
            }
            if let error = run(statement, in: SourceLine(line)) {
                prompt.fail(column: error.column, error.text)
                mode = .prompt(prompt)
                return nil
            }
        } catch {
            prompt.fail(column: error.column, error.text)
            mode = .prompt(prompt)
            return nil
        }
        mode = .users
        guard promptLines.last != line else { return nil }
        promptLines.append(line)
        return .remember(line)
    }

    private func isTooLong(_ statement: Statement) -> Bool {
        guard case .request(let request) = statement else { return false }
        let users = if case .keys(let keys) = request.who { keys.count } else { userCount }
        let (count, overflow) = request.rounds.multipliedReportingOverflow(by: users)
        return overflow || count > Self.mostRequests
    }

    /// Changes parts of the limit, and tells what that does to the requests so far.
    private mutating func change(_ limit: PartialLimit) {
        let before = simulator.records.reduce(0) { $0 + $1.rejected }
        apply(.change(limit))
        let change = simulator.records.reduce(0) { $0 + $1.rejected } - before
        mode = .users
        switch change {
        case 0: tell("as many requests would have been rejected")
        default:
            let noun = abs(change) == 1 ? "request" : "requests"
            tell("\(abs(change).grouped) \(change > 0 ? "more" : "fewer") \(noun) would have been rejected")
        }
    }

    /// Runs a statement and says what came of its expectations; gives back the error that kept it from running.
    private mutating func run(_ statement: Statement, in line: SourceLine) -> Diagnostic? {
        let userCount = userCount
        do throws(Diagnostics) { try session.apply(.statement(statement), in: line) } catch { return error.first }
        if case .user = statement { showNew(user: userCount) }
        guard let result = session.last?.result, result.expectations > 0 else { return nil }
        if let failure = result.failures.first {
            tell("\(glyphs.cross) \(failure)", isFailure: true)
        } else {
            tell("\(glyphs.check) as expected")
        }
        return nil
    }
}
