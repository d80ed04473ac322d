import RateLimiter
import ScenarioLanguage
import Simulation

/// A line of a session's journal: a statement, or a comment of a scenario that only the simulator reads.
enum JournalLine: Equatable {
    /// A statement that was carried out.
    case statement(Statement)
    /// The clock moved by itself, as a part of the statement before where that was an `advance`.
    case tick(Duration)
    /// The session went to the moment after the statement of that number, 0 for the start.
    case goto(Int)
    /// What lies ahead is the branch that begins with the statement of that number.
    case branch(Int)
    /// The limit was changed, and the session done again.
    case settings([Field])
    /// The parts of the limit that were given on the command line.
    case options([Field])
    /// The start ends here, and the session begins.
    case begin

    private static let sign = "#!"
    private static let tickSign = " #! tick"

    /// Reads a line; nil for one that means nothing, a plain comment say.
    init?(_ line: String) throws(Diagnostic) {
        if line.hasPrefix(Self.sign) {
            guard let directive = try Self.directive(line) else { return nil }
            self = directive
        } else if let statement = try Statement(line: line) {
            if line.hasSuffix(Self.tickSign), case .advance(.by(let duration)) = statement {
                self = .tick(duration)
            } else {
                self = .statement(statement)
            }
        } else {
            return nil
        }
    }

    /// The line, without its end.
    var text: String {
        switch self {
        case .statement(let statement): "\(statement)"
        case .tick(let duration): "\(Statement.advance(.by(duration)))\(Self.tickSign)"
        case .goto(let number): "\(Self.sign) goto \(number)"
        case .branch(let number): "\(Self.sign) branch \(number)"
        case .settings(let fields): "\(Self.sign) \(Statement.settings(fields))"
        case .options(let fields): "\(Self.sign) options \(fields.map(\.description).joined(separator: " "))"
        case .begin: "\(Self.sign) begin"
        }
    }

    private static func directive(_ line: String) throws(Diagnostic) -> JournalLine? {
        let words = line.dropFirst(sign.count).split(separator: " ")
        let rest = words.dropFirst().joined(separator: " ")
        switch words.first {
        case "goto": return Int(rest).map(JournalLine.goto)
        case "branch": return Int(rest).map(JournalLine.branch)
        case "begin": return .begin
        case "settings", "options":
            guard case .settings(let fields) = try Statement(line: "settings " + rest) else { return nil }
            return words.first == "settings" ? .settings(fields) : .options(fields)
        default: return nil
        }
    }
}
