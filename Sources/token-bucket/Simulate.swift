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

    @Flag(help: "Bring back the latest session that no program is showing.")
    var resume = false

    @Option(help: "Whether to use colours; auto heeds NO_COLOR.")
    var color = ColorUse.auto

    @Flag(help: "Draw with ASCII signs alone.")
    var ascii = false

    @Flag(help: "Read statements from standard input and print what comes of them, line by line.")
    var plain = false

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if plain, resume || ascii || color != .auto {
            throw ValidationError("--plain: it draws nothing, and begins anew.")
        }
        if resume, scenario != nil || !users.isEmpty || !limit.isEmpty {
            throw ValidationError("--resume: the session brings its own users and limit.")
        }
        guard !users.isEmpty else { return }
        guard scenario == nil else { throw ValidationError("--user: a scenario brings its own users.") }
        guard Statement.users(users) != nil else {
            throw ValidationError("--user: an API key is not empty, holds no control characters and stands once.")
        }
    }

    func run() throws {
        if plain {
            PlainMode(scenario.map(session(from:)) ?? freshSession()).run()
        } else if resume {
            let (session, journal, notice) = resumedSession()
            Screenplay(terminal: openTerminal(), session: session, journal: journal, notice: notice).run()
        } else {
            let session = scenario.map(session(from:)) ?? freshSession()
            let journal = Journal(header: session.journalHeader)
            Screenplay(terminal: openTerminal(), session: session, journal: journal).run()
        }
    }

    private func openTerminal() -> Terminal {
        do throws(Terminal.Unavailable) {
            return try Terminal(colors: color, isASCII: ascii)
        } catch {
            fail(.noTerminal, "\(error) (`token-bucket replay` needs none)")
        }
    }

    /// The latest session as its journal tells it; ends the program where there is none or it can't be read.
    private func resumedSession() -> (Session, Journal, notice: String) {
        guard let latest = Journal.latest() else { fail(.unreadableFile, "there is no session to resume") }
        do throws(PlacedError) {
            let torn = latest.isTorn ? "; its last line was torn, and is dropped" : ""
            return (try Session(journal: latest.lines), latest.journal, "the session goes on\(torn)")
        } catch {
            complain(of: [error], in: latest.path)
            Self.exit(withError: ExitCode.malformedInput)
        }
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
