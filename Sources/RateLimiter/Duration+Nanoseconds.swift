extension Duration {
    /// The duration in nanoseconds, or nil where it is finer than that or doesn't fit in 64 bits.
    package var wholeNanoseconds: Int64? {
        let (quotient, remainder) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return remainder == 0 ? Int64(exactly: quotient) : nil
    }

    /// The duration in nanoseconds, exact for all that a limit answers: those are whole, and at most 2^64 − 2.
    package var nanoseconds: Int128 { attoseconds / 1_000_000_000 }

    /// The duration in seconds, rounded up.
    package var secondsRoundedUp: Int64 {
        components.attoseconds > 0 ? components.seconds + 1 : components.seconds
    }
}
