/// An exact fraction, its denominator more than 0.
struct Rational: Comparable, ExpressibleByIntegerLiteral {
    let numerator: Int
    let denominator: Int

    init(_ numerator: Int, _ denominator: Int = 1) {
        var (divisor, rest) = (abs(numerator), abs(denominator))
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let sign = denominator < 0 ? -divisor : divisor
        (self.numerator, self.denominator) = (numerator / sign, denominator / sign)
    }

    init(integerLiteral value: Int) { self.init(value) }

    var floor: Int { numerator >= 0 ? numerator / denominator : -((-numerator + denominator - 1) / denominator) }

    static func + (left: Self, right: Self) -> Self {
        Self(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func - (left: Self, right: Self) -> Self { left + Self(-right.numerator, right.denominator) }

    static func * (left: Self, right: Self) -> Self {
        Self(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func < (left: Self, right: Self) -> Bool { (left - right).numerator < 0 }
}
