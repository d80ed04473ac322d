import ArgumentParser
import Dashboard
import Practice
import ScenarioLanguage
import Simulation

/// How long a question of a demo waits, as the scenario language writes durations.
struct TimeToThink: ExpressibleByArgument {
    let duration: Duration

    init?(argument: String) {
        guard let duration = try? Duration(scenario: argument), duration > .zero else { return nil }
        self.duration = duration
    }
}

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Play a scenario by itself, again and again, for an audience.",
        discussion: "Questions answer themselves and tasks are solved; the first key takes over.")

    @Argument(
        help: "A scenario: a built-in one's name or a file; the six cases as a story unless told.",
        completion: .scenarios)
    var scenario = "story"

    @Flag(help: "Play it once, line by line.")
    var plain = false

    @Flag(help: "Draw for a room: a large gauge and few words.")
    var large = false

    @Option(help: ArgumentHelp("How long a question waits for its answer, such as 20s.", valueName: "duration"))
    var think: TimeToThink?

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    func validate() throws {
        if plain, screen.isGiven || large || think != nil { throw ValidationError("--plain: it draws nothing.") }
    }

    func run() throws {
        let script = try LoadedScript(scenario, for: .session)
        if plain {
            let output = Output.standard()
            var lesson = PlainLesson(
                script.lesson, in: script.emptySession, LineDialog(over: output), asks: false)
            lesson.run()
            try output.finish()
        } else {
            let (terminal, keys) = try screen.open(or: .plain)
            let player = Player(
                of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .demo, isLarge: large,
                timeToThink: think?.duration)
            let played = EventLoop(player, on: terminal).run()
            try screen.takeOver(from: played, of: script, or: .plain)
        }
        try script.throwFailedExpectations()
    }
}
