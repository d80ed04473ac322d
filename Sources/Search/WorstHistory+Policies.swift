import RateLimiter

/// The clock's last moment.
private let clockEnd = Int64.max

extension WorstHistory {
    /// The worst history under a limit of N tokens per T for a span of S moments.
    init(_ limit: Limit, span: Int64) {
        let time = Int64(limit.time.nanoseconds)
        switch limit.policy {
        case .fixedWindow: self = .fixedWindow(limit.tokens, time, span)
        case .alignedWindow: self = .alignedWindow(limit.tokens, time, span)
        case .slidingLog: self = .spaced(limit.tokens, time, span)
        case .slidingCounter: self = .slidingCounter(limit.tokens, time, span)
        case .tokenBucket, .gcra, .leakyBucket: self = .refilled(limit.tokens, time, span)
        }
    }

    /// `sliding-log`: N at once, and again every T. The span is cut into ⌈S/T⌉ pieces of no more than T, and none holds
    /// more than N.
    private static func spaced(_ tokens: Int, _ time: Int64, _ span: Int64) -> WorstHistory {
        WorstHistory(bursts: [Burst(start: 0, tokens: tokens, rounds: (span - 1) / time + 1, interval: time)])
    }

    /// `fixed-window`: one token opens a window just before the span, the N − 1 others are its first moment's, and whole
    /// windows follow from its second. A window that began before the span has no more than those N − 1 for it, and the
    /// next begins no earlier than its second moment; where that leaves it a window short, the span begins with one.
    private static func fixedWindow(_ tokens: Int, _ time: Int64, _ span: Int64) -> WorstHistory {
        let spaced = spaced(tokens, time, span)
        guard span > 1 else { return spaced }
        let windows = min((span - 2) / time, clockEnd / time - 1) + 1
        guard tokens > 1, windows == spaced.bursts[0].rounds else { return spaced }
        return WorstHistory(
            before: [Burst(start: 0, tokens: 1)],
            bursts: [
                Burst(start: time - 1, tokens: tokens - 1),
                Burst(start: time, tokens: tokens, rounds: windows, interval: time),
            ])
    }

    /// `aligned-window`: the span begins with a window's last moment, and so touches as many windows as S moments can,
    /// each of which has N.
    private static func alignedWindow(_ tokens: Int, _ time: Int64, _ span: Int64) -> WorstHistory {
        let first = Burst(start: time - 1, tokens: tokens)
        guard span > 1 else { return WorstHistory(bursts: [first]) }
        let later = min((span - 2) / time + 1, clockEnd / time)
        return WorstHistory(bursts: [first, Burst(start: time, tokens: tokens, rounds: later, interval: time)])
    }

    /// `token-bucket`, `gcra`, `leaky-bucket`: a whole bucket at once, and again whenever it is whole, then what has come
    /// by the span's last moment. No more than N are there at first, and no more than (S − 1) × N / T come.
    private static func refilled(_ tokens: Int, _ time: Int64, _ span: Int64) -> WorstHistory {
        var history = spaced(tokens, time, span)
        let rest = Int(Int128((span - 1) % time) * Int128(tokens) / Int128(time))
        if rest > 0 { history.bursts.append(Burst(start: span - 1, tokens: rest)) }
        return history
    }
}
