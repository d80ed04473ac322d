import ArgumentParser
import Dashboard
import Practice
import ScenarioLanguage
import Screen
import Simulation
import Storage

struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "List the lessons, or open one.",
        discussion: """
            A lesson asks before it shows, and has tasks for your own keys. What you did is kept in the XDG state \
            folder and nowhere else. A scenario with a question or a task is a lesson: --check tells a teacher whether \
            it is a good one.
            """)

    @Argument(help: "A lesson: its number, its name or a file.", completion: .lessons)
    var lesson: String?

    @Flag(help: "Run the lesson without a screen: its solutions solve their tasks, its texts fit 80×24.")
    var check = false

    @Flag(help: "Ask again what was missed, and what was right some time ago.")
    var review = false

    @Flag(help: "Forget what was done in all lessons.")
    var clear = false

    @Flag(help: "Play it line by line; answers come from standard input.")
    var plain = false

    @Flag(help: "Draw for a room: a large gauge and few words.")
    var large = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    func validate() throws {
        if plain || check, screen.isGiven || large { throw ValidationError("--plain, --check: they draw nothing.") }
        if plain, check { throw ValidationError("--check and --plain exclude each other.") }
        if review, lesson != nil || clear || plain || check || large {
            throw ValidationError("--review: it asks from all lessons, on the screen.")
        }
        if lesson == nil, !review, plain || check || large || screen.isGiven {
            throw ValidationError("which lesson? `token-bucket learn` lists them.")
        }
        if clear, lesson != nil { throw ValidationError("--clear: it opens no lesson.") }
        if let number = lesson.flatMap({ Int($0) }), !BuiltInScenario.lessons.indices.contains(number - 1) {
            throw ValidationError("there are lessons 1 to \(BuiltInScenario.lessons.count).")
        }
    }

    func run() throws {
        if clear { return try LessonJournal.clear() }
        if review, try !reviewLessons(most: .max) { return try Output.write(["nothing is due today"]) }
        if review { return }
        guard let lesson else { return try Output.write(LessonList(events(), today: LessonJournal.today).lines) }
        let name = Int(lesson).map { BuiltInScenario.lessons[$0 - 1].name } ?? lesson
        if check { return try Self.check(name) }
        if plain { return try playPlainly(name) }
        var next: String? = name
        while let name = next { next = try play(name) }
    }

    /// What was done in lessons before; lines that can't be read are told of.
    private func events() throws -> [(event: LessonEvent, lesson: String)] {
        let contents = try LessonJournal.contents()
        let count = contents.unreadable
        if let path = contents.path, count > 0 {
            complain("\(path.escaped): \(count.counted("line")) torn or of a later version, left alone")
        }
        return contents.events
    }

    private func playPlainly(_ name: String) throws {
        let script = try LoadedScript(name, for: .session)
        let (output, journal) = (Output.standard(), LessonJournal())
        var lesson = PlainLesson(
            script.lesson, in: script.emptySession, LineDialog(over: output), asks: true, today: LessonJournal.today
        ) {
            lines in
            do throws(StorageError) { try journal.append(lines) } catch { complain("\(error)") }
        }
        lesson.run()
        try output.finish()
        try script.throwFailedExpectations()
    }

    /// Asks again what is due of the built-in lessons, so many at most; false where nothing is.
    private func reviewLessons(most: Int) throws -> Bool {
        let lessons = BuiltInScenario.lessons.map { Lesson($0) }
        let due = try Recall(events(), in: lessons, today: LessonJournal.today).due.prefix(most)
        guard !due.isEmpty else { return false }
        let (terminal, keys) = try screen.open(or: .plain)
        let scene = ReviewScene(
            Array(due), in: lessons, today: LessonJournal.today, size: terminal.size, glyphs: terminal.glyphs,
            keys: keys)
        guard let scene else { return false }
        try Output.write([EventLoop(scene, on: terminal, journal: LessonJournal()).run().summary])
        return true
    }

    /// Plays a lesson on the screen; gives the name of the one to go on with.
    private func play(_ name: String) throws -> String? {
        let script = try LoadedScript(name, for: .session)
        let events = try events().filter { $0.lesson.utf8.elementsEqual(script.lesson.name.utf8) }.map(\.event)
        let next = BuiltInScenario.lessons.firstIndex { $0.name == name }.flatMap { index in
            BuiltInScenario.lessons.dropFirst(index + 1).first?.name
        }
        let (terminal, keys) = try screen.open(or: .plain)
        var player = Player(
            of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .watch, isLarge: large)
        player.resume(after: events, next: next, today: LessonJournal.today)
        let played = EventLoop(player, on: terminal, journal: LessonJournal()).run()
        switch played.sequel {
        case .next:
            // What was missed comes back while it is fresh.
            _ = try reviewLessons(most: 6)
            return next
        case .practice: try Drill.run(Trainer(played.simulator.limit.policy, seed: Drill.randomSeed), on: screen)
        case .takeOver: try screen.takeOver(from: played, of: script, or: .plain)
        case nil: break
        }
        return nil
    }
}
