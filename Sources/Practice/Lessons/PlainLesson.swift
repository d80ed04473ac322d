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
    private var session: Session
    /// How many of the statements were played.
    private var position = 0
    private var progress: LessonProgress
    private var expectations = 0
    private var failed = 0
    private var lineNumber = 0

    /// A lesson in a session in which nothing was carried out; without `asks`, questions answer
    /// themselves and tasks are solved.
    public init(
        _ lesson: Lesson, in session: Session, _ dialog: LineDialog, asks: Bool, today: Int? = nil,
        keep: @escaping ([String]) -> Void = { _ in }
    ) {
        self.lesson = lesson
        self.session = session
        self.dialog = dialog
        self.asks = asks
        progress = LessonProgress(today: today)
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
        let before = session.simulator.now
        // A lesson has no error.
        try? session.apply(.statement(statement))
        guard let step = session.last else { return }
        expectations += step.result.expectations
        failed += step.result.failures.count
        if isTold { step.narration(after: before).forEach(dialog.say) }
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
            tellAnswer("the answer: \(question.rightText)", question.rightResponse)
            return true
        }
        if let form = question.form { dialog.say("(type \(form))") }
        while let line = answer() {
            do throws(Reply.Malformed) {
                let response = try question.response(line)
                progress.answer(response, to: question, at: position - 1)
                let isRight = response == question.rightResponse
                tellAnswer(isRight ? "right" : "the right one is \(question.rightText)", response)
                return true
            } catch {
                dialog.say("\(error), or q to leave")
            }
        }
        return false
    }

    private func tellAnswer(_ verdict: String, _ response: Response) {
        let reason = lesson.reason(for: response, at: position - 1, in: session.simulator)
        dialog.say(verdict + (reason.map { ": \($0.escaped)" } ?? ""))
    }

    /// Takes statements until the task that was come to, if one was, is solved or given up; false where the input ends.
    private mutating func tryTask() -> Bool {
        guard asks, var attempt = Attempt(lesson, at: position - 1) else { return true }
        let start = session
        dialog.say(
            "type statements, as request KEY x3 or advance 15m; ? for a hint, ! for the solution, r for the task's start, q to leave"
        )
        while !attempt.isSolved {
            guard let line = answer() else { return false }
            switch line {
            case "?":
                guard attempt.askForHint() else {
                    dialog.say("that was the last hint; ! plays the solution")
                    continue
                }
                switch attempt.shownHints.last {
                case .text(let text): dialog.say(text.escaped)
                case .way(let statement): dialog.say("one way: \(statement)")
                case nil: break
                }
            case "!":
                progress.end(taskAt: attempt.place, .shown)
                session = start
                return true
            case "r":
                session = start
                dialog.say("back at the task's start: \(session.simulator.now.clockText)")
            default: carryOut(line, &attempt)
            }
        }
        dialog.say("solved")
        progress.end(taskAt: attempt.place, .solved(keys: attempt.keys))
        session = start
        while position < attempt.end { playNext(isTold: false) }
        return true
    }

    private mutating func carryOut(_ text: String, _ attempt: inout Attempt) {
        let before = session.simulator.now
        let line = SourceLine(Array(text.utf8)[...], number: lineNumber)
        do throws(Diagnostics) {
            guard let statement = try session.simulator.statement(typed: line, inTask: true) else { return }
            attempt.countKey()
            try session.apply(.statement(statement), in: line)
            session.last?.narration(after: before).forEach(dialog.say)
            attempt.check(session.simulator)
        } catch {
            for fault in error.all { dialog.say(fault.narration) }
        }
    }
}
