/// Finds fields of a JSON object by name, up to its end or to where it is no JSON.
///
/// Names are compared as they are written; a dot in one leads into the object of the name before it.
package struct JSONScanner: Sendable {
    /// The names to look for, at most 64.
    package let names: [[UInt8]]
    /// The places of the names by their length, as bits; those of 63 bytes and more are together.
    private var namesOfLength = [UInt64](repeating: 0, count: 64)
    /// Where the value of each name stands, the first of its name.
    package private(set) var values: [Range<Int>?]

    package init(_ names: [[UInt8]]) {
        precondition(names.count <= 64)
        self.names = names
        values = Array(repeating: nil, count: names.count)
        for (place, name) in names.enumerated() { namesOfLength[min(name.count, 63)] |= 1 << UInt64(place) }
    }

    /// Scans the object at a place; gives the place at which it stops being one, or nil.
    package mutating func scan(_ line: Span<UInt8>, from start: Int) -> Int? {
        for index in values.indices { values[index] = nil }
        var index = start
        let all = UInt64.max >> UInt64(64 - names.count)
        return members(of: line, &index, matched: 0, all) ? nil : index
    }

    /// Reads the members of the object at `index`, in which the names of `alive` go on after so many bytes; false where
    /// it can't be read to its end.
    private mutating func members(
        of line: Span<UInt8>, _ index: inout Int, matched: Int, _ alive: UInt64
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
        _ value: Range<Int>, for name: Range<Int>, _ line: Span<UInt8>, _ matched: Int, _ alive: UInt64
    ) {
        let length = matched + name.count
        var candidates = alive & namesOfLength[min(length, 63)]
        while candidates != 0 {
            let place = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            if names[place].count == length, values[place] == nil, isSame(names[place], matched, line, name) {
                values[place] = value
            }
        }
    }

    /// Those of the names that lead through the object of a member.
    private func names(
        leadingThrough name: Range<Int>, _ line: Span<UInt8>, _ matched: Int, _ alive: UInt64
    ) -> UInt64 {
        var found: UInt64 = 0
        for place in names.indices where alive >> UInt64(place) & 1 == 1 {
            let end = matched + name.count
            if names[place].count > end + 1, names[place][end] == UInt8(ascii: "."),
                isSame(names[place], matched, line, name)
            {
                found |= 1 << UInt64(place)
            }
        }
        return found
    }

    private func isSame(_ wanted: [UInt8], _ matched: Int, _ line: Span<UInt8>, _ name: Range<Int>) -> Bool {
        var index = 0
        while index < name.count, wanted[matched + index] == line[name.lowerBound + index] { index += 1 }
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
