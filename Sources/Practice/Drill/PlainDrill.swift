import ScenarioLanguage
import Simulation

/// Practice line by line, for screen readers and pipes: questions out, answers in.
public struct PlainDrill {
    private let dialog: LineDialog
    private var trainer: Trainer

    /// Practice with a trainer who begins.
    public init(_ trainer: Trainer, _ dialog: LineDialog) {
        self.trainer = trainer
        self.dialog = dialog
    }

    /// Asks until a `q` or the end of the input, and sums up.
    public mutating func run() {
        trainer.introduction.forEach(dialog.say)
        dialog.say("seed \(trainer.seed); q ends it")
        pose()
        while let line = dialog.answer() { take(line) }
        trainer.summary.forEach(dialog.say)
    }

    private func pose() {
        let exercise = trainer.exercise
        dialog.say("")
        dialog.say(
            "\(trainer.number), level \(trainer.score.level): \(exercise.limit.limitInWords), \(trainer.policy.rawValue)"
        )
        for step in exercise.steps { dialog.say("\(step.instant.clockText) \(step.statement)") }
        dialog.say(exercise.question)
        dialog.say("(type \(exercise.kind.form))")
    }

    private mutating func take(_ line: String) {
        do throws(Reply.Malformed) {
            let verdict = try trainer.judge(line)
            let exercise = trainer.exercise
            dialog.say("\(verdict.isRight ? "right" : "wrong"), \(exercise.answer): \(exercise.reason)")
            if let hint = verdict.hint { dialog.say("to find it: \(hint)") }
            trainer.goOn()
            pose()
        } catch {
            dialog.say(error.description)
        }
    }
}
