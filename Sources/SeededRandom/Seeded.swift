/// Random numbers that are the same for the same seed, in every run (SplitMix64: Steele, Lea and Flood, 2014).
///
/// What is drawn here depends on no algorithm of the standard library, so that a seed means the same in years.
public struct Seeded: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The numbers of a seed.
    public init(_ seed: UInt64) {
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Other numbers, which have nothing to do with the ones that this goes on with.
    public mutating func split() -> Seeded { Seeded(next()) }
    /// A number less than `bound`, which is at least 1: each is as likely as any other (Lemire, "Fast Random Integer
    /// Generation in an Interval", 2019).
    public mutating func next(below bound: UInt64) -> UInt64 {
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            // So many of the products are one too many for some numbers.
            let surplus = (0 &- bound) % bound
            while product.low < surplus { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }

    /// A number of the range, which spans less than 2^63.
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next(below: UInt64(range.upperBound - range.lowerBound) + 1))
    }

    /// One of the elements, of which there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[integer(in: 0...elements.count - 1)]
    }

    /// The elements in an order of which each is as likely as any other (Durstenfeld, CACM 7 (7), 1964).
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for last in result.indices.dropFirst().reversed() { result.swapAt(integer(in: 0...last), last) }
        return result
    }

    /// Whether something happens that happens once in so many times.
    public mutating func chance(_ oneIn: Int) -> Bool { integer(in: 1...oneIn) == 1 }
}
