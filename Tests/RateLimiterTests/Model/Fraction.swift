/// An exact fraction in lowest terms, its denominator more than 0.
struct Fraction: Comparable, ExpressibleByIntegerLiteral {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128 = 1) {
        let divisor = denominator == 1 ? 1 : Self.commonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    init(integerLiteral value: Int128) { self.init(value) }

    var floor: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    var ceiling: Int128 { -(-self).floor }

    static prefix func - (value: Self) -> Self { Self(-value.numerator, value.denominator) }

    static func + (left: Self, right: Self) -> Self {
        let shared = commonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let (leftScale, rightScale) = (right.denominator / shared, left.denominator / shared)
        return Self(left.numerator * leftScale + right.numerator * rightScale, left.denominator * leftScale)
    }

    static func - (left: Self, right: Self) -> Self { left + -right }

    static func * (left: Self, right: Self) -> Self {
        let crossed = Self(left.numerator, right.denominator)
        let other = Self(right.numerator, left.denominator)
        return Self(crossed.numerator * other.numerator, crossed.denominator * other.denominator)
    }

    static func < (left: Self, right: Self) -> Bool { (left - right).numerator < 0 }

    private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
        var (left, right) = (left, right)
        while right > UInt128(UInt64.max) { (left, right) = (right, left % right) }
        guard right > 0 else { return Int128(left) }
        // The same goes on in 64 bits, which are faster.
        var (small, smaller) = (UInt64(right), UInt64(left % right))
        while smaller != 0 { (small, smaller) = (smaller, small % smaller) }
        return Int128(small)
    }
}
