import RateLimiter
import ScenarioLanguage
public import Simulation

/// A lesson played line by line, for screen readers and pipes: choices and statements in, what comes of them out.
public struct PlainLesson {
    private let lesson: Lesson
    private let dialog: LineDialog
    /// Whether someone answers.
    private let asks: Bool
    /// Takes the lines for the file in which lessons are kept.
    private let keep: ([String]) -> Void
    private var simulator: Simulator
    /// How many of the statements were played.
    private var position = 0
    private var progress = LessonProgress()
    private var expectations = 0
    private var failed = 0
    private var lineNumber = 0

    /// A lesson that begins with a simulator on which nothing was carried out; without `asks`, questions answer
    /// themselves and tasks are solved.
    public init(
        _ lesson: Lesson, on simulator: Simulator, _ dialog: LineDialog, asks: Bool,
        keep: @escaping ([String]) -> Void = { _ in }
    ) {
        self.lesson = lesson
        self.simulator = simulator
        self.dialog = dialog
        self.asks = asks
        self.keep = keep
    }

    /// Plays to the lesson's end, or to that of the input.
    public mutating func run() {
        while position < lesson.statements.count {
            playNext()
            let isDone = answerQuestion() && tryTask()
            keep(progress.takeLines(of: lesson))
            guard isDone else { return }
        }
        progress.finish()
        keep(progress.takeLines(of: lesson))
        dialog.say(
            progress.ending(of: lesson, expectations: expectations, failed: failed).joined(separator: " · "))
    }

    private mutating func playNext(isTold: Bool = true) {
        let statement = lesson.statements[position]
        position += 1
        let before = simulator.now
        // A lesson has no error.
        guard let result = try? StepResult(of: statement, on: &simulator) else { return }
        expectations += result.expectations
        failed += result.failures.count
        if isTold { result.narration(of: statement, after: before).forEach(dialog.say) }
    }

    private mutating func answer() -> String? {
        lineNumber += 1
        return dialog.answer()
    }

    /// Asks the question that was come to, if one was, until a choice is made; false where the input ends.
    private mutating func answerQuestion() -> Bool {
        guard let question = lesson.question(at: position - 1) else { return true }
        dialog.say(question.text.escaped)
        for (index, choice) in question.choices.enumerated() { dialog.say("  \(index + 1)  \(choice.escaped)") }
        guard asks else {
            tellAnswer("the answer: \(question.answer)")
            return true
        }
        while let line = answer() {
            guard let choice = Int(line), 1...question.choices.count ~= choice else {
                dialog.say("choose 1 to \(question.choices.count), or q to leave")
                continue
            }
            progress.choose(choice, of: question, at: position - 1)
            tellAnswer(choice == question.answer ? "right" : "the right one is \(question.answer)")
            return true
        }
        return false
    }

    private func tellAnswer(_ verdict: String) {
        let reason = lesson.reason(from: position, in: simulator).map { ": \($0)" } ?? ""
        dialog.say(verdict + reason)
    }

    /// Takes statements until the task that was come to, if one was, is solved or given up; false where the input ends.
    private mutating func tryTask() -> Bool {
        guard asks, var attempt = Attempt(lesson, at: position - 1) else { return true }
        let start = simulator
        dialog.say(
            "type statements, as request KEY x3 or advance 15m; ? for a hint, ! for the solution, r for the task's start, q to leave"
        )
        while !attempt.isSolved {
            guard let line = answer() else { return false }
            switch line {
            case "?":
                attempt.askForHint()
                attempt.shownHints.last.map(dialog.say)
            case "!":
                progress.end(taskAt: attempt.place, .shown)
                simulator = start
                return true
            case "r":
                simulator = start
                dialog.say("back at the task's start: \(simulator.now.clockText)")
            default: carryOut(line, &attempt)
            }
        }
        dialog.say("solved")
        progress.end(taskAt: attempt.place, .solved(keys: attempt.keys))
        simulator = start
        while position < attempt.end { playNext(isTold: false) }
        return true
    }

    private mutating func carryOut(_ text: String, _ attempt: inout Attempt) {
        let before = simulator.now
        let line = SourceLine(Array(text.utf8)[...], number: lineNumber)
        do throws(Diagnostics) {
            guard let statement = try simulator.statement(typed: line) else { return }
            attempt.countKey()
            let result = try StepResult(of: statement, in: line, on: &simulator)
            result.narration(of: statement, after: before).forEach(dialog.say)
            attempt.check(simulator)
        } catch {
            for fault in error.all { dialog.say(fault.narration) }
        }
    }
}
