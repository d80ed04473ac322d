/// Tokens younger than T count.
struct SlidingLogRule: Rule {
    let n: Int128
    let t: Int128
    var history: [Taken] = []

    func young(at now: Int128) -> [Taken] { history.filter { now - $0.at < t } }

    func left(at now: Int128) -> Fraction { Fraction(n - young(at: now).total) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { young(at: now).total + cost <= n }

    /// One of those that count now has to turn T old: the first after which there is room.
    func wait(_ cost: Int128, at now: Int128) -> Fraction {
        let moments = young(at: now).map { $0.at + t }.filter { allows(cost, at: $0) }
        return Fraction((moments.min() ?? .max) - now)
    }

    func refill(at now: Int128) -> Fraction { Fraction((young(at: now).map { $0.at + t }.max() ?? now) - now) }
    mutating func take(_ cost: Int128, at now: Int128) { history.append(Taken(at: now, cost: cost)) }
}

/// This aligned window's tokens count, and those of the one before by the share of it that T still covers.
struct SlidingCounterRule: Rule {
    let n: Int128
    let t: Int128
    var history: [Taken] = []

    func taken(inWindow number: Int128) -> Int128 { history.filter { $0.at / t == number }.total }

    func weight(at now: Int128) -> Fraction {
        let (window, elapsed) = now.quotientAndRemainder(dividingBy: t)
        let share = 1 - Fraction(elapsed, t)
        return Fraction(taken(inWindow: window - 1)) * share + Fraction(taken(inWindow: window))
    }

    func left(at now: Int128) -> Fraction { Fraction(n) - weight(at: now) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { weight(at: now) + Fraction(cost) <= Fraction(n) }

    /// The first moment at which it is allowed, searched by halves: the weight never grows while no request comes.
    func wait(_ cost: Int128, at now: Int128) -> Fraction {
        var (early, late): (Int128, Int128) = (0, 2 * t)
        while late - early > 1 {
            let middle = (early + late) / 2
            if allows(cost, at: now + middle) { late = middle } else { early = middle }
        }
        return Fraction(late)
    }

    func refill(at now: Int128) -> Fraction {
        let end = (now / t + 1) * t
        if taken(inWindow: now / t) > 0 { return Fraction(end + t - now) }
        return taken(inWindow: now / t - 1) > 0 ? Fraction(end - now) : 0
    }

    mutating func take(_ cost: Int128, at now: Int128) { history.append(Taken(at: now, cost: cost)) }
}
