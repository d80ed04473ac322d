import RateLimiter
public import ScenarioLanguage

extension Session {
    /// The last of the lines with which a session's journal begins.
    public static var journalHeaderEnd: String { JournalLine.begin.text }

    /// The lines with which the session's journal begins: the limit, the users, all that the start did.
    public var journalHeader: [String] {
        let limit = Statement.settings(
            [.tokens(startLimit.tokens), .time(startLimit.time), .policy(startLimit.policy)]
                + (startSeed == 0 ? [] : [.seed(startSeed)]))
        let statements = start.filter { if case .settings = $0 { false } else { true } }
        let options = startOptions.fields.isEmpty ? [] : [JournalLine.options(startOptions)]
        let started = ([limit] + statements).map { JournalLine.command(.statement($0)) }
        return (started.prefix(1) + options + started.dropFirst() + [.begin]).map(\.text)
    }

    /// Brings a session back from the lines of its journal, in UTF-8 without their ends; throws where one can't be read or
    /// carried out.
    public init(journal lines: some Sequence<some Sequence<UInt8>>, file: String? = nil) throws(Diagnostic) {
        var rest = lines.enumerated().map { offset, line in
            let bytes = Array(line)
            let text = String(decoding: bytes, as: UTF8.self)
            return (text: text, line: SourceLine(bytes[...], number: offset + 1, file: file))
        }[...]
        var options = PartialLimit()
        var defaults = PartialLimit()
        var start: [Statement] = []
        header: while let (text, line) = rest.popFirst() {
            switch try JournalLine(text, in: line) {
            case .begin: break header
            case .options(let limit): options = limit
            case .command(.statement(.settings(let fields))): defaults = PartialLimit(fields)
            case .command(.statement(let statement)): start.append(statement)
            case .command, .limitOfAll:
                throw line.diagnostic(column: 1, "found a command of the session, expected `#! begin` before it")
            case nil: break
            }
        }
        self.init(options: options, defaults: defaults, start: start)
        for (text, line) in rest {
            guard let journalLine = try JournalLine(text, in: line) else { continue }
            do throws(Diagnostics) { try carryOut(journalLine, in: line) } catch { throw error.first }
        }
        _ = takeJournal()
    }

    private mutating func carryOut(_ journalLine: JournalLine, in line: SourceLine) throws(Diagnostics) {
        switch journalLine {
        case .command(let command): try apply(command, in: line)
        case .limitOfAll(let limit): changeAll(limit)
        case .begin, .options:
            throw Diagnostics([line.diagnostic(column: 1, "found the beginning again, expected a command")])
        }
    }
}
