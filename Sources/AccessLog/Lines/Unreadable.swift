import JSON

/// Why a line's key or time can't be read.
struct Unreadable: Error, Hashable, Sendable {
    /// What was expected.
    enum Expected: Hashable, Sendable {
        case line, address, user, common(String), date, object, member, field([UInt8]), value, time, key
    }

    /// The byte of the line at fault, from 0; its end where something is missing.
    let offset: Int
    let expected: Expected

    init(_ expected: Expected, at offset: Int) {
        self.expected = expected
        self.offset = offset
    }

    /// What stands there in the line, which is the one that could not be read, and what was expected.
    func message(in line: ArraySlice<UInt8>) -> String {
        let rest = line.dropFirst(offset)
        let word = rest.prefix(1) + rest.dropFirst().prefix { !$0.isSpace }
        let beginning = String(KeyText(word.prefix(100)).text.unicodeScalars.prefix(40))
        let found = rest.isEmpty ? line.isEmpty ? "an empty line" : "the line's end" : "`\(beginning)`"
        return "found \(found), expected \(expectation)"
    }

    private var expectation: String {
        switch expected {
        case .line: "a line of the Common Log Format or a JSON object"
        case .address: "the client's address"
        case .user: "the name of an authenticated user"
        case .common(let name): "a field `\(name)`, or one that the Common Log Format has (\(CommonField.names))"
        case .date: "a date such as [17/May/2015:10:05:03 +0000], from 1970 on"
        case .object: "a JSON object"
        case .member: "a JSON member"
        case .field(let name): "the field \"\(KeyText(name[...]).text)\""
        case .value: "a JSON value"
        case .time: "a time from 1970 on: a number, or a date such as \"2015-05-17T10:05:03Z\""
        case .key: "a key: a string that is not empty, or a number"
        }
    }
}
