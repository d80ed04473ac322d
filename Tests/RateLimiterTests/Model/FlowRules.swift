/// A level, at most N, refilled at N/T; full at first.
struct TokenBucketRule: Rule {
    let n: Int128
    let t: Int128
    var level: Fraction
    var moment: Int128 = 0

    init(n: Int128, t: Int128) {
        (self.n, self.t) = (n, t)
        level = Fraction(n)
    }

    func left(at now: Int128) -> Fraction { min(Fraction(n), level + Fraction(now - moment) * Fraction(n, t)) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { left(at: now) >= Fraction(cost) }
    func wait(_ cost: Int128, at now: Int128) -> Fraction { (Fraction(cost) - left(at: now)) * Fraction(t, n) }
    func refill(at now: Int128) -> Fraction { (Fraction(n) - left(at: now)) * Fraction(t, n) }
    mutating func take(_ cost: Int128, at now: Int128) { (level, moment) = (left(at: now) - Fraction(cost), now) }
}

/// A theoretical arrival time, an emission interval T/N, a burst of N.
struct GCRARule: Rule {
    let n: Int128
    let t: Int128
    var arrival: Fraction = 0

    init(n: Int128, t: Int128) { (self.n, self.t) = (n, t) }

    var interval: Fraction { Fraction(t, n) }
    func arrival(at now: Int128) -> Fraction { max(arrival, Fraction(now)) }

    /// The first moment at which `cost` tokens may be taken.
    func conforming(_ cost: Int128, at now: Int128) -> Fraction {
        arrival(at: now) + Fraction(cost) * interval - Fraction(t)
    }

    func allows(_ cost: Int128, at now: Int128) -> Bool { Fraction(now) >= conforming(cost, at: now) }
    func wait(_ cost: Int128, at now: Int128) -> Fraction { conforming(cost, at: now) - Fraction(now) }
    func left(at now: Int128) -> Fraction { (Fraction(now) - conforming(0, at: now)) * Fraction(n, t) }
    func refill(at now: Int128) -> Fraction { arrival(at: now) - Fraction(now) }
    mutating func take(_ cost: Int128, at now: Int128) { arrival = arrival(at: now) + Fraction(cost) * interval }
}

/// A queue of at most N, served at N/T.
struct LeakyBucketRule: Rule {
    let n: Int128
    let t: Int128
    var queue: Fraction = 0
    var moment: Int128 = 0

    init(n: Int128, t: Int128) { (self.n, self.t) = (n, t) }

    func queue(at now: Int128) -> Fraction { max(0, queue - Fraction(now - moment) * Fraction(n, t)) }

    func left(at now: Int128) -> Fraction { Fraction(n) - queue(at: now) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { queue(at: now) + Fraction(cost) <= Fraction(n) }
    func wait(_ cost: Int128, at now: Int128) -> Fraction {
        (queue(at: now) + Fraction(cost) - Fraction(n)) * Fraction(t, n)
    }
    func refill(at now: Int128) -> Fraction { queue(at: now) * Fraction(t, n) }
    func delay(at now: Int128) -> Fraction { queue(at: now) * Fraction(t, n) }
    mutating func take(_ cost: Int128, at now: Int128) { (queue, moment) = (queue(at: now) + Fraction(cost), now) }
}
