/// The units of a duration, the longest first.
private let units: [(name: String, nanoseconds: UInt64)] = [
    ("d", 86_400_000_000_000), ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
    ("ms", 1_000_000),
]

extension Duration {
    /// What is wrong with the text of a duration.
    public enum Malformed: Error, Sendable {
        /// It is not written as a duration.
        case text
        /// It is finer than a nanosecond.
        case tooFine
        /// It is longer than the clock can hold, 2^63 − 1 ns.
        case tooLong
    }

    /// A duration as the language writes it: `90`, `1.5s`, `1h30m`; a bare number is seconds.
    ///
    /// The value is taken exactly and counts in whole nanoseconds: `1.0000000000s` is fine.
    public init(scenario text: some StringProtocol) throws(Malformed) {
        var rest = Array(text.utf8)[...]
        var sum = ExactNanoseconds()
        var isBare = true
        repeat {
            let whole = rest.takeDigits()
            var fraction = rest.prefix(0)
            if rest.first == UInt8(ascii: ".") {
                rest.removeFirst()
                fraction = rest.takeDigits()
                guard !fraction.isEmpty else { throw .text }
            }
            guard !whole.isEmpty else { throw .text }
            let name = String(decoding: rest.takeLetters(), as: UTF8.self)
            guard let unit = name.isEmpty && isBare && rest.isEmpty ? units[3] : units.first(where: { $0.name == name })
            else { throw .text }
            try sum.add(whole: whole, fraction: fraction, unit: unit.nanoseconds)
            isBare = false
        } while !rest.isEmpty
        self = .nanoseconds(try sum.value())
    }

    /// The duration as the language writes it, without a sign and to the nanosecond: `1h30m`, `7.2s`, `0s`.
    public var scenarioText: String {
        parts.map { $0.number + $0.unit }.joined()
    }

    /// The duration for a sentence: `1 h 30 m`.
    public var words: String {
        parts.map { $0.number + " " + $0.unit }.joined(separator: " ")
    }

    /// The duration in seconds as an exact decimal: `3600`, `7.2`.
    public var decimalSeconds: String {
        let (seconds, rest) = (attoseconds / 1_000_000_000).quotientAndRemainder(dividingBy: 1_000_000_000)
        return "\(seconds)" + Int64(rest).decimalFraction
    }

    private var parts: [(number: String, unit: String)] {
        var rest = attoseconds / 1_000_000_000
        var parts: [(number: String, unit: String)] = []
        for unit in units.prefix(3) {
            let (count, remainder) = rest.quotientAndRemainder(dividingBy: Int128(unit.nanoseconds))
            guard count > 0 else { continue }
            parts.append(("\(count)", unit.name))
            rest = remainder
        }
        if rest > 0 || parts.isEmpty {
            parts.append((Duration(attoseconds: rest * 1_000_000_000).decimalSeconds, "s"))
        }
        return parts
    }
}

/// A sum of decimals, however many digits they have.
private struct ExactNanoseconds {
    private var nanoseconds: UInt128 = 0
    /// The decimal places after a nanosecond's point.
    private var places: [UInt64] = []

    mutating func add(
        whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>, unit: UInt64
    ) throws(Duration.Malformed) {
        let longest = UInt64(Int64.max)
        var count: UInt64 = 0
        for digit in whole {
            let (tens, overflow) = count.multipliedReportingOverflow(by: 10)
            guard !overflow, tens <= longest else { throw .tooLong }
            count = tens + UInt64(digit - UInt8(ascii: "0"))
        }
        let (product, overflow) = count.multipliedReportingOverflow(by: unit)
        guard !overflow, product <= longest else { throw .tooLong }
        places += repeatElement(0, count: max(0, fraction.count - places.count))
        // Multiplication as on paper, from the last digit on.
        var carry: UInt64 = 0
        for (place, digit) in fraction.enumerated().reversed() {
            let sum = places[place] + UInt64(digit - UInt8(ascii: "0")) * unit + carry
            places[place] = sum % 10
            carry = sum / 10
        }
        nanoseconds += UInt128(product + carry)
        guard nanoseconds <= UInt128(longest) else { throw .tooLong }
    }

    func value() throws(Duration.Malformed) -> Int64 {
        guard places.allSatisfy({ $0 == 0 }) else { throw .tooFine }
        return Int64(nanoseconds)
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func takeDigits() -> ArraySlice<UInt8> {
        take(while: \.isDigit)
    }

    fileprivate mutating func takeLetters() -> ArraySlice<UInt8> {
        take { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = prefix(while: belongs)
        self = dropFirst(taken.count)
        return taken
    }
}
