import JSON
import RateLimiter

/// Reads lines that are JSON objects.
///
/// Where an object is cut, what stands before the cut counts.
struct JSONLine {
    /// Where an object's key and the string that it wraps stand, and when the request was.
    struct Found {
        /// The key's bytes in the line, as they are written.
        let key: Range<Int>
        /// The place of the key's name among those that it may have.
        let source: Int
        let instant: Instant
        /// The place after the object; nil where it is cut.
        let end: Int?
    }

    /// The names of the key, the likeliest first.
    let keys: [String]
    private let times: [String]
    private let isNamed: (key: Bool, time: Bool)
    /// The place of the name that may be a duration's; nil where the time's was given.
    private let durationOrTime: Int?
    private var scanner: JSONScanner
    private var time = JSONTime()

    init(_ rules: LineRules) {
        let usual =
            switch rules.key {
            case .address: KnownNames.clients
            case .user: KnownNames.users
            case .field(let name): [name]
            }
        keys = rules.keyField.map { [$0] } ?? usual
        times = rules.timeField.map { [$0] } ?? KnownNames.times
        isNamed = (keys.count == 1, rules.timeField != nil)
        durationOrTime = rules.timeField == nil ? times.firstIndex(of: KnownNames.durationOrTime) : nil
        scanner = JSONScanner(keys + times + KnownNames.wrapped + ["logger"])
    }

    /// Reads the object that begins at `start`, with `{`.
    mutating func read(_ line: Span<UInt8>, from start: Int) throws(Unreadable) -> Found {
        let (end, stop) = scanner.scan(line, from: start)
        if isCaddyError(line) { throw Unreadable(.request, at: start) }
        let key = try key(line, end, stop)
        return Found(key: key.value, source: key.source, instant: try instant(line, end, stop), end: end)
    }

    /// Where in the line that was read last the text stands, as it is written, that its object wraps.
    func wrapped(_ line: Span<UInt8>) -> Range<Int>? {
        for place in keys.count + times.count..<keys.count + times.count + KnownNames.wrapped.count {
            if let text = scanner.value(place).flatMap({ string(line, $0) }) { return text }
        }
        return nil
    }

    /// Caddy tells of a request that failed both as an error and as a request.
    private func isCaddyError(_ line: Span<UInt8>) -> Bool {
        guard let logger = scanner.value(keys.count + times.count + KnownNames.wrapped.count) else { return false }
        return line.holds("\"http.log.error", at: logger.lowerBound)
    }

    private func key(
        _ line: Span<UInt8>, _ end: Int?, _ stop: Int
    ) throws(Unreadable) -> (value: Range<Int>, source: Int) {
        var fault: Range<Int>?
        var sources = scanner.found & ((1 << UInt128(keys.count)) - 1)
        while sources != 0 {
            let source = sources.trailingZeroBitCount
            sources &= sources - 1
            guard let place = scanner.value(source) else { continue }
            if let value = string(line, place) ?? number(line, place) { return (value, source) }
            fault = fault ?? place
        }
        if let fault { throw Unreadable(.key, at: fault.lowerBound, to: fault.upperBound) }
        throw missing(isNamed.key ? .field(keys[0]) : .client(keys[0]), end, stop, line)
    }

    /// The bytes of a string that names something, or of the first in a list.
    private func string(_ line: Span<UInt8>, _ value: Range<Int>) -> Range<Int>? {
        var (start, end) = (value.lowerBound, value.upperBound - 1)
        if line[start] == UInt8(ascii: "[") {
            start = line.skip(from: start + 1, while: \.isSpace)
            end = start + 1
            while end < value.upperBound, line[end] != UInt8(ascii: "\"") {
                end += line[end] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        guard line.byte(at: start) == UInt8(ascii: "\""), end > start + 1, end < value.upperBound else { return nil }
        return end == start + 2 && line[start + 1] == UInt8(ascii: "-") ? nil : start + 1..<end
    }

    private func number(_ line: Span<UInt8>, _ value: Range<Int>) -> Range<Int>? {
        let first = line[value.lowerBound]
        return first.isDigit || (first == UInt8(ascii: "-") && line.byte(at: value.lowerBound + 1).isDigit)
            ? value : nil
    }

    private mutating func instant(_ line: Span<UInt8>, _ end: Int?, _ stop: Int) throws(Unreadable) -> Instant {
        var fault: Unreadable?
        var sources = scanner.found >> UInt128(keys.count) & ((1 << UInt128(times.count)) - 1)
        while sources != 0 {
            let source = sources.trailingZeroBitCount
            sources &= sources - 1
            guard let place = scanner.value(keys.count + source) else { continue }
            let isString = line[place.lowerBound] == UInt8(ascii: "\"")
            let text = line.extracting(isString ? place.lowerBound + 1..<place.upperBound - 1 : place)
            let found = isString ? time.instant(string: text) : JSONTime.instant(number: text)
            let mayBeDuration = source == durationOrTime && JSONTime.isDuration(text)
            if let found, !mayBeDuration { return found }
            let expected: Unreadable.Expected = mayBeDuration ? .timeNoDuration : .time
            fault = fault ?? Unreadable(expected, at: place.lowerBound, to: place.upperBound)
        }
        if let fault { throw fault }
        throw missing(isNamed.time ? .field(times[0]) : .timeField, end, stop, line)
    }

    private func missing(_ what: Unreadable.Expected, _ end: Int?, _ stop: Int, _ line: Span<UInt8>) -> Unreadable {
        guard let end else {
            return stop < line.count ? Unreadable(.value, at: stop) : Unreadable(.rest, at: line.count)
        }
        return Unreadable(what, at: end)
    }
}
