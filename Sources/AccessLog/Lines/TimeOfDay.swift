import JSON

/// `10:05:03`, perhaps with decimals after it, as it stands in a line.
struct TimeOfDay {
    let second: Int
    let nanosecond: Int
    /// The place after it.
    let end: Int

    /// Reads it at a place; nil where there is none.
    init?(_ line: Span<UInt8>, at start: Int) {
        guard let hour = line.number(at: start, digits: 2), line.byte(at: start + 2) == UInt8(ascii: ":"),
            let minute = line.number(at: start + 3, digits: 2), line.byte(at: start + 5) == UInt8(ascii: ":"),
            let second = line.number(at: start + 6, digits: 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        self.second = hour * 3600 + minute * 60 + second
        var end = start + 8
        var nanosecond = 0
        if [UInt8(ascii: "."), UInt8(ascii: ",")].contains(line.byte(at: end)), line.byte(at: end + 1).isDigit {
            let digits = end + 1
            end = line.skip(from: digits, while: \.isDigit)
            // What is finer than a nanosecond is dropped.
            for place in digits..<digits + 9 {
                nanosecond = nanosecond * 10 + (place < end ? Int(line[place] - UInt8(ascii: "0")) : 0)
            }
        }
        self.nanosecond = nanosecond
        self.end = end
    }
}

/// A time zone's offset as it stands in a line: `Z`, `+02:00` or `+0200`.
struct ZoneOffset {
    let seconds: Int
    /// The place after it.
    let end: Int

    /// Reads it at a place; nil where there is none.
    init?(_ line: Span<UInt8>, at start: Int) {
        let sign = line.byte(at: start)
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") {
            seconds = 0
            end = start + 1
            return
        }
        let colon = line.byte(at: start + 3) == UInt8(ascii: ":") ? 1 : 0
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let hours = line.number(at: start + 1, digits: 2), hours < 24,
            let minutes = line.number(at: start + 3 + colon, digits: 2), minutes < 60
        else { return nil }
        seconds = (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
        end = start + 5 + colon
    }
}
