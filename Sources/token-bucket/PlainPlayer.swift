import Dashboard
import RateLimiter
import ScenarioLanguage
import Simulation

/// A scenario played line by line, for screen readers and pipes: choices and statements in, what comes of them out.
struct PlainPlayer {
    private let narrator = Narrator()
    private(set) var player: Player
    private let keep: ([String]) -> Void
    /// Whether someone answers on standard input.
    private let asks: Bool
    private var lineNumber = 0

    /// A player from where it is; `keep` takes the lines for the file of lessons.
    init(_ player: Player, asks: Bool, keep: @escaping ([String]) -> Void = { _ in }) {
        self.player = player
        self.keep = keep
        self.asks = asks
    }

    /// Plays to the scenario's end, or to that of standard input.
    mutating func run() {
        while !player.isAtEnd {
            let before = player.simulator.now
            player.playNext()
            if let step = player.lastStep { narrator.tell(step, after: before) }
            let isAnswered = player.question.map { ask($0) } ?? true
            guard isAnswered, attemptTask() else { break }
            keep(player.takeJournal())
        }
        keep(player.takeJournal())
        if player.isAtEnd { narrator.say(player.ending) }
    }

    /// The next line that was typed, nil at the end of the input or where someone leaves.
    private mutating func line() -> String? {
        guard let line = readLine() else { return nil }
        lineNumber += 1
        let text = line.filter { $0 != "\r" }
        return text == "q" ? nil : text
    }

    /// Asks until a choice is made; false where the input ends.
    private mutating func ask(_ question: Question) -> Bool {
        narrator.say(question.text.escaped)
        for (index, choice) in question.choices.enumerated() { narrator.say("  \(index + 1)  \(choice.escaped)") }
        guard asks, let right = question.rightChoice else {
            return tellAnswer("the answer: \(question.answer)")
        }
        while let line = line() {
            guard let choice = Int(line), 1...question.choices.count ~= choice else {
                narrator.say("choose 1 to \(question.choices.count), or q to leave")
                continue
            }
            player.choose(choice)
            return tellAnswer(choice == right ? "right" : "the right one is \(right)")
        }
        return false
    }

    private func tellAnswer(_ verdict: String) -> Bool {
        narrator.say(verdict + (player.reason.map { ": \($0)" } ?? ""))
        return true
    }

    /// Takes statements until the task on hand is solved or given up; false where the input ends.
    private mutating func attemptTask() -> Bool {
        guard player.attempt != nil else { return true }
        guard asks else {
            player.showSolution()
            return true
        }
        narrator.say(
            "type statements, as request KEY x3 or advance 15m; ? for a hint, ! for the solution, r for the task's start, q to leave"
        )
        while player.attempt?.isSolved == false {
            guard let line = line() else { return false }
            switch line {
            case "?":
                player.askForHint()
                player.attempt?.shownHints.last.map(narrator.say)
            case "!":
                player.showSolution()
                return true
            case "r":
                player.restartAttempt()
                narrator.say("back at the task's start: \(player.simulator.now.clockText)")
            default: attempt(line)
            }
        }
        narrator.say("solved")
        player.finishAttempt()
        return true
    }

    private mutating func attempt(_ line: String) {
        let before = player.simulator.now
        let line = SourceLine(Array(line.utf8)[...], number: lineNumber)
        do throws(Diagnostic) {
            guard let statement = try Statement(line) else { return }
            do throws(Diagnostics) {
                if let step = try player.attempt(statement, in: line) { narrator.tell(step, after: before) }
            } catch {
                error.all.forEach(narrator.tell)
            }
        } catch {
            narrator.tell(error)
        }
    }
}
