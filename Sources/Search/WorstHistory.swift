import Simulation

/// What a user does to take the most.
struct WorstHistory {
    /// What comes before the span.
    var before: [Burst] = []
    /// What the span holds; those that alternate are given as if each went on by itself.
    var bursts: [Burst]

    /// How many tokens the span holds.
    var most: Int128 { bursts.reduce(0) { $0 + $1.sum } }

    /// The bursts one after the other, nil where one has more rounds than a replay takes or, where they alternate and each
    /// round is a burst by itself, more than 1,000.
    var inOrder: [Burst]? {
        let follows = zip(bursts, bursts.dropFirst()).allSatisfy { $0.end <= $1.start }
        let most = follows ? Simulator.mostRequests : WorstCase.mostStatements
        guard bursts.allSatisfy({ $0.rounds <= most }) else { return nil }
        return follows ? bursts : bursts.flatMap(\.single).sorted { $0.start < $1.start }
    }
}
