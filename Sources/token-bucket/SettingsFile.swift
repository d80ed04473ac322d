import RateLimiter
import ScenarioLanguage
import Simulation

/// What settings.json says.
struct SettingsFile {
    private(set) var limit = PartialLimit()
    /// Who is there when the simulator starts without a scenario, nil where the file doesn't say.
    private(set) var users: [String]?

    /// Reads the text of a settings file; throws all that is wrong with its fields.
    init(_ bytes: [UInt8], name: String? = nil) throws(Diagnostics) {
        let root: JSONValue
        do throws(JSONError) { root = try JSONParser.parse(bytes) } catch {
            throw Diagnostics([Diagnostic(file: name, in: bytes, at: error.place, error.message)])
        }
        guard case .object(let members) = root.kind else {
            let message = "found \(Self.text(of: root, in: bytes)), expected { \"tokens\": 100, \"time\": 3600 }"
            throw Diagnostics([Diagnostic(file: name, in: bytes, at: root.start, message)])
        }
        var errors: [(place: Int, message: String)] = []
        var seen: Set<String> = []
        for member in members {
            do throws(FieldError) {
                let text = Self.text(of: member.value, in: bytes)
                guard seen.insert(member.name).inserted else {
                    let message = "found \(member.name.quoted) again (\(text)), expected it once"
                    throw FieldError(place: member.start, message: message)
                }
                try set(member, text)
            } catch {
                errors.append((error.place, error.message))
            }
        }
        for name in ["tokens", "time"] where !seen.contains(name) {
            let rest = bytes[root.end...].prefix { !"\r\n".utf8.contains($0) }
            errors.append((rest.endIndex, "found no field \"\(name)\", expected \(Self.allowed[name] ?? "it")"))
        }
        guard errors.isEmpty else {
            throw Diagnostics(
                errors.sorted { $0.place < $1.place }.map {
                    Diagnostic(file: name, in: bytes, at: $0.place, $0.message)
                })
        }
    }

    private struct FieldError: Error {
        let place: Int
        let message: String
    }

    private static let allowed = [
        "tokens": "a whole number, 1 to 1000000000",
        "time": "seconds, or a duration such as \"1h30m\": more than 0, in whole nanoseconds, at most 292 years",
        "policy": Policy.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "),
        "users": "a list of API keys, at least one: not empty, without control characters, each once",
    ]

    private mutating func set(_ member: JSONMember, _ text: String) throws(FieldError) {
        guard let allowed = Self.allowed[member.name] else {
            let names = ["tokens", "time", "policy", "users"]
            let near = nearest(to: member.name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
            let expected = names.map { "\"\($0)\"" }.joined(separator: ", ")
            let message = "found the field \(member.name.quoted) (\(text)), expected \(expected)\(near)"
            throw FieldError(place: member.start, message: message)
        }
        let isTaken =
            switch member.name {
            case "tokens": setTokens(member.value)
            case "time": setTime(member.value)
            case "policy": setPolicy(member.value)
            default: setUsers(member.value)
            }
        guard isTaken else {
            let message = "found \(text) for \"\(member.name)\", expected \(allowed)"
            throw FieldError(place: member.value.start, message: message)
        }
    }

    private mutating func setTokens(_ value: JSONValue) -> Bool {
        let digits: String?
        switch value.kind {
        case .number(let number): digits = Decimal(number).plainText
        case .string(let text):
            digits = text.isDigits ? text : nil
        default: digits = nil
        }
        guard let count = digits.flatMap({ Int($0) }), Limit.tokenRange.contains(count) else { return false }
        limit.tokens = count
        return true
    }

    private mutating func setTime(_ value: JSONValue) -> Bool {
        let text: String?
        switch value.kind {
        case .number(let number): text = Decimal(number).plainText
        case .string(let string): text = string
        default: text = nil
        }
        guard let time = text.flatMap({ try? Duration(scenario: $0) }), time > .zero else { return false }
        limit.time = time
        return true
    }

    private mutating func setPolicy(_ value: JSONValue) -> Bool {
        guard case .string(let name) = value.kind, let policy = Policy(rawValue: name) else { return false }
        limit.policy = policy
        return true
    }

    private mutating func setUsers(_ value: JSONValue) -> Bool {
        guard case .array(let values) = value.kind else { return false }
        let keys = values.compactMap { if case .string(let key) = $0.kind { key } else { nil } }
        guard keys.count == values.count, Statement.users(keys) != nil else { return false }
        users = keys
        return true
    }

    /// A value as it stands in the file, a long one by its beginning.
    private static func text(of value: JSONValue, in bytes: [UInt8]) -> String {
        // No more than the beginning can need.
        let beginning = bytes[value.start..<value.end].prefix(4 * 61)
        let text = String(decoding: beginning, as: UTF8.self).escaped
        return text.count > 60 ? text.prefix(60) + "…" : text
    }
}
