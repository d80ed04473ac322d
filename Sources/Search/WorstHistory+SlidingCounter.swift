extension WorstHistory {
    /// `sliding-counter`: nothing, then in each aligned window as many as its last moment allows, the span beginning with
    /// such a moment.
    ///
    /// A window that took one token fewer would allow the next no more than one more, and so with all that follows, since
    /// ⌈(p + 1) × rest / T⌉ ≤ ⌈p × rest / T⌉ + 1: to take as many as can be is never worse. The counts are
    /// a₀ = N, aₖ₊₁ = N − ⌈aₖ / T⌉, of which two in a row differ by ever less, so that they soon repeat, at latest every
    /// other one; the last window ends with the span, where more of the one before counts.
    static func slidingCounter(_ tokens: Int, _ time: Int64, _ span: Int64) -> WorstHistory {
        let end = Int64(min(Int128(span) + Int128(time) - 2, Int128(Int64.max)))
        let whole = end / time
        func most(after previous: Int, rest: Int64) -> Int {
            tokens - Int((Int128(previous) * Int128(rest) + Int128(time) - 1) / Int128(time))
        }

        // The counts of the first windows, and those that the others repeat in turn.
        var counts: [Int] = []
        var cycle: [Int] = []
        while counts.count < whole, cycle.isEmpty {
            let next = most(after: counts.last ?? 0, rest: 1)
            cycle = counts.lastIndex(of: next).map { Array(counts[$0...]) } ?? []
            if cycle.isEmpty { counts.append(next) }
        }
        let repeating = whole - Int64(counts.count)
        let length = Int64(cycle.count)
        var bursts = counts.enumerated().map { Burst(start: Int64($0 + 1) * time - 1, tokens: $1) }
        for place in 0..<min(length, repeating) {
            bursts.append(
                Burst(
                    start: (Int64(counts.count) + place + 1) * time - 1, tokens: cycle[Int(place)],
                    rounds: (repeating - place + length - 1) / length, interval: length * time))
        }
        let previous = repeating > 0 ? cycle[Int((repeating - 1) % length)] : counts.last ?? 0
        bursts.append(Burst(start: end, tokens: most(after: previous, rest: time - end % time)))
        return WorstHistory(bursts: bursts.filter { $0.tokens > 0 })
    }
}
