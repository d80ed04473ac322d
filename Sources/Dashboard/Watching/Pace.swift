import RateLimiter
import ScenarioLanguage

/// How fast a scenario is played: its clock by the speed, its texts by what reading takes.
struct Pace {
    /// The longest that a move of the clock takes.
    private static let longestMove = Duration.seconds(5)
    /// The speed up to which texts stay as long as reading them takes; above it they go by faster, too.
    private static let readingSpeed = 600

    /// How long the question of a demo waits for its answer, nil where that is as long as reading it takes.
    var timeToThink: Duration?
    /// Runs while the scenario plays.
    var clock = LiveClock(speed: readingSpeed)

    /// The time that reading a text takes: a second to find it, and 60 ms a character.
    static func reading(_ text: String) -> Duration { .seconds(1) + .milliseconds(60) * text.count }

    /// How long the screen stays as it is after a statement, and what came of it.
    func rest(after statement: Statement, hasFailed: Bool) -> Duration {
        let rest: Duration =
            switch statement {
            case .settings, .user, .heading, .say, .show: .milliseconds(200)
            case .stop, .advance: .milliseconds(300)
            case .why, .hint: .zero
            case .request, .client, .expect, .solved: .milliseconds(hasFailed ? 2000 : 700)
            case .task(let text): Self.reading(text)
            case .ask(let question): Self.reading(question)
            }
        guard case .ask(let question) = statement else { return hurried(rest) }
        return timeToThink(of: question) + hurried(rest)
    }

    /// How long a question waits for its answer.
    func timeToThink(of question: Question) -> Duration { timeToThink ?? hurried(Self.reading(question)) }

    private static func reading(_ question: Question) -> Duration {
        reading(([question.text] + question.choices).joined())
    }

    /// How long a caption stays at least, while what comes after it is played.
    func timeToRead(_ statement: Statement) -> Duration {
        if case .say(let text) = statement { hurried(Self.reading(text)) } else { .zero }
    }

    private func hurried(_ time: Duration) -> Duration {
        clock.speed <= Self.readingSpeed ? time : time * Self.readingSpeed / clock.speed
    }

    /// How long it takes to show the clock moving on.
    func time(ofMove move: Duration) -> Duration { min(move / clock.speed, Self.longestMove) }

    /// How long a picture of a moving clock stands: a second on that clock, at no more than the most changes in one.
    func time(ofPictureWithin move: Duration) -> Duration {
        let move = move.nanoseconds
        let second = move > 0 ? time(ofMove: .nanoseconds(Int64(move))).nanoseconds * 1_000_000_000 / move : 0
        return max(.nanoseconds(Int64(clamping: second)), .milliseconds(1000 / LiveClock.mostChanges))
    }
}
