import ArgumentParser
import ScenarioLanguage
import AccessLog

/// The options that say how a log is read.
struct LogOptions: ParsableArguments {
    @Option(help: "How the log's lines are written; auto finds it out for each.")
    var logFormat = LogFormat.auto

    @Option(
        help: ArgumentHelp(
            "What names a user: address, user, or a field's name.",
            discussion: """
                Fields of the Combined Log Format are address, ident, user, request, status, bytes, referer and agent; \
                of a JSON object its own, a dot leading into another (client.ip).
                """, valueName: "field"),
        transform: LogOptions.key)
    var key = UserKey.address

    @Option(help: ArgumentHelp("The field of a JSON object that names a user.", valueName: "name"))
    var keyField: String?

    @Option(help: ArgumentHelp("The field of a JSON object that holds the time.", valueName: "name"))
    var timeField: String?

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
        return rules
    }

    /// Whether none of them is given.
    var isEmpty: Bool {
        logFormat == .auto && key == .address && keyField == nil && timeField == nil && order == .time && !strict
    }

    /// Tells of what could not be read of a log, and of fields that were named and stand in no line without JSON objects.
    func tell(of reading: Reading<some Any>) {
        for fault in reading.skipped.first {
            complain("\(fault.file ?? ""):\(fault.line):\(fault.column): skipped: \(fault.text)")
        }
        if reading.skipped.areAll { complain(Self.mend) }
        guard !reading.hasObjects else { return }
        for (name, field) in fields where field != nil {
            complain("\(name): no line of the log is a JSON object")
        }
    }

    private static let mend =
        "no line of the log can be read: --log-format, --key, --key-field and --time-field say how they are written"

    private var fields: [(name: String, field: String?)] { [("--key-field", keyField), ("--time-field", timeField)] }

    func validate() throws {
        for (name, field) in fields where field?.isEmpty == true {
            throw ValidationError("\(name): a field's name is not empty.")
        }
        if logFormat == .common || logFormat == .combined, keyField != nil || timeField != nil {
            throw ValidationError("--key-field, --time-field: they are for JSON Lines.")
        }
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

extension LogFormat: ExpressibleByArgument {}

extension RequestOrder: ExpressibleByArgument {}
