import Practice
import RateLimiter
import ScenarioLanguage
import Screen
import Testing

@testable import Dashboard

@Suite struct DrillTests {
    private func scene(
        _ columns: Int = 80, _ rows: Int = 24, policy: Policy = .fixedWindow, seed: UInt64 = 3,
        glyphs: Glyphs = .unicode
    ) -> DrillScene {
        DrillScene(Trainer(policy, seed: seed), size: Size(columns: columns, rows: rows), glyphs: glyphs)
    }

    @Test func `the situation, the question and the rule stand there, and what is typed`() throws {
        var scene = scene()
        let exercise = scene.trainer.exercise
        #expect(scene.rows[0].hasPrefix(" \(exercise.limit.limitInWords) · fixed-window"))
        #expect(scene.rows[0].hasSuffix(exercise.now.clockText))
        for step in exercise.steps { #expect(scene.row(with: "\(step.statement)") != nil) }
        #expect(scene.row(with: "? \(exercise.question)") != nil)
        #expect(scene.row(with: "The first request that succeeds opens a window") != nil)
        scene.press("42")
        #expect(scene.rows[22] == " your answer: 42")
        #expect(scene.canvas.cursor == Canvas.Position(row: 22, column: 16))
    }

    @Test func `a right answer is told so with its reason, and Enter goes on`() throws {
        var scene = scene()
        let first = scene.trainer.exercise
        scene.press("\(first.answer.typed)\r")
        #expect(scene.row(with: "✓ right") != nil)
        #expect(scene.style(of: "Your answer") == .success.bold)
        let beginning = first.reason.split(separator: " ").prefix(6).joined(separator: " ")
        #expect(scene.row(with: beginning) != nil)
        #expect(scene.rows[1].contains("level 1 · streak 1 · 1 of 1"))
        scene.press("\r")
        #expect(scene.trainer.number == 2)
        #expect(scene.rows[22] == " your answer:")
        #expect(scene.row(with: "right") == nil)
    }

    @Test func `a wrong answer is told so with the right one and how to find it`() {
        var scene = scene()
        let exercise = scene.trainer.exercise
        scene.press("\(exercise.answer == .outcome(.success) ? "429" : "200")\r")
        #expect(scene.row(with: "✗ the right one is \(exercise.answer)") != nil)
        #expect(scene.row(with: scene.trainer.policy.hint(for: exercise.kind)) != nil)
        #expect(scene.rows[1].contains("streak 0 · 0 of 1"))
    }

    @Test func `what can't be an answer is told and can be mended, what an answer looks like before`() {
        var scene = scene()
        #expect(scene.row(with: "Type \(scene.trainer.exercise.kind.form)") != nil)
        scene.press("maybe\r")
        #expect(scene.row(with: "expected ") != nil)
        #expect(scene.rows[22] == " your answer: maybe")
        #expect(scene.rows[1].contains("0 of 0"))
        _ = scene.update(.key(.control("u")))
        #expect(scene.row(with: "expected ") == nil)
        scene.press("\(scene.trainer.exercise.answer.typed)\r")
        #expect(scene.rows[1].contains("1 of 1"))
    }

    @Test func `q and Ctrl-C leave, whatever was typed, and Esc drops it`() {
        var scene = scene()
        #expect(scene.rows[23].hasSuffix("? help  q end"))
        #expect(scene.press("q") == .quit)
        #expect(scene.press("54 mi") == nil)
        #expect(scene.rows[22] == " your answer: 54 mi")
        #expect(scene.update(.key(.control("c"))) == .quit)
        #expect(scene.press("q") == .quit)
        _ = scene.update(.key(.escape))
        #expect(scene.rows[22] == " your answer:")
        scene.press("\(scene.trainer.exercise.answer.typed)\r")
        #expect(scene.press("q") == .quit)
    }

    @Test func `the help tells the keys and the rule, and hides nothing that was typed`() {
        var scene = scene()
        scene.press("17?")
        #expect(scene.row(with: "Everywhere") != nil)
        #expect(scene.row(with: "The first request that succeeds") != nil)
        scene.press("?")
        #expect(scene.rows[22] == " your answer: 17")
    }

    @Test(arguments: [(40, 10), (60, 14), (80, 24), (200, 60)])
    func `at every size the question is seen, then the verdict, and the rest by scrolling`(columns: Int, rows: Int) {
        for policy in [Policy.alignedWindow, .slidingCounter] {
            var scene = scene(columns, rows, policy: policy)
            for number in 1...18 {
                let exercise = scene.trainer.exercise
                #expect(scene.canvas.text.contains(exercise.question.suffix(4)))
                for _ in 0..<6 { _ = scene.update(.key(.up)) }
                #expect(scene.canvas.text.contains(exercise.firstRequest))
                scene.press(number == 17 ? "\(exercise.answer.wrong)\r" : "\(exercise.answer.typed)\r")
                #expect(scene.row(with: "Your answer: ") != nil)
                for _ in 0..<6 { _ = scene.update(.key(.down)) }
                let last = number == 17 ? policy.hint(for: exercise.kind) : exercise.reason
                #expect(scene.canvas.text.contains(last.suffix(4)))
                scene.press("\r")
            }
            #expect(scene.trainer.score.level == Score.highestLevel - 1)
        }
    }

    @Test func `where no Unicode can be shown, every sign is ASCII`() {
        for policy in Policy.allCases {
            var scene = scene(40, 10, policy: policy, glyphs: .ascii)
            for keys in ["?", "\r", "\u{1B}", "0\r"] {
                scene.press(keys)
                #expect(scene.canvas.text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test func `a window too small says what it needs, and what was typed is there again afterwards`() {
        var scene = scene()
        scene.press("17")
        _ = scene.update(.resize(Size(columns: 39, rows: 10)))
        #expect(scene.canvas.text.contains("needs 40×10"))
        #expect(scene.press("q") == .quit)
        _ = scene.update(.resize(Size(columns: 80, rows: 24)))
        #expect(scene.rows[22] == " your answer: 17")
    }
}

extension Exercise {
    /// When tokens were asked for first.
    fileprivate var firstRequest: String {
        steps.first { if case .request = $0.statement { true } else { false } }?.instant.clockText ?? ""
    }
}

extension Reply {
    /// The answer as it is typed.
    fileprivate var typed: String {
        switch self {
        case .outcome(let outcome): "\(outcome.rawValue)"
        case .tokens(let count): "\(count)"
        case .wait(let wait): wait.scenarioText
        }
    }

    /// Something wrong to type.
    fileprivate var wrong: String {
        switch self {
        case .outcome(let outcome): outcome == .success ? "429" : "200"
        case .tokens, .wait: "999999"
        }
    }
}
