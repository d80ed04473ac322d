import JSON
import RateLimiter

/// Reads lines that a format string describes.
struct FormatLine {
    private let format: FormatString
    /// The names of the key, the likeliest first, by their places in the format.
    let keys: [(name: String, place: Int)]
    private let times: [Int]
    private var time = JSONTime()
    /// Where each name's value stands in the line.
    private var values: [Range<Int>?] = []

    /// Reads lines of a format; traps where no such key is in it, which its `check` tells.
    init(_ format: FormatString, key: UserKey) {
        self.format = format
        do throws(FormatString.Malformed) {
            keys = try format.names(for: key).compactMap { name in format.names.firstIndex(of: name).map { (name, $0) }
            }
        } catch {
            preconditionFailure(error.message)
        }
        times = FormatString.times.compactMap { format.names.firstIndex(of: $0) }
    }

    /// Reads the line that begins at a place: where the key stands, of which name it is, and when the request was.
    mutating func read(
        _ line: Span<UInt8>, from start: Int
    ) throws(Unreadable) -> (key: Range<Int>, source: Int, instant: Instant) {
        let fault = match(line, from: start)
        guard let time = times.lazy.compactMap({ [values] in values[$0] }).first else {
            throw fault ?? Unreadable(.variable(format.names[times[0]]), at: line.count)
        }
        guard let instant = self.time.instant(string: line.extracting(time)) else {
            throw Unreadable(.time, at: time.lowerBound)
        }
        for (source, key) in keys.enumerated() {
            guard let value = values[key.place] else { continue }
            let isNothing = value.count == 1 && line[value.lowerBound] == UInt8(ascii: "-")
            if !value.isEmpty, !isNothing { return (value, source, instant) }
        }
        throw fault ?? Unreadable(.variable(keys[0].name), at: values[keys[0].place]?.lowerBound ?? line.count)
    }

    /// Finds the values; gives what is wrong where the line is not as the format says.
    private mutating func match(_ line: Span<UInt8>, from start: Int) -> Unreadable? {
        values = Array(repeating: nil, count: format.parts.count)
        guard let first = format.parts.first, Self.holds(line, first.before, at: start) else {
            return Unreadable(.format(format.parts[0].before), at: start)
        }
        var index = start + first.before.count
        for place in format.parts.indices {
            let isLast = place + 1 == format.parts.count
            let after = isLast ? format.rest : format.parts[place + 1].before
            let end = after.isEmpty ? line.count : Self.find(after, in: line, from: index)
            // What is cut may have gone on.
            guard let end else { return Unreadable(.format(after), at: line.count) }
            values[place] = index..<end
            index = end + after.count
        }
        return nil
    }

    /// Where a text stands that ends a value; a list of addresses goes on behind a comma.
    private static func find(_ text: [UInt8], in line: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + text.count <= line.count {
            if holds(line, text, at: index), index == start || line[index - 1] != UInt8(ascii: ",") { return index }
            index += 1
        }
        return nil
    }

    private static func holds(_ line: Span<UInt8>, _ text: [UInt8], at start: Int) -> Bool {
        guard start + text.count <= line.count else { return false }
        return text.indices.allSatisfy { line[start + $0] == text[$0] }
    }
}
