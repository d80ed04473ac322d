import ArgumentParser
import Dashboard
import ScenarioLanguage
import Screen
import Simulation
import Terminal

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Open the simulator (the default).",
        discussion: "Press ? in it for its keys; q leaves.")

    @Argument(help: "A scenario to start from: a built-in one's name or a file.")
    var scenario: String?

    @Option(name: .customLong("user"), help: ArgumentHelp("Who is there; may be given again.", valueName: "api key"))
    var users: [String] = []

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        guard !users.isEmpty else { return }
        guard scenario == nil else { throw ValidationError("--user: a scenario brings its own users.") }
        guard Statement.users(users) != nil else {
            throw ValidationError("--user: an API key is not empty, holds no control characters and stands once.")
        }
    }

    func run() throws {
        let session = scenario.map(session(from:)) ?? freshSession()
        let terminal: Terminal
        do throws(Terminal.Unavailable) { terminal = try Terminal() } catch {
            fail(.noTerminal, "\(error) (`token-bucket replay` needs none)")
        }
        Screenplay(terminal: terminal, session: session).run()
    }

    private func freshSession() -> Session {
        let loader = SettingsLoader(limit)
        let file = limit.settings == nil && limit.partial.isLimit ? nil : loader.file
        let keys = users.isEmpty ? file?.users ?? ["user001", "user002"] : users
        return Session(options: limit.partial, defaults: file?.settings ?? PartialSettings(), start: [.user(keys)])
    }

    /// A session that goes on from where a scenario leads.
    private func session(from name: String) -> Session {
        let script = ScriptSource(name)
        let loader = SettingsLoader(limit)
        let runner = script.run(
            .session, options: limit.partial, loader: loader, progress: Progress(size: script.size), report: Silence())
        let defaults = runner.simulator.needsDefaults ? loader.implicit() : loader.explicit
        return Session(options: limit.partial, defaults: defaults, start: runner.statements)
    }
}
