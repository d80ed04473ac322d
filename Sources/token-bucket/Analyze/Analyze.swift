import AccessLog
import ArgumentParser
import ScenarioLanguage

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

    @Argument(help: ArgumentHelp("A log, or - for standard input.", valueName: "log"), completion: .file())
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
            throw ValidationError("--merge takes --format alone; the partial results fix the rest.")
        }
        if partial, scenario != nil || screen.isGiven || (format ?? .json) != .json {
            throw ValidationError("--partial: a partial result is JSON.")
        }
        if partial, rejectAtMost != nil {
            throw ValidationError("--reject-at-most: the search needs the whole log, so --partial does not go with it.")
        }
        if partial, log.order == .file {
            throw ValidationError(
                "--partial needs --order time: in file order one user's requests move the others' clock.")
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

    private static func goal(_ text: String) throws -> RejectionGoal {
        guard let goal = RejectionGoal(text) else {
            throw ValidationError("'\(text.escaped)' is no share: expected a percentage such as 0.1%.")
        }
        return goal
    }
}
