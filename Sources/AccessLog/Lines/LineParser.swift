import JSON
import RateLimiter

/// What a line, or an object on it, says of a request.
struct Entry {
    /// Where the key stands in the line; nil where the parser has it in `decodedKey`.
    let key: Range<Int>?
    /// Where the key was found, by the place among the parser's sources.
    let source: Int
    /// Whether the key is an address.
    let isAddress: Bool
    /// When the request was.
    let instant: Instant
    /// Where the next object on the line begins; nil where there is none.
    var next: Int?
}

/// Reads the lines of a log, one after the other.
struct LineParser {
    private let isAuto: Bool
    private let isJSON: Bool
    /// Whether lines may be of the Common Log Format.
    private let hasWords: Bool
    private let ipv6Prefix: Int
    private var common: CommonLine
    private var json: JSONLine
    private var string: FormatLine?
    /// Where keys may be found.
    let sources: [UserSource]
    /// The key of the line read last, where it does not stand there as it is.
    private(set) var decodedKey: [UInt8] = []
    /// Whether a line was taken for a JSON object.
    private(set) var hasObjects = false

    /// A parser by these rules; traps where a format string has no such key, which its `check` tells.
    init(_ rules: LineRules) {
        isJSON = rules.format == .json
        isAuto = rules.format == .auto
        hasWords = isAuto || rules.format == .common || rules.format == .combined
        ipv6Prefix = rules.ipv6Prefix
        common = CommonLine(key: rules.key)
        json = JSONLine(rules)
        let words: [UserSource] =
            switch rules.key {
            case .address: [.address, .firstWord]
            case .user: [.common("user"), .common("user")]
            case .field(let name): [.common(name), .common(name)]
            }
        var sources = words + json.keys.map(UserSource.json)
        if case .string(let format) = rules.format {
            let string = FormatLine(format, key: rules.key)
            sources = string.keys.map { .variable($0.name) }
            self.string = string
        }
        self.sources = sources
    }

    /// Reads a line without its line feed, or what stands on it from the next object on; throws where its key or time can't
    /// be read, whatever else it holds.
    @inline(__always)
    mutating func parse(_ line: Span<UInt8>, from start: Int = 0) throws(Unreadable) -> Entry {
        if line.byte(at: start).isDigit, hasWords, let address = Address(line, at: start) {
            return try readWords(line, from: start, address)
        }
        if line.byte(at: start) == UInt8(ascii: "{"), isAuto || isJSON {
            return try readObject(line, from: start, isWrapped: false)
        }
        return try parseOther(line, from: start, isWrapped: false)
    }

