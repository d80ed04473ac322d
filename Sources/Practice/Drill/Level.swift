/// How hard an exercise may be.
struct Level: Sendable {
    /// The time of a limit, and what every step of the clock is a multiple of.
    struct Pace: Sendable {
        let time: Duration
        let grain: Duration

        init(_ time: Duration, by grain: Duration) {
            self.time = time
            self.grain = grain
        }

        /// How many steps fit in the time.
        var steps: Int { Int(time / grain) }
    }

    let tokens: ClosedRange<Int>
    let paces: [Pace]
    /// How many statements ask for tokens.
    let requests: ClosedRange<Int>
    /// What the time that a token is worth, and each time to tell, is a multiple of.
    var unit: Duration
    var hasRejections = true
    var hasCosts = false
    var hasIntervals = false

    /// The levels, the easiest first.
    static let all = [
        Level(
            tokens: 3...5, paces: [Pace(.minutes(10), by: .minutes(1)), Pace(.minutes(12), by: .minutes(1))],
            requests: 1...1, unit: .minutes(1), hasRejections: false),
        Level(
            tokens: 3...6, paces: [Pace(.minutes(10), by: .minutes(1)), Pace(.minutes(60), by: .minutes(5))],
            requests: 2...2, unit: .minutes(1)),
        Level(
            tokens: 3...8, paces: [Pace(.minutes(1), by: .seconds(5)), Pace(.minutes(30), by: .minutes(2))],
            requests: 2...3, unit: .seconds(1), hasCosts: true),
        Level(
            tokens: 3...10, paces: [Pace(.seconds(90), by: .seconds(5)), Pace(.minutes(24), by: .seconds(30))],
            requests: 2...3, unit: .seconds(1), hasCosts: true, hasIntervals: true),
        Level(
            tokens: 3...12, paces: [Pace(.minutes(7), by: .seconds(10)), Pace(.minutes(17), by: .seconds(20))],
            requests: 3...4, unit: .seconds(1), hasCosts: true, hasIntervals: true),
        Level(
            tokens: 4...20, paces: [Pace(.seconds(45), by: .seconds(1)), Pace(.minutes(75), by: .seconds(50))],
            requests: 3...5, unit: .milliseconds(500), hasCosts: true, hasIntervals: true),
    ]
}

extension Duration {
    static func minutes(_ count: Int) -> Duration { .seconds(60 * count) }

    func isMultiple(of unit: Duration) -> Bool { attoseconds.isMultiple(of: unit.attoseconds) }
}
