/// Reads one JSON value.
public struct JSONParser {
    /// The mark with which a text may begin.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let depthLimit = 100
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// The value that a text consists of.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.expected("the end of the file") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: Self.byteOrderMark) { index = Self.byteOrderMark.count }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        let start = index
        let kind: JSONValue.Kind
        switch current {
        case UInt8(ascii: "{"): kind = .object(try list(until: "}") { p throws(JSONError) in try p.member() })
        case UInt8(ascii: "["): kind = .array(try list(until: "]") { p throws(JSONError) in try p.value() })
        case UInt8(ascii: "\""): kind = .string(try string())
        default: kind = try word()
        }
        return JSONValue(kind: kind, start: start, end: index)
    }

    private mutating func member() throws(JSONError) -> JSONMember {
        skipSpace()
        let start = index
        guard current == UInt8(ascii: "\"") else { throw expected("a field's name in quotes") }
        let name = try string()
        skipSpace()
        try take(":")
        return JSONMember(name: name, start: start, value: try value())
    }

    private mutating func list<Element>(
        until end: Unicode.Scalar, _ element: (inout JSONParser) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element] {
        guard depth < Self.depthLimit else { throw expected("less nesting") }
        depth += 1
        defer { depth -= 1 }
        index += 1
        skipSpace()
        var elements: [Element] = []
        while current != UInt8(ascii: end) {
            if !elements.isEmpty { try take(",", or: end) }
            elements.append(try element(&self))
            skipSpace()
        }
        index += 1
        return elements
    }

    /// A number or a literal: what stands up to the next sign of punctuation.
    private mutating func word() throws(JSONError) -> JSONValue.Kind {
        let start = index
        while let byte = current, !Self.space.contains(byte), !",:[]{}\"".utf8.contains(byte) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if ["true", "false", "null"].contains(word) { return .literal(word) }
        if word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil { return .number(word) }
        index = start
        throw expected("a JSON value")
    }

    private mutating func string() throws(JSONError) -> String {
        let start = index
        index += 1
        var result: [UInt8] = []
        /// Where the bytes begin that stand for themselves and are not in the result yet.
        var plain = index
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw expected("no control character in a string") }
            if byte == UInt8(ascii: "\\") {
                result += bytes[plain..<index]
                result += try String(escape()).utf8
                plain = index
            } else {
                index += 1
            }
        }
        result += bytes[plain..<index]
        try take("\"")
        guard let text = String(validating: result, as: UTF8.self) else {
            throw JSONError(place: start, message: "found bytes that are no UTF-8")
        }
        return text
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        if let escape = JSONEscape(bytes[index...]) {
            index += escape.length
            return escape.scalar
        }
        index += 1
        switch current {
        case nil: throw expected("the rest of an escape")
        case UInt8(ascii: "u"):
            index += 1
            guard JSONEscape.unit(bytes[index...]) == nil else {
                throw JSONError(place: index, message: "found half of a surrogate pair")
            }
            throw expected("four hexadecimal digits")
        default: throw expected(#"one of \" \\ \/ \b \f \n \r \t \u"#)
        }
    }

    private static let space: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = current, Self.space.contains(byte) { index += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar, or other: Unicode.Scalar? = nil) throws(JSONError) {
        guard current == UInt8(ascii: scalar) else {
            throw expected("`\(scalar)`" + (other.map { " or `\($0)`" } ?? ""))
        }
        index += 1
    }

    private func expected(_ what: String) -> JSONError {
        let found = bytes[index...].prefix(1) + bytes[index...].dropFirst().prefix { !Self.space.contains($0) }
        let beginning = String(String(decoding: found.prefix(100), as: UTF8.self).unicodeScalars.prefix(20))
        let text = found.isEmpty ? "the end of the file" : "`\(beginning)`"
        return JSONError(place: index, message: "found \(text), expected \(what)")
    }
}
