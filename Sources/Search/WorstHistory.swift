/// What a user does to take the most.
struct WorstHistory {
    /// What comes before the span.
    var before: [Burst] = []
    /// What the span holds; those that alternate are given as if each went on by itself.
    var bursts: [Burst]

    private static let mostRounds: Int64 = 1_000_000

    /// The bursts one after the other, nil where that is more than a person can wait for.
    var inOrder: [Burst]? {
        let follows = zip(bursts, bursts.dropFirst()).allSatisfy { $0.end <= $1.start }
        let most = follows ? Self.mostRounds : 1000
        guard bursts.allSatisfy({ $0.rounds <= most }) else { return nil }
        return follows ? bursts : bursts.flatMap(\.single).sorted { $0.start < $1.start }
    }
}
