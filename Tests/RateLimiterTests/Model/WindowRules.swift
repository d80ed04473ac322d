/// Where no window is open, a request that succeeds opens one.
struct FixedWindowRule: Rule {
    let n: Int128
    let t: Int128
    var history: [Taken] = []

    /// When the window that is open now opened, and what it has taken.
    func window(at now: Int128) -> Taken? {
        var window: Taken?
        for taken in history {
            if let open = window, taken.at - open.at < t {
                window = Taken(at: open.at, cost: open.cost + taken.cost)
            } else {
                window = taken
            }
        }
        return window.flatMap { now - $0.at >= t ? nil : $0 }
    }

    func left(at now: Int128) -> Fraction { Fraction(n - (window(at: now)?.cost ?? 0)) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { Fraction(cost) <= left(at: now) }
    func wait(_ cost: Int128, at now: Int128) -> Fraction { refill(at: now) }
    func refill(at now: Int128) -> Fraction { Fraction(window(at: now).map { $0.at + t - now } ?? 0) }
    mutating func take(_ cost: Int128, at now: Int128) { history.append(Taken(at: now, cost: cost)) }
}

/// Windows stand at multiples of T.
struct AlignedWindowRule: Rule {
    let n: Int128
    let t: Int128
    var history: [Taken] = []

    func taken(inWindow number: Int128) -> Int128 { history.filter { $0.at / t == number }.total }

    func left(at now: Int128) -> Fraction { Fraction(n - taken(inWindow: now / t)) }
    func allows(_ cost: Int128, at now: Int128) -> Bool { Fraction(cost) <= left(at: now) }
    func wait(_ cost: Int128, at now: Int128) -> Fraction { Fraction((now / t + 1) * t - now) }
    func refill(at now: Int128) -> Fraction { taken(inWindow: now / t) > 0 ? wait(1, at: now) : 0 }
    mutating func take(_ cost: Int128, at now: Int128) { history.append(Taken(at: now, cost: cost)) }
}
