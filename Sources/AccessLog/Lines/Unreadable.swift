import JSON

/// Why a line's key or time can't be read.
struct Unreadable: Error, Hashable, Sendable {
    /// What was expected.
    enum Expected: Hashable, Sendable {
        case line, address, user, common(String), date
        case object, value, rest, time, timeNoDuration, key, field(String), client(String), timeField, request
        case format([UInt8]), variable(String)
    }

    /// The byte of the line at fault, from 0; its end where something is missing.
    let offset: Int
    /// The byte after what is at fault; nil where that goes on to the next space.
    private let end: Int?
    let expected: Expected

    init(_ expected: Expected, at offset: Int, to end: Int? = nil) {
        self.expected = expected
        self.offset = offset
        self.end = end
    }

    /// Whether the line can be read, and is no request, as a server's own messages among them are none.
    var isNoRequest: Bool {
        switch expected {
        case .client, .request: true
        default: false
        }
    }

    /// What stands there in the line, which is the one that could not be read, and what was expected.
    func message(in line: ArraySlice<UInt8>) -> String { "found \(found(in: line)), expected \(expectation)" }

    private func found(in line: ArraySlice<UInt8>) -> String {
        switch expected {
        case .client, .field, .timeField:
            let names = JSONNames.listed(in: line)
            if !names.isEmpty { return "an object with \(names)" }
        case .common: return "a line that is no JSON object"
        default: break
        }
        let rest = line.dropFirst(offset)
        if line.first == 0 || rest.first == 0 {
            return "bytes that are 0, as a log has that was cut while a program wrote it"
        }
        let word =
            if let end { rest.prefix(end - offset) } else { rest.prefix(1) + rest.dropFirst().prefix { !$0.isSpace } }
        let beginning = String(KeyText(word.prefix(100)).text.unicodeScalars.prefix(40))
        return rest.isEmpty ? line.isEmpty ? "an empty line" : "the line's end" : "`\(beginning)`"
    }

    private var expectation: String {
        switch expected {
        case .line: "a line of the Common Log Format or a JSON object"
        case .address: "the client's address"
        case .user: "the name of an authenticated user"
        case .common(let name):
            "--key to name a field of the Combined Log Format (\(CommonField.names)) and not `\(name)`"
        case .date: "a date such as [17/May/2015:10:05:03 +0000], from 1970 on"
        case .object: "a JSON object"
        case .field(let name): "the field \"\(name)\""
        case .client(let name): "one that names the user, such as \"\(name)\"; --key-field says which"
        case .timeField: "one that tells the time, such as \"time\"; --time-field says which"
        case .request: "a request"
        case .value: "a JSON value"
        case .rest: "the rest of a JSON object"
        case .time: "a time from 1970 on: a number, or a date such as \"2015-05-17T10:05:03Z\""
        case .timeNoDuration:
            "a time from 1970 on; a number this small is taken for how long the request took; --time-field names the time's field"
        case .key: "a key: a string that is not empty, or a number"
        case .format(let text): "`\(KeyText(text[...]).text)`, as --log-format says"
        case .variable(let name): "a value of `$\(name)`"
        }
    }
}
