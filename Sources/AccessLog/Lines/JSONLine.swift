import JSON
import RateLimiter

/// Reads lines that are JSON objects.
///
/// Where an object is cut, what stands before the cut counts.
struct JSONLine {
    private let fields: JSONFields
    private var scanner: JSONScanner
    private var time = JSONTime()
    /// The key read last, where it does not stand in the line as it is.
    private(set) var decodedKey: [UInt8] = []

    init(_ rules: LineRules) {
        fields = JSONFields(rules)
        scanner = JSONScanner(fields.keys + fields.times)
    }

    /// Reads the object that begins at `start`.
    mutating func read(_ line: Span<UInt8>, from start: Int) throws(Unreadable) -> Entry {
        guard line.byte(at: start) == UInt8(ascii: "{") else { throw Unreadable(.object, at: start) }
        let stop = scanner.scan(line, from: start)
        let places = scanner.values
        guard let time = places[fields.keys.count...].lazy.compactMap(\.self).first else {
            throw missing(fields.times, stop, line)
        }
        guard let key = places[..<fields.keys.count].lazy.compactMap(\.self).first else {
            throw missing(fields.keys, stop, line)
        }
        return Entry(key: try self.key(line, key), instant: try instant(line, time))
    }

    private func missing(_ names: [[UInt8]], _ stop: Int?, _ line: Span<UInt8>) -> Unreadable {
        if let stop, stop < line.count { return Unreadable(.value, at: stop) }
        return Unreadable(.field(names[0]), at: line.count)
    }

    private mutating func instant(_ line: Span<UInt8>, _ value: Range<Int>) throws(Unreadable) -> Instant {
        let isString = line[value.lowerBound] == UInt8(ascii: "\"")
        let instant =
            isString
            ? time.instant(string: line.extracting(value.lowerBound + 1..<value.upperBound - 1))
            : JSONTime.instant(number: line.extracting(value))
        guard let instant else { throw Unreadable(.time, at: value.lowerBound) }
        return instant
    }

    /// Where the key stands in the line, nil where it is in `decodedKey`.
    private mutating func key(_ line: Span<UInt8>, _ value: Range<Int>) throws(Unreadable) -> Range<Int>? {
        let first = line[value.lowerBound]
        if first.isDigit || (first == UInt8(ascii: "-") && line.byte(at: value.lowerBound + 1).isDigit) { return value }
        let inside = value.lowerBound + 1..<max(value.lowerBound + 1, value.upperBound - 1)
        let isNothing = inside.isEmpty || (inside.count == 1 && line[inside.lowerBound] == UInt8(ascii: "-"))
        guard first == UInt8(ascii: "\""), !isNothing else { throw Unreadable(.key, at: value.lowerBound) }
        let text = line.extracting(inside)
        guard text.skip(from: 0, while: { $0 != UInt8(ascii: "\\") }) < text.count else { return inside }
        decodedKey = JSONText.unescaped(line.array(inside))
        return nil
    }
}
