import JSON
import RateLimiter

/// What a line says of a request.
struct Entry {
    /// Where the key stands in the line; nil where the parser has it in `decodedKey`.
    let key: Range<Int>?
    /// When the request was.
    let instant: Instant
}

/// Reads the lines of a log, one after the other.
struct LineParser {
    private let format: LogFormat
    private var common: CommonLine
    private var json: JSONLine
    /// The key of the line read last, where it does not stand there as it is.
    private(set) var decodedKey: [UInt8] = []
    /// Whether a line was taken for a JSON object.
    private(set) var hasObjects = false

    /// A parser by these rules.
    init(_ rules: LineRules) {
        format = rules.format
        common = CommonLine(key: rules.key)
        json = JSONLine(rules)
    }

    /// Reads a line without its line feed; throws where its key or time can't be read, whatever else it holds.
    @inline(__always)
    mutating func parse(_ line: Span<UInt8>) throws(Unreadable) -> Entry {
        let first = line.byte(at: 0)
        let isClean = first > UInt8(ascii: "'") && first < UInt8(ascii: "{") && format != .json
        if isClean { return try common.read(line, from: 0) }
        return try readDirty(line)
    }

    /// A line that is JSON, or begins with what does not belong to it.
    @inline(never)
    private mutating func readDirty(_ line: Span<UInt8>) throws(Unreadable) -> Entry {
        var start = 0
        if line.holds("\u{FEFF}", at: 0) { start = 3 }
        start = line.skip(from: start) { $0.isSpace || $0 == UInt8(ascii: "\r") }
        guard start < line.count else { throw Unreadable(.line, at: 0) }
        let outside = start
        start = line.skip(from: start) { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        guard start < line.count else { throw Unreadable(.line, at: outside) }
        let isJSON = format == .json || (format == .auto && line[start] == UInt8(ascii: "{"))
        guard isJSON else { return try common.read(line, from: start) }
        hasObjects = true
        if start > outside, isWrapped(line, start) { return try readWrapped(line, from: start) }
        let entry = try json.read(line, from: start)
        if entry.key == nil { decodedKey = json.decodedKey }
        return entry
    }

    /// Whether an object's own quotes are written otherwise, because it stands in quotes.
    private func isWrapped(_ line: Span<UInt8>, _ start: Int) -> Bool {
        let next = line.skip(from: start + 1, while: \.isSpace)
        return line.byte(at: next) == UInt8(ascii: "\\") || line.holds("\"\"", at: next)
    }

    private mutating func readWrapped(_ line: Span<UInt8>, from start: Int) throws(Unreadable) -> Entry {
        let object = JSONText.unwrapped(line.array(start..<line.count))
        do throws(Unreadable) {
            let entry = try json.read(object.span, from: 0)
            decodedKey = entry.key.map { Array(object[$0]) } ?? json.decodedKey
            return Entry(key: nil, instant: entry.instant)
        } catch {
            throw Unreadable(error.expected, at: start)
        }
    }
}
