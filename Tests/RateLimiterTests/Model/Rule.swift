/// A row of the contract's table of policies, as it is worded there: N tokens per time T, `now` the moment of the
/// request, `cost` what it takes. Nothing is rounded, and times are nanoseconds.
protocol Rule {
    /// Whether a request succeeds.
    func allows(_ cost: Int128, at now: Int128) -> Bool
    /// How long a request that fails has to wait.
    func wait(_ cost: Int128, at now: Int128) -> Fraction
    /// The tokens left.
    func left(at now: Int128) -> Fraction
    /// How long until the bucket is whole again.
    func refill(at now: Int128) -> Fraction
    /// How long a request that succeeds is held back.
    func delay(at now: Int128) -> Fraction
    /// Makes note of a request that succeeded.
    mutating func take(_ cost: Int128, at now: Int128)
}

extension Rule {
    func delay(at now: Int128) -> Fraction { 0 }
}

/// Tokens that were taken.
struct Taken {
    let at: Int128
    let cost: Int128
}

extension [Taken] {
    var total: Int128 { reduce(0) { $0 + $1.cost } }
}
