public import ScenarioLanguage
import Screen

/// The keys of every mode, as they are or as someone wants them.
///
/// A file of keys has a line for each action, its name and then its keys: `request space Enter`. A line that begins
/// with `#` is a comment.
public struct Keys: Sendable {
    /// The map of each mode, by its number.
    private var maps = KeyMode.allCases.map { KeyMap($0.groups) }
    /// Where a key that quits was last given to something else.
    private var lastTakenFromQuit: (line: Int, column: Int)?

    /// The keys as they are.
    public init() {}

    /// The keys of a mode.
    subscript(mode: KeyMode) -> KeyMap { maps[mode.rawValue] }

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
        if errors.isEmpty, let place = lostQuit {
            let name = Action.quit.rawValue
            let message = "found no key left for `\(name)`, expected a line `\(name)` with one of its own"
            errors.append(Diagnostic(file: file, line: place.line, column: place.column, message))
        }
        guard errors.isEmpty else { throw Diagnostics(errors) }
    }

    /// Where the last key that quits was given to something else, nil where one is left.
    private var lostQuit: (line: Int, column: Int)? {
        maps.allSatisfy { !$0.keys(of: .quit).isEmpty } ? nil : lastTakenFromQuit
    }

    /// The file that these keys stand in.
    public var text: String {
        Action.allCases.map { action in
            let keys = maps.flatMap { $0.keys(of: action) }
            let names = keys.indices.filter { !keys[..<$0].contains(keys[$0]) }.map { keys[$0].name }
            return ([action.rawValue] + names).joined(separator: " ") + "\n"
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
            let key = try Self.key(word, line: line, file)
            if let other = taken[key], other != action,
                maps.contains(where: { $0.has(action) && $0.has(other) })
            {
                let message = "found `\(word.text)` for `\(action.rawValue)` and `\(other.rawValue)`, expected it once"
                throw Diagnostic(file: file, line: line, column: word.column, message)
            }
            taken[key] = action
            if action != .quit, maps.contains(where: { $0[key] == .quit }) {
                lastTakenFromQuit = (line, word.column)
            }
            keys.append(key)
        }
        guard !keys.isEmpty || action != .quit else {
            throw Diagnostic(
                file: file, line: line, column: name.column + name.text.count, "found no key to quit, expected one")
        }
        for index in maps.indices where maps[index].has(action) { maps[index].bind(action, to: keys) }
    }

    private static func key(_ word: Word, line: Int, _ file: String?) throws(Diagnostic) -> Key {
        let reason =
            if let other = Key.twin(ofName: word.text)?.name {
                "which terminals send for `\(other)`, expected `\(other)` or another key"
            } else {
                "expected a key: a character but a digit, `space`, `Ctrl-R`, `Enter`, `Up`, `PgDn`, `F2`"
            }
        guard let key = Key(name: word.text), key.canAct else {
            throw Diagnostic(file: file, line: line, column: word.column, "found `\(word.text.escaped)`, \(reason)")
        }
        return key
    }
}
