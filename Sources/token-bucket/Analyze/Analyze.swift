import AccessLog
import ArgumentParser
import Dashboard
import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import Terminal

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Tell what limits would have done to the requests of an access log.",
        discussion: """
            Logs are in the Common or Combined Log Format or JSON Lines, compressed by gzip or not; several are one log. A line \
            counts where its key and its time can be read; others are counted as skipped.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    @Argument(help: ArgumentHelp("A log, or - for standard input.", valueName: "log"))
    var files: [String]

    @Option(help: "How to report: text (the default), json or csv.")
    var format: Format?

    @Option(
        help: ArgumentHelp("Find the fewest tokens that reject no more than this share.", valueName: "0.1%"),
        transform: Analyze.goal)
    var rejectAtMost: RejectionGoal?

    @Option(help: ArgumentHelp("Write one user's requests as a scenario instead.", valueName: "key"))
    var scenario: String?

    @Flag(help: "Write a partial result: the logs hold all lines of some of the users.")
    var partial = false

    @Flag(help: "Add up partial results, which the files are.")
    var merge = false

    @Flag(help: "Open the log in the simulator, the users who are rejected most on top.")
    var watch = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    @OptionGroup(title: "Log")
    var log: LogOptions

    @OptionGroup(title: "Limits")
    var grid: LimitGridOptions

    func validate() throws {
        if merge, partial || scenario != nil || rejectAtMost != nil || !log.isEmpty || !grid.isEmpty {
            throw ValidationError("--merge: the partial results say all but how to report.")
        }
        if partial, scenario != nil || screen.isGiven || (format ?? .json) != .json {
            throw ValidationError("--partial: a partial result is JSON.")
        }
        if partial, rejectAtMost != nil {
            throw ValidationError("--reject-at-most: the search needs the whole log, so --partial does not go with it.")
        }
        if partial, log.order == .file {
            throw ValidationError("--order file: time stands still for all users at once, so --partial needs time.")
        }
        if scenario != nil, format != nil || rejectAtMost != nil || watch || screen.isGiven {
            throw ValidationError("--scenario: it writes a scenario, not a report.")
        }
        if watch, format != nil || rejectAtMost != nil || merge || partial {
            throw ValidationError("--watch: it shows the requests, and reports nothing.")
        }
        if scenario != nil || watch, grid.isSeveral {
            throw ValidationError("--scenario, --watch: a simulator has one limit.")
        }
        if !watch, screen.mouse || screen.color != .auto {
            throw ValidationError("--color, --mouse: nothing is drawn without --watch.")
        }
    }

    func run() throws {
        let limits = try merge ? [] : grid.limits()
        let files = try files.map { try InputFile(path: $0) }
        if merge {
            try write(LogReport.sum(of: files))
        } else if scenario != nil || watch {
            let logged = try requests(in: files)
            if watch { try play(logged, under: limits[0]) } else { try Output.write(logged.text(under: limits[0])) }
        } else {
            var report = try read(files) { log throws(LogError) in try log.report(under: limits, goal: rejectAtMost) }
            if partial { report.log.outOfOrder = nil }
            try write(report)
        }
    }

    /// Reads a log in one of the ways that there are, and tells of what could not be read.
    private func read<Content>(
        _ files: [InputFile], _ body: (Log) throws(LogError) -> Reading<Content>
    ) throws(LogError) -> Content {
        let sizes = files.map(\.size)
        let progress = Progress(size: sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +))
        let all = Log(files, rules: log.rules, order: log.order, isStrict: log.strict) { progress.add(bytes: $0) }
        let reading: Reading<Content>
        do {
            defer { progress.hide() }
            reading = try body(all)
        }
        log.tell(of: reading)
        return reading.content
    }

    /// The requests of one user or of all; throws where there are none.
    private func requests(in files: [InputFile]) throws -> LoggedScenario {
        if let scenario, Statement.users([scenario]) == nil {
            throw Failure(.wrongUsage, "--scenario: an API key is not empty and holds no control characters")
        }
        let key = scenario.map { KeyText($0) }
        let logged = try read(files) { log throws(LogError) in try log.scenario(of: key) }
        guard let logged else {
            let whose = scenario.map { "--scenario: no request in the log is of '\($0.escaped)'" }
            throw Failure(.wrongUsage, whose ?? "--watch: there is no request in the log")
        }
        return logged
    }

    /// Opens the simulator after all requests, the users who were rejected most on top.
    private func play(_ logged: LoggedScenario, under limit: Limit) throws {
        let (terminal, keys) = try screen.open(or: .report)
        let options = PartialLimit(tokens: limit.tokens, time: limit.time, policy: limit.policy)
        var session = Session(options: options, defaults: .init(), start: [logged.beginning, .user(logged.users)])
        for statement in logged.requests {
            // Every user was named, and the clock held each moment already.
            try? session.apply(.statement(statement))
        }
        var model = Model(session: session, size: terminal.size, glyphs: terminal.glyphs, keyMap: keys.simulator)
        model.survey(logged.span) { $0.dateAndTime }
        _ = EventLoop(model, on: terminal).run()
    }

    private func write(_ report: LogReport) throws {
        switch partial ? .json : format ?? .text {
        case .text: try Output.write(report.text(glyphs: glyphs))
        case .json: try Output.write(report.json + "\n")
        case .csv: try Output.write(report.csv)
        }
    }

    private var glyphs: Glyphs {
        setlocale(LC_CTYPE, "")
        let isUnicode = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
        return isUnicode && !screen.ascii ? .unicode : .ascii
    }

    private static func goal(_ text: String) throws -> RejectionGoal {
        guard let goal = RejectionGoal(text) else {
            throw ValidationError("'\(text.escaped)' is no share: expected a percentage such as 0.1%.")
        }
        return goal
    }
}
