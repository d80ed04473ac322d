extension Seeded {
    /// A number from 0 to `most`, each as likely as the others.
    ///
    /// Lemire, "Fast random integer generation in an interval", 2019.
    public mutating func number(upTo most: UInt64) -> UInt64 {
        guard most < .max else { return next() }
        let count = most + 1
        var product = next().multipliedFullWidth(by: count)
        if product.low < count {
            let uneven = (0 &- count) % count
            while product.low < uneven { product = next().multipliedFullWidth(by: count) }
        }
        return product.high
    }

    /// A number in a range, each as likely as the others.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        let most = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
        return range.lowerBound &+ Int(truncatingIfNeeded: number(upTo: most))
    }

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

    /// One of the elements, of which there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(in: 0...elements.count - 1)]
    }

    /// Whether something happens that happens once in so many times, 1 or more.
    public mutating func chance(_ oneIn: Int) -> Bool { number(in: 1...oneIn) == 1 }

    /// The elements in another order, each as likely as the others (Fisher and Yates, in Durstenfeld's form, 1964).
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var shuffled = elements
        for last in shuffled.indices.dropFirst().reversed() { shuffled.swapAt(last, number(in: 0...last)) }
        return shuffled
    }
}
