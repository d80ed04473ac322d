import RateLimiter
public import ScenarioLanguage
import Simulation

extension Session {
    /// The last of the lines with which a session's journal begins.
    public static var journalHeaderEnd: String { JournalLine.begin.text }

    /// The lines with which the session's journal begins: the limit, the users, all that the start did.
    public var journalHeader: [String] {
        let limit = Statement.settings([
            .tokens(startLimit.tokens), .time(startLimit.time), .policy(startLimit.policy),
        ])
        let statements = start.filter { if case .settings = $0 { false } else { true } }
        let options = startOptions.fields.isEmpty ? [] : [JournalLine.options(startOptions.fields)]
        return ([.statement(limit)] + options + statements.map(JournalLine.statement) + [.begin]).map(\.text)
    }

    /// Brings a session back from the lines of its journal; throws where one can't be read or carried out.
    public init(journal lines: [String], file: String? = nil) throws(Diagnostic) {
        var options = PartialLimit()
        var defaults = PartialLimit()
        var start: [Statement] = []
        var index = 0
        while index < lines.count {
            let line = try Self.parse(lines[index], number: index + 1, file)
            index += 1
            if case .begin = line { break }
            switch line {
            case .statement(.settings(let fields)): defaults = PartialLimit(fields)
            case .statement(let statement): start.append(statement)
            case .options(let fields): options = PartialLimit(fields)
            default: break
            }
        }
        self.init(options: options, defaults: defaults, start: start)
        for (offset, text) in lines[index...].enumerated() {
            guard let line = try Self.parse(text, number: index + offset + 1, file) else { continue }
            do throws(Diagnostics) {
                try carryOut(line)
            } catch {
                let (message, mend) = (error.first.message, error.first.mend)
                throw Diagnostic(file: file, line: index + offset + 1, column: 1, message, mend: mend)
            }
        }
        _ = takeJournal()
    }

    private static func parse(_ line: String, number: Int, _ file: String?) throws(Diagnostic) -> JournalLine? {
        do throws(Diagnostic) {
            return try JournalLine(line)
        } catch {
            throw Diagnostic(file: file, line: number, column: error.column, error.message, mend: error.mend)
        }
    }

    private mutating func carryOut(_ line: JournalLine) throws(Diagnostics) {
        switch line {
        case .statement(let statement): try run(statement)
        case .tick(let duration): try tick(duration)
        case .goto(let number): go(toStatement: number)
        case .branch(let number): walk(through: number)
        case .settings(let fields): change(PartialLimit(fields))
        case .options, .begin: break
        }
    }
}

extension PartialLimit {
    init(_ fields: [Field]) {
        self.init()
        for field in fields { set(field) }
    }
}
