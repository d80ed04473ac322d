import JSON
import RateLimiter

/// Reads lines of the Common and Combined Log Formats: `address ident user [date] "request" status bytes …`.
///
/// Nothing after the date is looked at, unless the key stands there.
struct CommonLine {
    private let field: CommonField?
    private let key: UserKey
    private var date = CommonDate()

    init(key: UserKey) {
        self.key = key
        field = CommonField(key)
    }

    /// Reads a line whose address begins at `start`.
    @inline(__always)
    mutating func read(_ line: Span<UInt8>, from start: Int) throws(Unreadable) -> Entry {
        let addressEnd = line.skip(from: start) { !$0.isSpace }
        guard addressEnd > start else { throw Unreadable(.line, at: start) }
        let (bracket, instant) = try date(in: line, after: addressEnd)
        if field == .address {
            return Entry(key: try value(of: .address, in: line, start..<addressEnd), instant: instant)
        }
        return Entry(key: try rareKey(in: line, addressEnd, bracket), instant: instant)
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

    /// A key other than the address.
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
            default: throw Unreadable(.field(Array(field.rawValue.utf8)), at: range.lowerBound)
            }
        }
        return start..<end
    }
}
