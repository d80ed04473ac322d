import ArgumentParser
import Dashboard
import Practice
import ScenarioLanguage
import Screen
import Simulation

struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "List the lessons, or open one.",
        discussion: """
            A lesson asks before it shows, and has tasks for your own keys. What you did is kept in the XDG state \
            folder and nowhere else. Any scenario is a lesson: --check tells a teacher whether it is a good one.
            """)

    @Argument(help: "A lesson: its number, its name or a file.")
    var lesson: String?

    @Flag(help: "Run the lesson without a screen: its solutions solve their tasks, its texts fit 80×24.")
    var check = false

    @Flag(help: "Forget what was done in all lessons.")
    var clear = false

    @Flag(help: "Play it line by line; answers come from standard input.")
    var plain = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    func validate() throws {
        if plain || check, screen.isGiven { throw ValidationError("--plain, --check: they draw nothing.") }
        if plain, check { throw ValidationError("--check: it plays nothing.") }
        if lesson == nil, plain || check || screen.isGiven {
            throw ValidationError("which lesson? `token-bucket learn` lists them.")
        }
        if clear, lesson != nil { throw ValidationError("--clear: it opens no lesson.") }
        if let number = lesson.flatMap({ Int($0) }), !BuiltInScenario.lessons.indices.contains(number - 1) {
            throw ValidationError("there are lessons 1 to \(BuiltInScenario.lessons.count).")
        }
    }

    func run() throws {
        if clear { return LessonFile.clear() }
        guard let lesson else { return LessonList(LessonFile.events()).write() }
        let name = Int(lesson).map { BuiltInScenario.lessons[$0 - 1].name } ?? lesson
        if check { return try LessonCheck(name).run() }
        if plain { return playPlainly(name) }
        var next: String? = name
        while let name = next { next = play(name) }
    }

    private func playPlainly(_ name: String) {
        let script = LoadedScript(name, for: .session)
        let file = LessonFile()
        var plain = PlainPlayer(Player(of: script, size: .standard, glyphs: .unicode, manner: .watch), asks: true) {
            lines in
            do throws(JournalError) { try file.append(lines) } catch { complain(error.message) }
        }
        plain.run()
    }

    /// Plays a lesson on the screen; gives the name of the one to go on with.
    private func play(_ name: String) -> String? {
        let script = LoadedScript(name, for: .session)
        let events = LessonFile.events().filter { $0.lesson == script.name }.map(\.event)
        let next = BuiltInScenario.lessons.firstIndex { $0.name == name }.flatMap { index in
            BuiltInScenario.lessons.dropFirst(index + 1).first?.name
        }
        let (terminal, keys) = screen.open(or: .plain)
        var player = Player(of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .watch)
        player.resume(after: events, next: next)
        let played = EventLoop(player, on: terminal, journal: LessonFile()).run()
        switch played.sequel {
        case .next: return next
        case .practice: Drill.run(Trainer(played.simulator.limit.policy, seed: Drill.randomSeed), on: screen)
        case nil: break
        }
        return nil
    }
}
