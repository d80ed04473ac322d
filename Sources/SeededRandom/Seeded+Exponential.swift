extension Seeded {
    /// A number from 0 to `most`, each as likely as any other.
    public mutating func number(upTo most: UInt64) -> UInt64 { most == .max ? next() : next(below: most + 1) }

    /// A number of the exponential distribution with that mean, rounded to a whole one; at most 2^64 − 1.
    ///
    /// Exact but for that and the 64 bits of a random number: a uniform number that begins a falling run of odd length
    /// is the fraction, and the number of the runs of even length before it the whole part. Von Neumann, "Various
    /// techniques used in connection with random digits", 1951.
    public mutating func exponential(mean: UInt64) -> UInt64 {
        var whole: UInt64 = 0
        while true {
            let fraction = next()
            var (last, isOdd) = (fraction, true)
            while true {
                let number = next()
                guard number < last else { break }
                (last, isOdd) = (number, !isOdd)
            }
            guard isOdd else {
                whole += 1
                continue
            }
            let part = fraction.multipliedFullWidth(by: mean)
            let sum = UInt128(whole) * UInt128(mean) + UInt128(part.high + part.low >> 63)
            return UInt64(clamping: sum)
        }
    }
}
