import JSON
import RateLimiter

/// Reads lines of the Common and Combined Log Formats: `address ident user [date] "request" status bytes …`.
///
/// Other words may stand before the address, as a virtual host's name. Nothing after the date is looked at, unless the key
/// stands there.
struct CommonLine {
    /// Where a line's key stands, the address that it is where it is one, and when the request was.
    struct Found {
        var key: Range<Int>
        var address: Address?
        let instant: Instant
    }

    private let field: CommonField?
    private let key: UserKey
    private var date = CommonDate()

    init(key: UserKey) {
        self.key = key
        field = CommonField(key)
    }

    /// Reads a line whose first word, perhaps an address, begins at `start`.
    @inline(__always)
    mutating func read(_ line: Span<UInt8>, from start: Int, _ first: Address?) throws(Unreadable) -> Found {
        let firstEnd = first?.end ?? line.skip(from: start) { !$0.isSpace }
        guard firstEnd > start else { throw Unreadable(.line, at: start) }
        let (bracket, instant) = try date(in: line, after: firstEnd)
        let address = Self.client(of: line, from: firstEnd, to: bracket, first)
        if field == .address {
            if let address { return Found(key: address.text, address: address, instant: instant) }
            return Found(key: try value(of: .address, in: line, start..<firstEnd), instant: instant)
        }
        let client = address.map { Self.end(ofRun: $0, in: line) } ?? firstEnd
        return Found(key: try rareKey(in: line, client, bracket), instant: instant)
    }

    /// The first of the last run of addresses before a place; a run is addresses that commas join.
    @inline(__always)
    private static func client(of line: Span<UInt8>, from start: Int, to bracket: Int, _ first: Address?) -> Address? {
        if let first, bracket == first.end + 5, line[first.end + 1] == UInt8(ascii: "-"),
            line[first.end + 3] == UInt8(ascii: "-")
        {
            // As in most lines, no other word is an address.
            return first
        }
        var client = first
        var isJoined = first.map { line.byte(at: $0.end) == UInt8(ascii: ",") } ?? false
        var index = start
        while index < bracket {
            let byte = line[index]
            if byte.isSpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") {
                index += 1
            } else if let address = Address(line, at: index) {
                if !isJoined { client = address }
                isJoined = line.byte(at: address.end) == UInt8(ascii: ",")
                index = address.end
            } else {
                isJoined = false
                index = line.skip(from: index) { !$0.isSpace && $0 != UInt8(ascii: ",") }
            }
        }
        return client
    }

    /// The place after a run of addresses, of which this is the first.
    private static func end(ofRun first: Address, in line: Span<UInt8>) -> Int {
        var end = first.end
        while line.byte(at: end) == UInt8(ascii: ","),
            let next = Address(line, at: line.skip(from: end + 1, while: \.isSpace))
        { end = next.end }
        return line.byte(at: end) == UInt8(ascii: "\"") ? end + 1 : end
    }

    /// The first date in brackets that does not stand in quotes, as one in a request does, or else is followed as the
    /// date before a request is.
    @inline(__always)
    private mutating func date(in line: Span<UInt8>, after start: Int) throws(Unreadable) -> (Int, Instant) {
        var isQuoted = false
        var fault: Int?
        var index = start
        while index < line.count {
            let byte = line[index]
            if byte == UInt8(ascii: "["), !isQuoted || line.holds("] \"", at: index + 1 + CommonDate.length) {
                if let instant = date.read(line, at: index + 1) { return (index, instant) }
                fault = fault ?? index
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\\") {
                index += 1
            }
            index += 1
        }
        throw Unreadable(.date, at: fault ?? line.count)
    }

    /// A key other than the address, which ends at a place.
    private func rareKey(in line: Span<UInt8>, _ addressEnd: Int, _ bracket: Int) throws(Unreadable) -> Range<Int> {
        guard let field else {
            guard case .field(let name) = key else { throw Unreadable(.address, at: 0) }
            throw Unreadable(.common(name), at: line.count)
        }
        let ident = word(of: line, from: addressEnd)
        guard let place = field.placeAfterDate else {
            if field == .ident { return try value(of: field, in: line, ident) }
            // A name may hold spaces.
            let start = min(line.skip(from: ident.upperBound, while: \.isSpace), bracket)
            var end = bracket
            while end > start, line[end - 1].isSpace { end -= 1 }
            return try value(of: field, in: line, start..<end)
        }
        var range = bracket..<min(line.skip(from: bracket) { $0 != UInt8(ascii: "]") } + 1, line.count)
        for _ in 0...place { range = word(of: line, from: range.upperBound) }
        return try value(of: field, in: line, range)
    }

    /// The next word, or what stands in quotes with them.
    private func word(of line: Span<UInt8>, from index: Int) -> Range<Int> {
        let start = line.skip(from: index, while: \.isSpace)
        guard line.byte(at: start) == UInt8(ascii: "\"") else {
            return start..<line.skip(from: start) { !$0.isSpace }
        }
        var end = start + 1
        while end < line.count, line[end] != UInt8(ascii: "\"") { end += line[end] == UInt8(ascii: "\\") ? 2 : 1 }
        return start..<min(end + 1, line.count)
    }

    /// A field's value, without quotes around it; `-` says that there is none.
    @inline(__always)
    private func value(
        of field: CommonField, in line: Span<UInt8>, _ range: Range<Int>
    ) throws(Unreadable) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        if start < end, line[start] == UInt8(ascii: "\"") { start += 1 }
        if start < end, line[end - 1] == UInt8(ascii: "\"") { end -= 1 }
        guard start < end, end - start > 1 || line[start] != UInt8(ascii: "-") else {
            switch field {
            case .address: throw Unreadable(.address, at: range.lowerBound)
            case .user: throw Unreadable(.user, at: range.lowerBound)
            default: throw Unreadable(.field(field.rawValue), at: range.lowerBound)
            }
        }
        return start..<end
    }
}
