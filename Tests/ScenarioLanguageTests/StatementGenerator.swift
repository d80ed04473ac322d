import RateLimiter
import ScenarioLanguage
import SeededRandom

/// Statements of every kind, with the nastiest keys, texts, counts and durations there may be.
struct StatementGenerator {
    var random: Seeded

    mutating func statement() -> Statement {
        switch Int.random(in: 0..<19, using: &random) {
        case 0: .settings(list { $0.field() })
        case 1: .user(keys())
        case 2, 3: .request(request())
        case 4: .advance(.by(duration()))
        case 5: .advance(.toRefill(random.chance(2) ? nil : key()))
        case 6: .expect(expectation())
        case 7: .heading(text())
        case 8: .say(text())
        case 9: .ask(question())
        case 10: .task(text())
        case 11: .solved(goal())
        case 12, 13, 14: .client(client())
        case 15: .stop(random.chance(3) ? .all : .keys(keys()))
        case 16: .advance(.toServed(random.chance(2) ? nil : key()))
        case 17: random.chance(2) ? .why(choice: max(1, count()), text()) : .hint(text())
        default: .show(random.pick(Shown.allCases))
        }
    }

    private mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
        (0...Int.random(in: 0..<4, using: &random)).map { _ in element(&self) }
    }

    private mutating func field() -> Field {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .tokens(Int.random(in: Limit.tokenRange, using: &random))
        case 1: .time(positive())
        case 2: .seed(count())
        default: .policy(random.pick(Policy.allCases))
        }
    }

    private mutating func request() -> Request {
        Request(
            random.chance(3) ? .all : .keys(keys()), rounds: random.chance(2) ? 1 : max(1, count()),
            interval: random.chance(2) ? .zero : duration(), cost: random.chance(2) ? 1 : max(1, count()),
            expected: random.pick([nil, .success, .rejected]))
    }

    private mutating func expectation() -> Expectation {
        Expectation(key(), list { $0.property() })
    }

    private mutating func property() -> Property {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .tokens(count())
        case 1: .accepted(count())
        case 2: .rejected(count())
        case 3: .refill(duration())
        case 4: .retry(duration())
        case 5: .retry(nil)
        case 6: .waiting(count())
        default: .delay(duration())
        }
    }

    private mutating func goal() -> Goal {
        Goal(
            expectation(), within: random.chance(2) ? nil : duration(),
            requests: random.chance(2) ? nil : max(1, count()))
    }

    private mutating func client() -> Client {
        Client(
            random.chance(3) ? .all : .keys(keys()), count: random.chance(2) ? 1 : max(1, count()),
            calls: random.pick([.once, .every(positive()), .random(mean: positive())]),
            cost: random.chance(2) ? 1 : max(1, count()), retry: random.chance(3) ? nil : retry())
    }

    private mutating func retry() -> Client.Retry {
        let first = positive()
        let waits: [Client.Wait] = [
            .after, .fixed(first), .backoff(first, most: nil), .backoff(first, most: max(first, duration())),
        ]
        return Client.Retry(
            random.pick(waits), jitter: random.pick([nil, .full, .percent(Int.random(in: 1...100, using: &random))]))
    }

    private mutating func question() -> Question {
        let choices = [text()] + list { $0.text() }
        let isChoice = choices.count > 1 && Set(choices.map { Array($0.utf8) }).count == choices.count
        let answer: Question.Answer =
            isChoice
            ? .choice(Int.random(in: 1...choices.count, using: &random), of: choices)
            : random.chance(2) ? .count(count()) : .duration(duration())
        return Question(text(), answer: answer)
    }

    private mutating func count() -> Int {
        Int.random(in: 0...Int.max, using: &random) >> Int.random(in: 0..<63, using: &random)
    }

    private mutating func duration() -> Duration {
        let nanoseconds = count()
        let unit = random.pick([1, 1_000_000, 1_000_000_000, 60_000_000_000, 3_600_000_000_000, 86_400_000_000_000])
        return .nanoseconds(random.chance(2) ? nanoseconds : nanoseconds / unit * unit)
    }

    private mutating func positive() -> Duration { max(.nanoseconds(1), duration()) }

    private mutating func keys() -> [String] {
        var seen: Set<[UInt8]> = []
        return list { $0.key() }.filter { seen.insert(Array($0.utf8)).inserted }
    }

    private mutating func key() -> String {
        if random.chance(4) { return random.pick(Keyword.allCases).rawValue }
        let key = string(of: Self.pieces)
        return key.isEmpty ? "k" : key
    }

    private mutating func text() -> String { string(of: Self.pieces + ["\n"]) }

    private mutating func string(of pieces: [String]) -> String {
        (0..<Int.random(in: 0..<6, using: &random)).map { _ in random.pick(pieces) }.joined()
    }

    private static let pieces = [
        "a", "x", "3", "0", "user", "answer", "\"", "\\", "n", "#", " ", "=", "tokens=1", "\u{301}", "\u{E9}",
        "e\u{301}",
        "😀", "👩‍👧", "\u{200B}", "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "日本", "%", "`", "\u{AD}",
    ]
}
