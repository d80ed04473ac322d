import ArgumentParser
import RateLimiter
import ScenarioLanguage
import AccessLog

/// The options that say how a log is read.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How the log's lines are written.",
            discussion: """
                auto, which finds it out for each line, common, combined or json, or what log_format says in nginx's \
                configuration: '$remote_addr [$time_local] "$http_x_forwarded_for"'.
                """, valueName: "format"),
        transform: LogOptions.format)
    var logFormat = LogFormat.auto

    @Option(
        help: ArgumentHelp(
            "What names a user: address, user, or a field's name.",
            discussion: """
                Fields of the Combined Log Format are address, ident, user, request, status, bytes, referer and agent; \
                of a JSON object its own, a dot leading into another (client.ip); of a format string its names.
                """, valueName: "field"),
        transform: LogOptions.key)
    var key = UserKey.address

    @Option(help: ArgumentHelp("The field of a JSON object that names a user.", valueName: "name"))
    var keyField: String?

    @Option(help: ArgumentHelp("The field of a JSON object that holds the time.", valueName: "name"))
    var timeField: String?

    @Option(
        help: ArgumentHelp(
            "Take IPv6 addresses with so many first bits alike for one user, 1 to 128.", valueName: "bits"))
    var ipv6Prefix = 128

    @Option(
        help: ArgumentHelp("Leave out requests before this moment.", valueName: "2015-05-17T10:00:00Z"),
        transform: LogOptions.moment)
    var from: Instant?

    @Option(
        help: ArgumentHelp("Leave out requests from this moment on.", valueName: "2015-05-17T11:00:00Z"),
        transform: LogOptions.moment)
    var to: Instant?

    @Option(help: "Sort the requests by time, or take them as they come and let time only stand still.")
    var order = RequestOrder.time

    @Flag(help: "Make a line that can't be read an error.")
    var strict = false

    /// Where a line's key and time are found.
    var rules: LineRules {
        var rules = LineRules()
        rules.format = logFormat
        rules.key = key
        rules.keyField = keyField
        rules.timeField = timeField
        rules.ipv6Prefix = ipv6Prefix
        rules.from = from
        rules.to = to
        return rules
    }

    /// Whether none of them is given.
    var isEmpty: Bool {
        logFormat == .auto && key == .address && keyField == nil && timeField == nil && ipv6Prefix == 128 && from == nil
            && to == nil && order == .time && !strict
    }

    /// Tells of what could not be read of a log; throws where fields of JSON objects were named and no line is one, which
    /// may be so in a part of a log.
    func tell(of reading: Reading<some Any>, isPart: Bool) throws {
        for fault in reading.skipped.unreadable {
            complain("\(fault.file ?? ""):\(fault.line):\(fault.column): skipped: \(fault.text)")
        }
        let named = fields.filter { $0.field != nil }.map(\.name)
        guard !reading.hasObjects, !isPart, !named.isEmpty else { return }
        throw Failure(
            .malformedInput,
            "\(named.joined(separator: ", ")): no line of the log is a JSON object; leave it out, or say --key for others"
        )
    }

    private var fields: [(name: String, field: String?)] { [("--key-field", keyField), ("--time-field", timeField)] }

    func validate() throws {
        for (name, field) in fields where field?.isEmpty == true {
            throw ValidationError("\(name): a field's name is not empty.")
        }
        if logFormat != .auto, logFormat != .json, keyField != nil || timeField != nil {
            throw ValidationError("--key-field, --time-field: they are for JSON Lines.")
        }
        guard 1...128 ~= ipv6Prefix else { throw ValidationError("--ipv6-prefix: an IPv6 address has 1 to 128 bits.") }
        if let from, let to, from >= to { throw ValidationError("--from, --to: no moment is between them.") }
        if case .string(let format) = logFormat {
            do throws(FormatString.Malformed) { try format.check(key) } catch {
                throw ValidationError("--log-format: \(error.message.escaped).")
            }
        }
    }

    private static func format(_ text: String) throws -> LogFormat {
        let names: KeyValuePairs<String, LogFormat> = [
            "auto": .auto, "common": .common, "combined": .combined, "json": .json,
        ]
        if let named = names.first(where: { $0.key == text }) { return named.value }
        guard text.contains("$") else {
            let known = names.map(\.key).joined(separator: ", ")
            throw ValidationError(
                "'\(text.escaped)' is no format: \(known), or one with nginx's names, as $remote_addr.")
        }
        do throws(FormatString.Malformed) { return .string(try FormatString(text)) } catch {
            throw ValidationError("\(error.message.escaped).")
        }
    }

    private static func moment(_ text: String) throws -> Instant {
        guard let moment = Instant(timestamp: text) else {
            throw ValidationError("'\(text.escaped)' is no moment from 1970 on, such as 2015-05-17T10:05:03Z.")
        }
        return moment
    }

    private static func key(_ text: String) throws -> UserKey {
        switch text {
        case "": throw ValidationError("a field's name is not empty.")
        case "address": .address
        case "user": .user
        default: .field(text)
        }
    }
}

extension RequestOrder: ExpressibleByArgument {}
