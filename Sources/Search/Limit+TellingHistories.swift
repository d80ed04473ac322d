import RateLimiter

extension Limit {
    /// Histories that tell policies apart by their last request, all others of which every policy accepts that they tell
    /// apart: those of N + 1 requests first, and for each two policies those of fewer statements.
    var tellingHistories: [[Burst]] {
        let drips = Drips(self)
        let histories = [
            drips?.overTheEnd, drips?.withinTheTime, wholeAtTheStart(then: nanoseconds),
            wholeAtTheStart(then: (nanoseconds - 1) / Int64(tokens) + 1), drips?.acrossAnEnd, wholeAcrossAnEnd,
            drips?.agedByOne, agedByOne,
        ]
        return histories.compactMap { $0?.filter { $0.tokens > 0 } }
    }

    private var nanoseconds: Int64 { Int64(time.nanoseconds) }

    /// All tokens at the start, and one more later: where T is over all of them count under the sliding counter alone, and
    /// where the first has dripped in, no window is over.
    private func wholeAtTheStart(then moment: Int64) -> [Burst] {
        [Burst(start: 0, tokens: tokens), Burst(start: moment, tokens: 1)]
    }

    /// All tokens in an aligned window's last moment, and one more in the next window.
    private var wholeAcrossAnEnd: [Burst] {
        [Burst(start: nanoseconds - 1, tokens: tokens), Burst(start: nanoseconds, tokens: 1)]
    }

    /// All but the first of N + 1 tokens are younger than T, in a window that has not seen all of them.
    private var agedByOne: [Burst] {
        let first = Burst(start: 0, tokens: 1)
        let half = nanoseconds - nanoseconds / 2
        guard nanoseconds < .max else {
            // The clock ends before two halves.
            let end = Burst(start: nanoseconds, tokens: 1)
            return [first, Burst(start: nanoseconds - 1, tokens: tokens - 1), end, end]
        }
        let last = Burst(start: half * 2, tokens: 1)
        return [
            Burst(start: 0, tokens: 1, rounds: 3, interval: half), Burst(start: half * 2, tokens: tokens - 2), last,
        ]
    }
}
