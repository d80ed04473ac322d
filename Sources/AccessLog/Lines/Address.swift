import JSON

/// The address of a client as it stands in a text: IPv4, or IPv6 in any of its spellings (RFC 4291, section 2.2), perhaps
/// with a zone, in brackets and with a port.
struct Address {
    /// Where it stands without brackets and port.
    let text: Range<Int>
    /// The place after it, brackets and port included.
    let end: Int
    /// Whether it is IPv6.
    let isSix: Bool
    /// Whether its one spelling may be another than that in the text.
    let mayBeOther: Bool

    /// Reads the address at a place, which ends there as words do; nil where there is none.
    @inline(__always)
    init?(_ line: Span<UInt8>, at start: Int) {
        let first = line.byte(at: start)
        if first.isDigit, let quad = Self.quad(line, at: start) {
            let end = Self.skipPort(line, quad.end)
            guard Self.isEnd(line, end) else { return nil }
            self.init(text: start..<quad.end, end: end, isSix: false, mayBeOther: false)
            return
        }
        guard first.isDigit || first.isHexLetter || first == UInt8(ascii: ":") || first == UInt8(ascii: "["),
            let six = Self.readSix(line, at: start)
        else { return nil }
        self = six
    }

    private init(text: Range<Int>, end: Int, isSix: Bool, mayBeOther: Bool) {
        self.text = text
        self.end = end
        self.isSix = isSix
        self.mayBeOther = mayBeOther
    }

    @inline(never)
    private static func readSix(_ line: Span<UInt8>, at start: Int) -> Address? {
        let isBracketed = line.byte(at: start) == UInt8(ascii: "[")
        let first = isBracketed ? start + 1 : start
        guard let six = six(line, at: first) else { return nil }
        let textEnd = zoneEnd(line, six.end)
        var end = textEnd
        if isBracketed {
            guard line.byte(at: end) == UInt8(ascii: "]") else { return nil }
            end = skipPort(line, end + 1)
        }
        guard isEnd(line, end) else { return nil }
        return Address(text: first..<textEnd, end: end, isSix: true, mayBeOther: !six.isPlain)
    }

    /// The first address of a list that commas join, which is all of a value; nil where it is none.
    @inline(__always)
    init?(list line: Span<UInt8>, _ value: Range<Int>) {
        guard let first = Address(line, at: value.lowerBound), first.end <= value.upperBound else { return nil }
        guard first.end == value.upperBound || line[first.end] == UInt8(ascii: ",") else { return nil }
        self = first
    }
}

extension Address {
    /// Four numbers up to 255 with points between them.
    @inline(__always)
    private static func quad(_ line: Span<UInt8>, at start: Int) -> (bits: UInt32, end: Int)? {
        var index = start
        var bits: UInt32 = 0
        for place in 0..<4 {
            if place > 0 {
                guard line.byte(at: index) == UInt8(ascii: ".") else { return nil }
                index += 1
            }
            let first = index
            var number: UInt32 = 0
            while index < first + 3, line.byte(at: index).isDigit {
                number = number * 10 + UInt32(line[index] - UInt8(ascii: "0"))
                index += 1
            }
            guard index > first, number <= 255 else { return nil }
            bits = bits << 8 | number
        }
        return (bits, index)
    }

    /// Eight groups of hexadecimal digits, of which `::` stands for those that are zero, and four numbers for the last two.
    ///
    /// Most stand in their one spelling, which is known without writing it: no group is written longer than it need be, and
    /// zeros stand alone, but for two or more in the gap.
    static func six(_ line: Span<UInt8>, at start: Int) -> (bits: UInt128, end: Int, isPlain: Bool)? {
        var index = start
        var isPlain = true
        var isAfterZero = false
        var bits: UInt128 = 0
        var count = 0
        var gap: Int?
        if line.holds("::", at: index) {
            gap = 0
            isAfterZero = true
            index += 2
        }
        while count < 8 {
            let first = index
            var group: UInt64 = 0
            while index < first + 4, let digit = line.byte(at: index).hexValue {
                if line[index] < UInt8(ascii: "a"), digit > 9 { isPlain = false }
                group = group << 4 | UInt64(digit)
                index += 1
            }
            if index == first {
                // Nothing may follow `::`, but a colon has to be followed.
                guard gap == count else { return nil }
                break
            }
            if count < 7, line.byte(at: index) == UInt8(ascii: "."), let quad = quad(line, at: first) {
                (bits, count, index) = (bits << 32 | UInt128(quad.bits), count + 2, quad.end)
                isPlain = false
                break
            }
            if line[first] == UInt8(ascii: "0"), index > first + 1 || isAfterZero { isPlain = false }
            isAfterZero = group == 0
            (bits, count) = (bits << 16 | UInt128(group), count + 1)
            guard count < 8, line.byte(at: index) == UInt8(ascii: ":") else { break }
            index += 1
            if gap == nil, line.byte(at: index) == UInt8(ascii: ":") {
                if isAfterZero { isPlain = false }
                gap = count
                isAfterZero = true
                index += 1
            }
        }
        guard let gap else { return count == 8 ? (bits, index, isPlain) : nil }
        guard count < 8 else { return nil }
        if count == 7 { isPlain = false }
        let after = UInt128(16 * (count - gap))
        let low = bits & ((1 << after) - 1)
        let all = (bits >> after) << UInt128(16 * (8 - gap)) | low
        return (all, index, isPlain && all >> 32 != 0xFFFF)
    }

    /// The place after a zone's name, `%eth0`, at a place.
    private static func zoneEnd(_ line: Span<UInt8>, _ start: Int) -> Int {
        guard line.byte(at: start) == UInt8(ascii: "%") else { return start }
        return line.skip(from: start + 1) { $0.isDigit || $0.isLetter || "-._~".utf8.contains($0) }
    }

    private static func skipPort(_ line: Span<UInt8>, _ index: Int) -> Int {
        guard line.byte(at: index) == UInt8(ascii: ":"), line.byte(at: index + 1).isDigit else { return index }
        return line.skip(from: index + 1, while: \.isDigit)
    }

    private static func isEnd(_ line: Span<UInt8>, _ index: Int) -> Bool {
        guard index < line.count else { return true }
        return switch line[index] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isHexLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 6 }

    fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    fileprivate var hexValue: UInt8? {
        isDigit ? self - UInt8(ascii: "0") : isHexLetter ? (self | 0x20) - UInt8(ascii: "a") + 10 : nil
    }
}
