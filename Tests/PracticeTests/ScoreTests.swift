import RateLimiter
import Testing

@testable import Practice

@Suite struct ScoreTests {
    @Test func `three right answers in a row lead a level up, a wrong one leads one down`() {
        var score = Score()
        var levels: [Int] = []
        for isRight in "rrrrrwrrrwwwwwrrr".map({ $0 == "r" }) {
            score.add(isRight: isRight, to: .tokens)
            levels.append(score.level)
        }
        #expect(levels == [1, 1, 2, 2, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 2])
    }

    @Test func `the level stays within what there is`() {
        var score = Score()
        for _ in 0..<100 { score.add(isRight: true, to: .retry) }
        #expect(score.level == 6)
        score.add(isRight: false, to: .retry)
        #expect(score.level == 5)
    }

    @Test func `streaks and kinds are counted`() {
        var score = Score()
        for (kind, isRight) in [
            (Exercise.Kind.outcome, true), (.retry, true), (.tokens, false), (.refill, true), (.retry, false),
        ] { score.add(isRight: isRight, to: kind) }
        #expect(score.streak == 0)
        #expect(score.longestStreak == 2)
        #expect(score[.retry].right == 1)
        #expect(score[.retry].asked == 2)
        #expect(score.total.right == 3)
        #expect(score.total.asked == 5)
        #expect(score.wrongKinds == [.retry, .tokens])
    }

    @Test func `what can't be an answer is not counted, and the question stays`() {
        var trainer = Trainer(.gcra, seed: 1)
        let exercise = trainer.exercise
        #expect(throws: Reply.Malformed.self) { try trainer.judge("what?") }
        #expect(trainer.score == Score())
        #expect(trainer.exercise == exercise)
    }

    @Test func `a wait counts as right exactly, and rounded up to a whole second`() {
        let exact = Reply.wait(.milliseconds(7500))
        #expect(exact.isMet(by: exact))
        #expect(exact.isMet(by: .wait(.seconds(8))))
        #expect(!exact.isMet(by: .wait(.seconds(7))))
        #expect(!exact.isMet(by: .wait(.seconds(9))))
        #expect(!Reply.wait(.seconds(7)).isMet(by: .wait(.seconds(8))))
        #expect("\(exact)" == "7.5 s (8 seconds, rounded up)")
    }

    @Test(arguments: Policy.allCases)
    func `the summary names the kinds that went wrong and how to find those answers`(policy: Policy) throws {
        var trainer = Trainer(policy, seed: 3)
        #expect(trainer.summary.first == "nothing was answered")
        let kind = trainer.exercise.kind
        _ = try trainer.judge(trainer.exercise.answer.wrong.typed)
        let advice = "  \(kind.rawValue) \(policy.hint(for: kind))"
        #expect(trainer.summary.first == "0 of 1 right, longest streak 0, level 1 of 6")
        #expect(trainer.summary.contains(advice))
        #expect(trainer.summary.last == "the same questions: token-bucket drill --policy \(policy.rawValue) --seed 3")
    }

}
