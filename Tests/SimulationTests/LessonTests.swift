import RateLimiter
import ScenarioLanguage
import Simulation
import Testing

struct LessonTests {
    private static let lessons = BuiltInScenario.lessons.map(\.name)

    private func lesson(_ name: String) throws -> BuiltInScenario {
        try #require(BuiltInScenario.named(name))
    }

    private func statements(_ name: String) throws -> [Statement] {
        try play(lesson(name).source, purpose: .play).runner.statements
    }

    @Test func `there are eight lessons, and each stands among the scenarios`() {
        #expect(Self.lessons.count == 8)
        #expect(BuiltInScenario.all.suffix(8).map(\.name) == Self.lessons)
    }

    @Test(arguments: lessons)
    func `a lesson's expectations hold, its tasks' goals among them`(name: String) throws {
        let played = play(try lesson(name).source)
        #expect(played.errors == [])
        #expect(played.failures == [])
    }

    @Test(arguments: lessons)
    func `a lesson has four to eight questions and one to three tasks`(name: String) throws {
        let statements = try statements(name)
        #expect(4...8 ~= statements.count { if case .ask = $0 { true } else { false } })
        #expect(1...3 ~= statements.count { if case .task = $0 { true } else { false } })
    }

    @Test(arguments: lessons)
    func `each choice of a question has an answer of its own, and each task two hints or more`(name: String) throws {
        let statements = try statements(name)
        for (place, statement) in statements.enumerated() {
            let rest = statements[(place + 1)...]
            switch statement {
            case .ask(let question):
                let told = rest.map { if case .why(let choice, _) = $0 { choice } else { 0 } }.prefix { $0 > 0 }
                #expect(Array(told) == Array(1...question.reasonCount), "\(question.text)")
            case .task(let task):
                #expect(rest.prefix { if case .hint = $0 { true } else { false } }.count >= 2, "\(task)")
            default: break
            }
        }
    }

    @Test(arguments: lessons)
    func `what a lesson asks is shown before anything else begins`(name: String) throws {
        let statements = try statements(name)
        for (place, statement) in statements.enumerated() {
            guard case .ask(let question) = statement else { continue }
            let answer = statements[(place + 1)...].prefix {
                switch $0 {
                case .ask, .task, .heading: false
                default: true
                }
            }
            let isShown = answer.contains {
                switch $0 {
                case .request(let request): request.expected != nil
                case .expect: true
                default: false
                }
            }
            #expect(isShown, "\(question.text)")
        }
    }

    @Test(arguments: lessons)
    func `no task of a lesson is solved when it begins`(name: String) throws {
        let statements = try statements(name)
        var simulator = Simulator()
        for (place, statement) in statements.enumerated() {
            _ = try StepResult(of: statement, on: &simulator)
            guard case .task(let task) = statement else { continue }
            let goals = statements[place...].drop { if case .solved = $0 { false } else { true } }
                .prefix { if case .solved = $0 { true } else { false } }
            #expect(!goals.isEmpty)
            let failures = try goals.flatMap { goal in
                var simulator = simulator
                return try StepResult(of: goal, on: &simulator).failures
            }
            #expect(!failures.isEmpty, "\(task)")
        }
    }

    @Test func `the burst of the-boundary is tried from the window's last second on, and no earlier`() throws {
        let statements = try statements("the-boundary")
        var simulator = Simulator()
        for statement in statements.prefix(while: { if case .task = $0 { false } else { true } }) {
            try simulator.run(statement) { _ in }
        }
        #expect(simulator.now == Instant(nanoseconds: 7_199_000_000_000))
        #expect(simulator.remaining(of: 0) == 10)
    }

    @Test func `twenty that succeed hours apart don't solve the burst of the-boundary`() throws {
        let statements = try statements("the-boundary")
        let last = try #require(statements.lastIndex { if case .task = $0 { true } else { false } })
        var simulator = Simulator()
        for statement in statements[...last] { try simulator.run(statement) { _ in } }
        let goal = try #require(statements[last...].first { if case .solved = $0 { true } else { false } })
        let ten = Statement.request(Request(.keys(["user001"]), rounds: 10))
        for statement in [ten, .advance(.by(.seconds(3 * 3600))), .advance(.by(.seconds(2))), ten] {
            try simulator.run(statement) { _ in }
        }
        #expect(try StepResult(of: goal, on: &simulator).failures == ["expected within 2s, got 3h2s"])
    }

    @Test func `a log would have answered as looking-back says it would`() throws {
        let played = play(try lesson("looking-back").source, options: PartialLimit(policy: .slidingLog))
        let expected: [(at: Int, status: Int, count: Int)] = [
            (3599, 200, 10), (3600, 429, 1), (3960, 429, 2), (5400, 429, 5), (18000, 200, 10), (21600, 200, 1),
        ]
        let told = expected.flatMap { Array(repeating: "\($0.at) user001 \($0.status)", count: $0.count) }
        #expect(Array(played.told.prefix(told.count)) == told)
        #expect(played.answers[10].decision.error == .exhausted(retryAfter: .seconds(3599)))
    }

    @Test func `gcra would have given every answer of drops`() throws {
        let played = play(try lesson("drops").source, options: PartialLimit(policy: .gcra))
        #expect(played.failures == [])
    }

    @Test func `a token bucket would have let in the same requests as waiting does`() throws {
        let lesson = try lesson("waiting")
        #expect(play(lesson.source, options: PartialLimit(policy: .tokenBucket)).told == play(lesson.source).told)
    }

    @Test func `a window that opens with a success lets 19 through within a second`() {
        let played = play(
            """
            settings tokens=10 time=1h
            user a
            request a expect 200
            advance 59m59s
            request a x9 expect 200
            request a expect 429
            advance 1s
            request a x10 expect 200
            request a expect 429
            """)
        #expect(played.failures == [])
        #expect(played.told.count { $0 == "3599 a 200" || $0 == "3600 a 200" } == 19)
    }

    @Test(arguments: lessons)
    func `a lesson speaks of what is done, and not of keys, which it is played without, too`(name: String) throws {
        for statement in try statements(name) {
            switch statement {
            case .say(let text), .hint(let text), .task(let text), .why(_, let text):
                for word in ["space", "press", "Type ", "key line"] { #expect(!text.contains(word), "\(text)") }
            default: break
            }
        }
    }
}
