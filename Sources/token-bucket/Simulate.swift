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

    @Argument(help: "A scenario to start from: a built-in one's name or a file.")
    var scenario: String?

    @Option(
        name: .customLong("user"),
        help: ArgumentHelp("Adds a user with this API key; may be repeated.", valueName: "api key"))
    var users: [String] = []

    @Option(
        defaultAsFlag: Resumption.latest,
        help: ArgumentHelp(
            "Bring back the session used last, or one that `token-bucket sessions` lists, by its number.",
            valueName: "number"))
    var resume: Resumption?

    /// Which session is brought back.
    enum Resumption: ExpressibleByArgument {
        /// The one used last that is not open elsewhere.
        case latest
        case number(Int)

        init?(argument: String) {
            guard let number = Int(argument), number > 0 else { return nil }
            self = .number(number)
        }

        var number: Int? { if case .number(let number) = self { number } else { nil } }
    }

    @Flag(help: "Read statements from standard input and print what comes of them, line by line.")
    var plain = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Limit")
    var limit: LimitOptions

    func validate() throws {
        if plain, screen.isGiven { throw ValidationError("--plain: it draws nothing.") }
        if plain, resume != nil {
            throw ValidationError("--plain: it keeps no session, so there is none for --resume to bring back.")
        }
        if resume != nil, scenario != nil || !users.isEmpty || !limit.isEmpty {
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
            try PlainMode(scenario.map(session(from:)) ?? freshSession()).run()
        } else if let resume {
            let resumed = try ResumedSession(number: resume.number)
            try screen.play(resumed.session, resumed.journal, or: .replay, notice: resumed.notice)
        } else {
            let session = try scenario.map(session(from:)) ?? freshSession()
            try screen.play(new: session, or: .replay)
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
        return try Session(
            scenario: script.lesson.statements, options: limit.partial, defaults: script.defaults)
    }
}
