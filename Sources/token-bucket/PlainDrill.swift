import Practice
import ScenarioLanguage
import Simulation

/// Practice line by line, for screen readers and pipes: questions out, answers in.
struct PlainDrill {
    private let narrator = Narrator()
    private var trainer: Trainer

    init(_ trainer: Trainer) {
        self.trainer = trainer
    }

    /// Asks until a `q` or the end of standard input, and sums up.
    consuming func run() {
        trainer.introduction.forEach(narrator.say)
        narrator.say("seed \(trainer.seed); q ends it")
        pose()
        while let line = readLine(), line != "q" { take(line) }
        trainer.summary.forEach(narrator.say)
    }

    private func pose() {
        let exercise = trainer.exercise
        narrator.say("")
        narrator.say(
            "\(trainer.number), level \(trainer.score.level): \(exercise.limitText), \(trainer.policy.rawValue)")
        for step in exercise.steps { narrator.say("\(step.instant.clockText) \(step.statement)") }
        narrator.say(exercise.question)
    }

    private mutating func take(_ line: String) {
        do throws(Reply.Malformed) {
            let verdict = try trainer.judge(line)
            let exercise = trainer.exercise
            narrator.say("\(verdict.isRight ? "right" : "wrong"), \(exercise.answer): \(exercise.reason)")
            if let hint = verdict.hint { narrator.say("to find it: \(hint)") }
            trainer.goOn()
            pose()
        } catch {
            narrator.say(error.description)
        }
    }
}
