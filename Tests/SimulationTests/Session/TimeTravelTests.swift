import RateLimiter
import ScenarioLanguage
import SeededRandom
import Testing

@testable import Simulation

/// A moment of a session is what the statements before it lead to, however it was come to.
struct TimeTravelTests {
    private static func command(_ generator: inout Seeded, users: Int, step: Int, _ session: Session) -> Command {
        let user = "u\(Int.random(in: 0..<users, using: &generator))"
        let rounds = Int.random(in: 0..<4, using: &generator) + 1
        return switch Int.random(in: 0..<14, using: &generator) {
        case 0: .statement(.advance(.by(.milliseconds(Int.random(in: 0..<40_000, using: &generator)))))
        case 1: .statement(.advance(.toRefill(user)))
        case 2: .statement(.user(["new\(step)"]))
        case 3: .statement(.request(Request(.all, rounds: rounds)))
        case 4: .back(Int.random(in: 0..<(session.history.depth + 2), using: &generator))
        case 5: .forward(Int.random(in: 0..<4, using: &generator))
        case 6: .goto(Int.random(in: 0..<(session.history.stepCount + 1), using: &generator))
        case 7: session.history.branchAhead(by: 1).map { .branch($0) } ?? .restart
        case 8: .tick(.milliseconds(Int.random(in: 0..<900, using: &generator)))
        case 9: .change(PartialLimit(policy: generator.pick(Policy.allCases)))
        default:
            .statement(
                .request(Request(.keys([user]), rounds: rounds, cost: Int.random(in: 0..<3, using: &generator) + 1)))
        }
    }

    @Test(arguments: Policy.allCases, [3, 40])
    func `any moment is what the statements before it lead to under its limit`(policy: Policy, users: Int) throws {
        var generator = Seeded(UInt64(users))
        var session = Session(policy, userCount: users)
        for step in 0..<200 {
            try session.apply(Self.command(&generator, users: users, step: step, session))
            if step % 30 == 29 { #expect(Sight(session.simulator) == Sight(session.afresh()), "step \(step)") }
        }
    }

    @Test func `every moment of a session that is longer than its snapshots lie apart is exact, back and forth`() throws
    {
        var session = Session(.slidingLog, userCount: 50)
        var sights = [Sight(session.simulator)]
        for _ in 0..<20 {
            for line in ["request all x20", "advance 7s"] {
                try session.apply(line)
                sights.append(Sight(session.simulator))
            }
        }
        for depth in Array(stride(from: 39, through: 0, by: -1)) + Array(1...40) {
            try session.apply(depth < session.history.depth ? .back(1) : .forward(1))
            #expect(session.history.depth == depth)
            #expect(Sight(session.simulator) == sights[depth])
        }
    }

    @Test func `a new statement forks, and what came after can be returned to`() throws {
        var session = Session(.fixedWindow, userCount: 2)
        try session.apply("advance 1s", "request u0 x2", "request u0 x2", "#! back 2", "request u1")
        #expect(session.steps == ["advance 1s", "request u1"])
        #expect(session.history.fork(at: 1) == (2, 2))
        #expect(session.history.branchAhead(by: 1) == nil)
        try session.apply("#! back 1")
        #expect(session.history.branchAhead(by: 1) == 2)
        try session.apply("#! branch 2", "#! forward 9")
        #expect(session.history.depth == 3)
        #expect(session.simulator.records.map(\.accepted) == [4, 0])
    }

    @Test func `a branch that was walked is the one that lies ahead from then on`() throws {
        var session = Session(.fixedWindow, userCount: 3)
        // Two branches at the start, and on the first of them two more.
        try session.apply("request u0", "request u1", "#! back 1", "request u2", "#! goto 0", "request u0 x3")
        try session.apply("#! goto 2", "#! back 1")
        #expect(session.steps == ["request u0", "request u1"])
        try session.apply("#! goto 4", "#! back 1", "#! branch 1")
        #expect(session.steps == ["request u0", "request u1"])
    }

    @Test func `a statement in error is no step, and takes nothing from what lies ahead`() throws {
        var session = Session(.fixedWindow, userCount: 1)
        try session.apply("request u0", "request u0", "#! back 1")
        #expect(throws: Diagnostics.self) { try session.apply("request nobody") }
        #expect(session.history.count == 2)
        try session.apply("#! forward 1")
        #expect(session.simulator.records[0].accepted == 2)
        #expect(session.answers.map(\.apiKey) == ["u0", "u0"])
    }

    @Test func `back before the first request, the limit may be set again`() throws {
        var session = Session(users: ["a"])
        try session.apply("request a")
        #expect(throws: Diagnostics.self) { try session.apply("settings tokens=3") }
        try session.apply("#! back 1", "settings tokens=3")
        #expect(session.simulator.limit.tokens == 3)
    }

    @Test func `back within a task, it is open; back before it, there is none`() throws {
        var session = Session(users: ["a"])
        try session.apply("task \"take one\"", "request a", "solved a accepted=1", "advance 1s", "#! back 3")
        #expect(throws: Diagnostics.self) { try session.apply("task other") }
        try session.apply("request a x2", "solved a accepted=2", "#! goto 0")
        #expect(throws: Diagnostics.self) { try session.apply("solved a accepted=0") }
    }

    @Test func `the latest answers are found on each branch, whatever lies between`() throws {
        var session = Session(.fixedWindow, userCount: 2)
        try session.apply("request u0")
        for _ in 0..<50 { try session.apply("advance 1s") }
        #expect(session.answers.map(\.apiKey) == ["u0"])
        try session.apply("request u1")
        #expect(session.answers.map(\.apiKey) == ["u0", "u1"])
        try session.go(to: 20)
        #expect(session.answers.map(\.apiKey) == ["u0"])
        try session.apply("request u1 x2")
        #expect(session.answers.map(\.count) == [1, 2])
        try session.apply("#! goto 0")
        #expect(session.answers.isEmpty)
    }

    @Test func `what the clock does by itself is one step, until another command comes between`() throws {
        var session = Session(.fixedWindow, userCount: 1)
        try session.apply("advance 1s #! tick", "advance 2s #! tick", "advance 3s", "advance 4s #! tick")
        #expect(session.steps == ["advance 3s #! tick", "advance 3s", "advance 4s #! tick"])
        try session.apply("#! back 1", "#! forward 1", "advance 5s #! tick", "advance 1s #! tick")
        #expect(session.steps.suffix(2) == ["advance 4s #! tick", "advance 6s #! tick"])
        #expect(session.simulator.now == .start.advanced(by: .seconds(16)))
        try session.apply("#! back 1")
        #expect(session.simulator.now == .start.advanced(by: .seconds(10)))
    }
}
