/// The moments of a branch that are kept whole, so that no other is far from one: close to each other near the present,
/// farther and farther apart away from it.
struct Snapshots: Sendable {
    /// How much work there is between two of them, about a thousandth of a second.
    private static let interval = 8192
    private static let mostKept = 64
    /// Each holds the users under every policy.
    private static let mostComparing = 8

    private struct Snapshot: Sendable {
        let depth: Int
        var moment: Moment
    }

    /// In the order of their depths, that of the start first.
    private var all: [Snapshot]

    /// The start alone.
    init(start: Moment) {
        all = [Snapshot(depth: 0, moment: start)]
    }

    /// The last that is no deeper.
    func nearest(upTo depth: Int) -> (depth: Int, moment: Moment) {
        let snapshot = all[index(upTo: depth)]
        return (snapshot.depth, snapshot.moment)
    }

    /// Keeps a moment that is far enough from the one before it.
    mutating func consider(_ moment: Moment, at depth: Int) {
        let index = index(upTo: depth)
        let interval = moment.isComparing ? Self.interval * (Self.mostKept / Self.mostComparing) : Self.interval
        guard moment.work - all[index].moment.work >= interval, all[index].depth < depth else { return }
        all.insert(Snapshot(depth: depth, moment: moment), at: index + 1)
        if all.count > (moment.isComparing ? Self.mostComparing : Self.mostKept) { thin(around: moment.work) }
    }

    /// Forgets those that are deeper.
    mutating func truncate(to depth: Int) {
        all.removeSubrange((index(upTo: depth) + 1)...)
    }

    /// Ends the comparison in all of them.
    mutating func endComparison() {
        for index in all.indices { all[index].moment.endComparison() }
    }

    private func index(upTo depth: Int) -> Int {
        var (low, high) = (0, all.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if all[middle].depth <= depth { low = middle } else { high = middle }
        }
        return low
    }

    /// Forgets the one that leaves the smallest gap for its distance from the present.
    private mutating func thin(around present: Int) {
        let gaps = (1..<all.count - 1).map { index in
            let gap = all[index + 1].moment.work - all[index - 1].moment.work
            return (gap: Int128(gap), distance: Int128(abs(present - all[index].moment.work) + 1), index: index)
        }
        let least = gaps.min { $0.gap * $1.distance < $1.gap * $0.distance }
        if let least { all.remove(at: least.index) }
    }
}