    /// A line that is JSON, or begins with what does not belong to it.
    @inline(never)
    private mutating func parseOther(_ line: Span<UInt8>, from start: Int, isWrapped: Bool) throws(Unreadable) -> Entry
    {
        var start = start
        if line.holds("\u{FEFF}", at: start) { start += 3 }
        // A log that was cut while a program wrote it begins with bytes that are 0.
        start = line.skip(from: start) { $0.isSpace || $0 == UInt8(ascii: "\r") || $0 == 0 }
        guard start < line.count else { throw Unreadable(.line, at: 0) }
        let first = start
        start = LinePrefix.skip(line, from: start)
        if string != nil {
            // What looks like a prefix may be what the format begins with.
            if start > first, let entry = try? readString(line, from: start) { return entry }
            return try readString(line, from: first)
        }
        let outside = start
        start = line.skip(from: start) { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        guard start < line.count else { throw Unreadable(.line, at: outside) }
        guard isJSON || (isAuto && line[start] == UInt8(ascii: "{")) else {
            return try readWords(line, from: start, Address(line, at: start))
        }
        if start > outside, isQuoted(line, start) {
            hasObjects = true
            return try readInner(JSONText.unwrapped(line.array(start..<line.count)), at: start)
        }
        return try readObject(line, from: start, isWrapped: isWrapped)
    }

    @inline(__always)
    private mutating func readWords(_ line: Span<UInt8>, from start: Int, _ first: Address?) throws(Unreadable) -> Entry
    {
        let found = try common.read(line, from: start, first)
        let source = found.address == nil ? 1 : 0
        guard let address = found.address ?? Address(list: line, found.key) else {
            return Entry(key: found.key, source: source, isAddress: false, instant: found.instant)
        }
        return Entry(key: spelling(address, line), source: source, isAddress: true, instant: found.instant)
    }

    private mutating func readString(_ line: Span<UInt8>, from start: Int) throws(Unreadable) -> Entry {
        let end = line.count > start && line[line.count - 1] == UInt8(ascii: "\r") ? line.count - 1 : line.count
        guard let found = try string?.read(line.extracting(0..<end), from: start) else {
            throw Unreadable(.line, at: start)
        }
        let address = Address(list: line, found.key)
        let key = address.map { spelling($0, line) } ?? found.key
        return Entry(key: key, source: found.source, isAddress: address != nil, instant: found.instant)
    }

    private mutating func readObject(_ line: Span<UInt8>, from start: Int, isWrapped: Bool) throws(Unreadable) -> Entry
    {
        guard line.byte(at: start) == UInt8(ascii: "{") else { throw Unreadable(.object, at: start) }
        hasObjects = true
        let found: JSONLine.Found
        do throws(Unreadable) { found = try json.read(line, from: start) } catch {
            let text = isWrapped ? nil : json.wrapped(line).map { JSONText.unescaped(line.array($0)) }
            guard let text, let entry = try? readInner(text, at: start) else { throw error }
            return entry
        }
        let next = found.end.map { line.skip(from: $0) { $0.isSpace || $0 == UInt8(ascii: ",") } }
        let key = key(line, found.key)
        var entry = Entry(
            key: key.place, source: found.source + 2, isAddress: key.isAddress, instant: found.instant)
        if let next, line.byte(at: next) == UInt8(ascii: "{") { entry.next = next }
        return entry
    }

    /// Reads a line that stood in quotes in another.
    private mutating func readInner(_ text: [UInt8], at place: Int) throws(Unreadable) -> Entry {
        do throws(Unreadable) {
            let entry = try parseOther(text.span, from: 0, isWrapped: true)
            if let key = entry.key { decodedKey = Array(text[key]) }
            return Entry(key: nil, source: entry.source, isAddress: entry.isAddress, instant: entry.instant)
        } catch {
            throw Unreadable(error.expected, at: place)
        }
    }

    /// Where an object's key stands in the line, nil where it is in `decodedKey`, and whether it is an address.
    private mutating func key(_ line: Span<UInt8>, _ value: Range<Int>) -> (place: Range<Int>?, isAddress: Bool) {
        if let address = Address(list: line, value) { return (spelling(address, line), true) }
        let text = line.extracting(value)
        guard text.skip(from: 0, while: { $0 != UInt8(ascii: "\\") }) < text.count else { return (value, false) }
        let key = JSONText.unescaped(line.array(value))
        let address = Address(list: key.span, 0..<key.count)
        if let place = address.map({ spelling($0, key.span) }) ?? 0..<key.count { decodedKey = Array(key[place]) }
        return (nil, address != nil)
    }

    /// Where an address stands in the line in its one spelling, nil where that is in `decodedKey`.
    @inline(__always)
    private mutating func spelling(_ address: Address, _ line: Span<UInt8>) -> Range<Int>? {
        address.spell(line, prefix: ipv6Prefix, into: &decodedKey) ? nil : address.text
    }

    /// Whether an object's own quotes are written otherwise, because it stands in quotes.
    private func isQuoted(_ line: Span<UInt8>, _ start: Int) -> Bool {
        let next = line.skip(from: start + 1, while: \.isSpace)
        return line.byte(at: next) == UInt8(ascii: "\\") || line.holds("\"\"", at: next)
    }
}
