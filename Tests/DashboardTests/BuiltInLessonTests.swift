import Practice
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// The lessons that are built in, played to their ends by keys.
struct BuiltInLessonTests {
    private static let names = BuiltInScenario.lessons.map(\.name)

    private func player(_ name: String, size: Size = .standard) throws -> Player {
        let lesson = Lesson(try #require(BuiltInScenario.named(name)))
        return Player(
            lesson, session: Session(options: .init(), defaults: .init(), start: []), size: size, glyphs: .unicode)
    }

    /// Plays to the end, each answer right or wrong, each task by its own way or given up.
    private func play(_ player: inout Player, rightly: Bool) {
        for _ in 0..<2000 where !player.isAtEnd {
            player.playToEnd()
            if player.attempt != nil {
                if rightly { solve(&player) } else { player.press("???????!") }
            } else if let question = player.question {
                player.press(rightly ? question.rightKeys : question.wrongKeys)
                player.press(" ")
            }
        }
    }

    private func solve(_ player: inout Player) {
        guard let start = player.attempt?.start else { return }
        for statement in player.statements[start...].prefix(while: { if case .solved = $0 { false } else { true } }) {
            for stroke in statement.strokes { player.press(stroke.keys) }
        }
        #expect(player.attempt?.isSolved == true)
        player.press(" ")
    }

    @Test(arguments: names)
    func `who answers rightly and solves all is told so, and every expectation holds`(name: String) throws {
        var player = try player(name)
        play(&player, rightly: true)
        #expect(player.isAtEnd)
        let (questions, tasks) = (player.lesson.questionCount, player.lesson.taskCount)
        #expect(player.score == "\(questions) of \(questions) predicted · \(tasks) of \(tasks) tasks solved")
        #expect(player.tally.failed == 0)
    }

    @Test(arguments: names)
    func `who answers wrongly and gives up all comes to the same end`(name: String) throws {
        var player = try player(name)
        play(&player, rightly: false)
        #expect(player.isAtEnd)
        let (questions, tasks) = (player.lesson.questionCount, player.lesson.taskCount)
        #expect(player.score == "0 of \(questions) predicted · 0 of \(tasks) tasks solved")
        #expect(player.tally.failed == 0)
    }

    @Test(arguments: names)
    func `in the smallest window each question leaves its bucket in sight, and each choice can be read whole`(
        name: String
    )
        throws
    {
        var player = try player(name, size: Window.smallestSize)
        for place in player.statements.indices {
            guard let question = player.lesson.question(at: place) else { continue }
            player.go(to: place + 1)
            #expect(player.rows[2].contains("/\(player.model.simulator.limit.tokens)"))
            var seen = player.canvas.text
            for _ in 0..<20 {
                _ = player.update(.key(.down))
                seen += player.canvas.text
            }
            for word in question.choices.flatMap({ $0.split(separator: " ") }) { #expect(seen.contains(word)) }
        }
    }

    @Test(arguments: names)
    func `an open question tells no wait that a bucket has`(name: String) throws {
        var player = try player(name)
        for place in player.statements.indices where player.lesson.question(at: place) != nil {
            player.go(to: place + 1)
            #expect(player.rows[..<6].allSatisfy { !$0.contains("full in") && !$0.contains("retry in") })
        }
    }
}

extension Question {
    fileprivate var rightKeys: String {
        switch answer {
        case .choice(let choice, _): "\(choice)"
        case .count(let count): "\(count)\r"
        case .duration(let duration): duration.scenarioText + "\r"
        }
    }

    fileprivate var wrongKeys: String {
        switch answer {
        case .choice(let choice, let choices): "\(choice % choices.count + 1)"
        case .count(let count): "\(count + 1)\r"
        case .duration(let duration): (duration + .seconds(1)).scenarioText + "\r"
        }
    }
}

extension Stroke {
    fileprivate var keys: String {
        switch self {
        case .request(let count): "\(count) "
        case .hours(let count): "\(count)h"
        case .minutes(let count): "\(count)m"
        case .seconds(let count): "\(count)s"
        case .refill: "n"
        case .typed(let statement): ":\(statement)\r"
        }
    }
}
