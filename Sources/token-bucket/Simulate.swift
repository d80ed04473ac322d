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
        if let user = users.first(where: { Statement.users([$0]) == nil }) {
            throw ValidationError("--user '\(user.escaped)': an API key is not empty and holds no control characters.")
        }
        guard Statement.users(users) != nil else {
            throw ValidationError("--user: a key stands twice; give each once.")
        }
    }

    func run() throws {
        if plain {
            try PlainMode(scenario.map { try session(of: script($0)) } ?? freshSession()).run()
        } else if let resume {
            let resumed = try ResumedSession(number: resume.number)
            try screen.play(resumed.session, resumed.journal, or: .replay, notice: resumed.notice)
        } else if let scenario {
            let script = try script(scenario)
            guard let traffic = script.lesson.statements.firstIndex(where: \.startsClients) else {
                return try screen.play(new: session(of: script), or: .replay)
            }
            try screen.play(
                script.lesson.statements, before: traffic + 1, options: limit.partial, defaults: script.defaults,
                or: .replay, notice: "clients ask as the clock runs; what the scenario does next lies ahead",
                isLive: true)
        } else {
            try screen.play(new: freshSession(), or: .replay)
        }
    }

    private func freshSession() throws -> Session {
        let loader = try SettingsLoader(limit.settings)
        let file = try limit.settings == nil && limit.partial.isLimit ? nil : loader.file()
        let keys = users.isEmpty ? file?.users ?? ["user001", "user002"] : users
        return Session(options: limit.partial, defaults: file?.limit ?? PartialLimit(), start: [.user(keys)])
    }

    private func script(_ name: String) throws -> LoadedScript {
        try LoadedScript(name, for: .session, options: limit.partial, settings: limit.settings)
    }

    /// A session that goes on from where a scenario leads.
    private func session(of script: LoadedScript) throws -> Session {
        try Session(scenario: script.lesson.statements, options: limit.partial, defaults: script.defaults)
    }
}

extension Statement {
    fileprivate var startsClients: Bool { if case .client = self { true } else { false } }
}
