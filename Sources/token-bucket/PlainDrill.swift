import Practice
import ScenarioLanguage
import Simulation

/// Practice line by line, for screen readers and pipes: questions out, answers in.
struct PlainDrill {
    private let output = Output.standard()
    private var trainer: Trainer

    init(_ trainer: Trainer) {
        self.trainer = trainer
    }

    /// Asks until a `q` or the end of standard input, and sums up.
    consuming func run() {
        trainer.introduction.forEach(say)
        say("seed \(trainer.seed); q ends it")
        pose()
        while let line = readLine(), line != "q" { take(line) }
        trainer.summary.forEach(say)
    }

    private func pose() {
        let exercise = trainer.exercise
        say("")
        say("\(trainer.number), level \(trainer.score.level): \(exercise.limit), \(trainer.policy.rawValue)")
        for step in exercise.steps { say("\(step.instant.clockText) \(step.statement)") }
        say(exercise.question)
    }

    private mutating func take(_ line: String) {
        do throws(Reply.Malformed) {
            let verdict = try trainer.judge(line)
            let exercise = trainer.exercise
            say("\(verdict.isRight ? "right" : "wrong"), \(exercise.answer): \(exercise.reason)")
            if let hint = verdict.hint { say("to find it: \(hint)") }
            trainer.goOn()
            pose()
        } catch {
            say(error.description)
        }
    }

    private func say(_ line: String) {
        output.append(line + "\n")
        output.flush()
    }
}
