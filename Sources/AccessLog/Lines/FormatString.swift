import JSON

/// How nginx writes the lines of a log: `$remote_addr - $remote_user [$time_local] "$request"`, as its `log_format` says it.
public struct FormatString: Hashable, Sendable {
    /// Why a text is no format string.
    public struct Malformed: Error, Hashable, Sendable {
        /// What is wrong, and how to mend it.
        public let message: String
    }

    /// A name, and the text between the one before it and this one.
    struct Part: Hashable, Sendable {
        let before: [UInt8]
        let name: String
    }

    /// The names under which nginx knows a request's time.
    static let times = ["time_iso8601", "time_local", "msec"]

    let parts: [Part]
    /// The text after the last name.
    let rest: [UInt8]

    /// Reads a format string; throws where two of its names can't be told apart in a line, or none is a time.
    public init(_ text: String) throws(Malformed) {
        var parts: [Part] = []
        var before: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "$"), let name = Self.takeName(&rest) else {
                before.append(byte)
                continue
            }
            if let last = parts.last, before.isEmpty {
                throw Malformed(
                    message: "nothing stands between `$\(last.name)` and `$\(name)`, so a line can't tell them apart")
            }
            parts.append(Part(before: before, name: name))
            before = []
        }
        self.parts = parts
        self.rest = before
        guard parts.contains(where: { Self.times.contains($0.name) }) else {
            throw Malformed(message: "it names no time: \(Self.listed(Self.times))")
        }
    }

    /// The names in it, of which a key may be any.
    public var names: [String] { parts.map(\.name) }

    /// The names that a key can be; throws where none of them is in the format.
    func names(for key: UserKey) throws(Malformed) -> [String] {
        switch key {
        case .address:
            let found = KnownNames.clients.filter { names.contains($0) }
            guard !found.isEmpty else {
                throw Malformed(message: "it names no client: --key says which of \(Self.listed(names)) is the user")
            }
            return found
        case .user: return try names(for: .field("remote_user"))
        case .field(let name):
            let name = name.hasPrefix("$") ? String(name.dropFirst()) : name
            guard names.contains(name) else {
                throw Malformed(message: "`$\(name)` is none of its names: \(Self.listed(names))")
            }
            return [name]
        }
    }

    /// Throws where no key can be found in such lines.
    public func check(_ key: UserKey) throws(Malformed) { _ = try names(for: key) }

    private static func listed(_ names: [String]) -> String { names.map { "`$\($0)`" }.joined(separator: ", ") }

    /// Takes `name` or `{name}`; nil where neither stands there.
    private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
        let isBraced = rest.first == UInt8(ascii: "{")
        let name = rest.dropFirst(isBraced ? 1 : 0).prefix { byte in
            byte == UInt8(ascii: "_") || byte.isDigit
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
        guard !name.isEmpty, !isBraced || rest.dropFirst(1 + name.count).first == UInt8(ascii: "}") else { return nil }
        rest = rest.dropFirst(name.count + (isBraced ? 2 : 0))
        return String(decoding: name, as: UTF8.self)
    }
}
