/// A clock that runs, faster than a real one.
struct LiveClock {
    /// How many times faster the clock can run.
    static let speeds = [1, 10, 60, 600, 3600]
    /// How often the screen changes at most, in a second.
    static let mostChanges = 30
    /// The finest step that the clock takes, so that sessions stay readable.
    private static let grain = Duration.milliseconds(1)

    var isRunning = false { didSet { isBehind = isBehind && isRunning } }
    /// Whether it is slower than it should be, since clients ask more than there was time for.
    var isBehind = false
    private(set) var speed: Int
    /// What has passed in less than a grain.
    private var rest = Duration.zero

    /// A clock that stands, and would run at one of the speeds.
    init(speed: Int = 1) {
        self.speed = speed
    }

    /// Runs faster or slower by so many steps.
    mutating func accelerate(by steps: Int) {
        let index = Self.speeds.firstIndex(of: speed) ?? 0
        speed = Self.speeds[max(0, min(index + steps, Self.speeds.count - 1))]
    }

    /// How far the clock moves while so much real time passes.
    mutating func moves(in real: Duration) -> Duration {
        guard isRunning else { return .zero }
        let passed = real * speed + rest
        let grains = passed.attoseconds / Self.grain.attoseconds
        rest = Duration(attoseconds: passed.attoseconds % Self.grain.attoseconds)
        return Duration(attoseconds: grains * Self.grain.attoseconds)
    }

    /// The real time until the title shows another second, at no more than the most changes in a second.
    func untilChange(at now: Duration) -> Duration? {
        guard isRunning else { return nil }
        let step = Duration.seconds((speed + Self.mostChanges - 1) / Self.mostChanges)
        let left = step.attoseconds - (now + rest).attoseconds % step.attoseconds
        return Duration(attoseconds: (left + Int128(speed) - 1) / Int128(speed))
    }
}
