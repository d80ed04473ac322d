import ArgumentParser
import Dashboard
import ScenarioLanguage
import Screen
import Simulation
import Storage
import Terminal

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Open the simulator (the default).",
        discussion: "Press ? in it for its keys; q leaves.")

    @Argument(help: "A scenario to start from: a built-in one's name or a file.", completion: .scenarios)
    var scenario: String?

    @Option(
        name: .customLong("user"),
        help: ArgumentHelp("Adds a user with this API key; may be repeated.", valueName: "api key"))
    var users: [String] = []

    @Flag(help: "Bring back the latest session that no program is showing.")
    var resume = false

    @Flag(help: "Read statements from standard input and print what comes of them, line by line.")
    var plain = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if plain, resume || screen.isGiven {
            throw ValidationError("--plain: no screen options and no --resume with it.")
        }
        if resume, scenario != nil || !users.isEmpty || !limit.isEmpty {
            throw ValidationError("--resume: the session brings its own users and limit.")
        }
        guard !users.isEmpty else { return }
        guard scenario == nil else { throw ValidationError("--user: a scenario brings its own users.") }
        if let user = users.first(where: { Statement.users([$0]) == nil }) {
            throw ValidationError("--user '\(user.escaped)': an API key is not empty and holds no control characters.")
        }
        guard Statement.users(users) != nil else {
            throw ValidationError("--user: a key stands twice; give each once.")
        }
    }

    func run() throws {
        if plain {
            try PlainMode(scenario.map(session(from:)) ?? freshSession()).run()
        } else if resume {
            let resumed = try ResumedSession()
            try screen.play(resumed.session, resumed.journal, or: .replay, notice: resumed.notice)
        } else {
            let session = try scenario.map(session(from:)) ?? freshSession()
            try screen.play(session, SessionJournal(header: session.journalHeader), or: .replay)
        }
    }

    private func freshSession() throws -> Session {
        let loader = try SettingsLoader(limit.settings)
        let file = try limit.settings == nil && limit.partial.isLimit ? nil : loader.file()
        let keys = users.isEmpty ? file?.users ?? ["user001", "user002"] : users
        return Session(options: limit.partial, defaults: file?.limit ?? PartialLimit(), start: [.user(keys)])
    }

    /// A session that goes on from where a scenario leads.
    private func session(from name: String) throws -> Session {
        let script = try LoadedScript(name, for: .session, options: limit.partial, settings: limit.settings)
        return Session(options: limit.partial, defaults: script.defaults, start: script.lesson.statements)
    }
}
