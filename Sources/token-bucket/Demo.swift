import ArgumentParser
import Dashboard
import Practice
import Simulation

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

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    func validate() throws {
        if plain, screen.isGiven { throw ValidationError("--plain: it draws nothing.") }
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
            let player = Player(of: script, size: terminal.size, glyphs: terminal.glyphs, keys: keys, manner: .demo)
            _ = EventLoop(player, on: terminal).run()
        }
        try script.throwFailedExpectations()
    }
}
