/// A step's place in a drawing of all of them.
public struct TreeRow: Hashable, Sendable {
    /// The step's number, 0 for the start.
    public let step: Int
    /// How many branches run on to the left of its own.
    public let lane: Int
    /// Whether it begins a branch, which parts there from the one to its left.
    public let isFork: Bool
}

extension History {
    /// All steps, a row each, every one below what it follows. Of those that follow the same the last one goes on in its
    /// lane; the others begin branches to the right of it, which end before it goes on.
    public var tree: [TreeRow] {
        var rows: [TreeRow] = []
        rows.reserveCapacity(stepCount + 1)
        var waiting = [TreeRow(step: 0, lane: 0, isFork: false)]
        while let row = waiting.popLast() {
            rows.append(row)
            let children = children(of: row.step)
            guard let last = children.last else { continue }
            waiting.append(TreeRow(step: last, lane: row.lane, isFork: false))
            for child in children.dropLast().reversed() {
                waiting.append(TreeRow(step: child, lane: row.lane + 1, isFork: true))
            }
        }
        return rows
    }
}
