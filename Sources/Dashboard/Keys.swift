public import ScenarioLanguage
import Screen

/// The keys of the simulator and of the player, as they are or as someone wants them.
///
/// A file of keys has a line for each action, its name and then its keys: `request space Enter`. A line that begins
/// with `#` is a comment.
public struct Keys: Sendable {
    /// The simulator's.
    public private(set) var simulator = KeyMap.simulator
    /// The player's.
    public private(set) var player = KeyMap.player

    /// The keys as they are.
    public init() {}

    /// The keys as a file wants them; throws all that is wrong with it.
    public init(lines: [String], file: String? = nil) throws(Diagnostics) {
        var errors: [Diagnostic] = []
        var taken: [Key: Action] = [:]
        for (index, line) in lines.enumerated() {
            do throws(Diagnostic) {
                try bind(Self.words(of: line), line: index + 1, file, &taken)
            } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw Diagnostics(errors) }
    }

    /// The file that these keys stand in.
    public var text: String {
        Action.allCases.map { action in
            let keys =
                simulator.keys(of: action) + player.keys(of: action).filter { !simulator.keys(of: action).contains($0) }
            return ([action.rawValue] + keys.map(\.name)).joined(separator: " ") + "\n"
        }.joined()
    }

    private typealias Word = (text: String, column: Int)

    private static func words(of line: String) -> [Word] {
        var words: [Word] = []
        var column = 1
        for part in line.split(separator: " ", omittingEmptySubsequences: false) {
            if !part.isEmpty { words.append((String(part), column)) }
            column += part.unicodeScalars.count + 1
        }
        return words.first?.text.hasPrefix("#") == true ? [] : words
    }

    private mutating func bind(_ words: [Word], line: Int, _ file: String?, _ taken: inout [Key: Action])
        throws(Diagnostic)
    {
        guard let name = words.first else { return }
        guard let action = Action(rawValue: name.text) else {
            let near = nearest(to: name.text, among: Action.allCases.map(\.rawValue))
            throw Diagnostic(
                file: file, line: line, column: name.column, "found `\(name.text.escaped)`, expected an action",
                mend: near.map { "did you mean `\($0)`?" } ?? "`token-bucket keys` lists them")
        }
        var keys: [Key] = []
        for word in words.dropFirst() {
            guard let key = Key(name: word.text), key.canAct else {
                let expected = "expected a key: a character but a digit, `space`, `Ctrl-R`, `Enter`, `Up`, `PgDn`"
                throw Diagnostic(
                    file: file, line: line, column: word.column, "found `\(word.text.escaped)`, \(expected)")
            }
            if let other = taken[key], other != action,
                simulator.shares(action, with: other) || player.shares(action, with: other)
            {
                let message = "found `\(word.text)` for `\(action.rawValue)` and `\(other.rawValue)`, expected it once"
                throw Diagnostic(file: file, line: line, column: word.column, message)
            }
            taken[key] = action
            keys.append(key)
        }
        guard !keys.isEmpty || action != .quit else {
            throw Diagnostic(
                file: file, line: line, column: name.column + name.text.count, "found no key to quit, expected one")
        }
        if simulator.has(action) { simulator.bind(action, to: keys) }
        if player.has(action) { player.bind(action, to: keys) }
    }
}

extension Key {
    /// The key of that name, nil where there is none.
    fileprivate init?(name: String) {
        let named: [Key] = [
            .character(" "), .enter, .escape, .tab, .backtab, .backspace, .delete, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown,
        ]
        if let key = named.first(where: { $0.name == name }) {
            self = key
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else if name.hasPrefix("Ctrl-"), name.count == 6, let letter = name.lowercased().last, letter.isASCII,
            letter.isLetter
        {
            self = .control(letter)
        } else {
            return nil
        }
    }

    /// Whether it can be given to an action: digits count, Esc closes, and a terminal stops a program with Ctrl-Z.
    fileprivate var canAct: Bool {
        switch self {
        case .escape, .control("z"): false
        case .character(let character): character.wholeNumberValue == nil
        default: true
        }
    }
}
