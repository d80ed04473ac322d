public import ScenarioLanguage

/// What is pressed in the simulator, or typed there, for a statement or a part of it.
public enum Stroke: Hashable, Sendable {
    /// The selected user asks so many times.
    case request(Int)
    /// The clock moves by so many hours.
    case hours(Int)
    /// The clock moves by so many minutes.
    case minutes(Int)
    /// The clock moves by so many seconds.
    case seconds(Int)
    /// The clock moves to the selected user's refill.
    case refill
    /// A statement is typed.
    case typed(Statement)

    /// How many keys that are: a number is typed before the key that it repeats.
    var keyCount: Int {
        switch self {
        case .request(let count), .hours(let count), .minutes(let count), .seconds(let count):
            count == 1 ? 1 : "\(count)".count + 1
        case .refill: 1
        // The keys that begin and end the line, too.
        case .typed(let statement): "\(statement)".count + 2
        }
    }
}

extension Statement {
    /// What is pressed for the statement, nothing where it does nothing.
    public var strokes: [Stroke] {
        switch self {
        case .request(let request) where request.interval == .zero && request.cost == 1:
            if case .keys(let keys) = request.who, keys.count == 1 {
                [.request(request.rounds)]
            } else {
                [.typed(self)]
            }
        case .advance(.by(let duration)) where duration.components.attoseconds == 0:
            strokes(seconds: Int(duration.components.seconds))
        case .advance(.toRefill(.some)): [.refill]
        case .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: []
        case .request, .client, .stop, .advance, .settings, .user: [.typed(self)]
        }
    }

    private func strokes(seconds: Int) -> [Stroke] {
        let parts: [(Int, (Int) -> Stroke)] = [
            (seconds / 3600, Stroke.hours), (seconds / 60 % 60, Stroke.minutes), (seconds % 60, Stroke.seconds),
        ]
        return parts.filter { $0.0 > 0 }.map { count, stroke in stroke(count) }
    }
}
