/// Finds fields of a JSON object by name, up to its end or to where it is no JSON.
///
/// Names are compared as they are written; a dot in one leads into the object of the name before it.
package struct JSONScanner: Sendable {
    /// The bytes of the names, one after the other, and where each stands among them.
    private var bytes: [UInt8] = []
    private var names: [Range<Int>] = []
    /// The places of the names by what `bucket` gives for them, as bits.
    private var buckets = [UInt128](repeating: 0, count: 256)
    /// The places of the names that lead into objects, as bits.
    private var paths: UInt128 = 0
    private var values: [Range<Int>] = []
    /// The places of the names that the object has, as bits.
    package private(set) var found: UInt128 = 0

    /// A scanner for names, at most 128.
    package init(_ names: [String]) {
        precondition(names.count <= 128)
        values = Array(repeating: 0..<0, count: names.count)
        for (place, name) in names.enumerated() {
            let utf8 = Array(name.utf8)
            let head = utf8.prefix(8).enumerated().reduce(UInt64(0)) {
                $0 | UInt64($1.element) << UInt64(8 * $1.offset)
            }
            self.names.append(bytes.count..<bytes.count + utf8.count)
            bytes += utf8
            buckets[Self.bucket(head, utf8.count)] |= 1 << UInt128(place)
            if utf8.contains(UInt8(ascii: ".")) { paths |= 1 << UInt128(place) }
        }
    }

    /// A number up to 255 that tells most names from each other, of their first bytes and their length.
    @inline(__always)
    private static func bucket(_ head: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: ((head &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The first eight bytes of a name in a line, or all and zeros.
    @inline(__always)
    private static func head(_ line: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
        guard name.lowerBound + 8 <= line.count else {
            return name.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(line[$1]) }
        }
        let word = line.bytes.unsafeLoadUnaligned(fromByteOffset: name.lowerBound, as: UInt64.self)
        let mask = name.count < 8 ? (1 << UInt64(8 * name.count)) - 1 : UInt64.max
        return UInt64(littleEndian: word) & mask
    }

    /// Where the value of the name at a place stands, of the first such name; nil where there is none.
    package func value(_ place: Int) -> Range<Int>? { found >> UInt128(place) & 1 == 1 ? values[place] : nil }

    /// Scans the object at a place; gives the place after it, nil where it stops being one, and where scanning stopped.
    package mutating func scan(_ line: Span<UInt8>, from start: Int) -> (end: Int?, stop: Int) {
        found = 0
        var index = start
        let all = UInt128.max >> UInt128(128 - names.count)
        let isWhole = members(of: line, &index, matched: 0, all)
        return (isWhole ? index : nil, index)
    }

    /// Reads the members of the object at `index`, in which the names of `alive` go on after so many bytes; false where
    /// it can't be read to its end.
    private mutating func members(
        of line: Span<UInt8>, _ index: inout Int, matched: Int, _ alive: UInt128
    ) -> Bool {
        index += 1
        Self.skipSpace(line, &index)
        if line.byte(at: index) == UInt8(ascii: "}") {
            index += 1
            return true
        }
        while true {
            let nameStart = index + 1
            guard line.byte(at: index) == UInt8(ascii: "\""), Self.skipValue(line, &index) else { return false }
            let name = nameStart..<index - 1
            Self.skipSpace(line, &index)
            guard line.byte(at: index) == UInt8(ascii: ":") else { return false }
            index += 1
            Self.skipSpace(line, &index)
            let start = index
            let isObject = line.byte(at: index) == UInt8(ascii: "{")
            let within = isObject ? names(leadingThrough: name, line, matched, alive) : 0
            if within != 0 {
                guard members(of: line, &index, matched: matched + name.count + 1, within) else { return false }
            } else {
                guard Self.skipValue(line, &index) else { return false }
                take(start..<index, for: name, line, matched, alive)
            }
            Self.skipSpace(line, &index)
            let end = line.byte(at: index)
            guard end == UInt8(ascii: ",") || end == UInt8(ascii: "}") else { return false }
            index += 1
            if end == UInt8(ascii: "}") { return true }
            Self.skipSpace(line, &index)
        }
    }

    private mutating func take(
        _ value: Range<Int>, for name: Range<Int>, _ line: Span<UInt8>, _ matched: Int, _ alive: UInt128
    ) {
        let length = matched + name.count
        var candidates = alive & ~found
        // In an object within, the beginnings of names stand elsewhere.
        candidates &= matched == 0 ? buckets[Self.bucket(Self.head(line, name), length)] : paths
        while candidates != 0 {
            let place = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            if names[place].count == length, isSame(place, matched, line, name) {
                values[place] = value
                found |= 1 << UInt128(place)
            }
        }
    }

    /// Those of the names that lead through the object of a member.
    private func names(
        leadingThrough name: Range<Int>, _ line: Span<UInt8>, _ matched: Int, _ alive: UInt128
    ) -> UInt128 {
        var through: UInt128 = 0
        var candidates = alive & paths
        while candidates != 0 {
            let place = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            let wanted = names[place]
            let end = matched + name.count
            if wanted.count > end + 1, bytes[wanted.lowerBound + end] == UInt8(ascii: "."),
                isSame(place, matched, line, name)
            {
                through |= 1 << UInt128(place)
            }
        }
        return through
    }

    /// Whether a name goes on like this after so many bytes.
    @inline(__always)
    private func isSame(_ place: Int, _ matched: Int, _ line: Span<UInt8>, _ name: Range<Int>) -> Bool {
        let start = names[place].lowerBound + matched
        var index = 0
        while index < name.count, bytes[start + index] == line[name.lowerBound + index] { index += 1 }
        return index == name.count
    }

    private static func skipSpace(_ line: Span<UInt8>, _ index: inout Int) {
        index = line.skip(from: index) { $0.isSpace || $0 == UInt8(ascii: "\r") }
    }

    /// Moves past a value, which is only looked at as far as that takes; false where it does not end.
    private static func skipValue(_ line: Span<UInt8>, _ index: inout Int) -> Bool {
        switch line.byte(at: index) {
        case UInt8(ascii: "\""): return skipString(line, &index)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var depth = 0
            while index < line.count {
                switch line[index] {
                case UInt8(ascii: "\""):
                    guard skipString(line, &index) else { return false }
                    continue
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                index += 1
                if depth == 0 { return true }
            }
            return false
        default:
            let start = index
            index = line.skip(from: start) { !$0.isSpace && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
            // What the line's end cuts may have gone on.
            return index > start && index < line.count
        }
    }

    private static func skipString(_ line: Span<UInt8>, _ index: inout Int) -> Bool {
        index += 1
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < line.count else {
            index = line.count
            return false
        }
        index += 1
        return true
    }
}
