import ArgumentParser
import Dashboard
import Practice
import RateLimiter
import Simulation
import Terminal

struct Drill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Practise a policy: predict what it answers, from easy to hard.",
        discussion: """
            It makes up situations without end and asks what a request comes to, when to retry, how many tokens are \
            left and when the bucket is whole. The same seed asks the same questions of whoever gives the same answers.
            """)

    @Option(
        help: "The rule to practise: \(Policy.names).", completion: .list(Policy.allCases.map(\.rawValue)),
        transform: Policy.init(argument:))
    var policy = Policy.fixedWindow

    @Option(
        help: ArgumentHelp("What the random questions start from; another one each time unless given.", valueName: "n"))
    var seed: UInt64?

    @Flag(help: "Ask line by line and read the answers from standard input; q ends it.")
    var plain = false

    @OptionGroup(title: "Screen")
    var screen: ScreenOptions

    func validate() throws {
        if plain, screen.isGiven { throw ValidationError("--plain: it draws nothing.") }
    }

    func run() throws {
        let trainer = Trainer(policy, seed: seed ?? Self.randomSeed)
        guard plain else { return try Self.run(trainer, on: screen) }
        let output = Output.standard()
        var drill = PlainDrill(trainer, LineDialog(over: output))
        drill.run()
        try output.finish()
    }

    /// A seed that a person can type.
    static var randomSeed: UInt64 { .random(in: 1...999_999) }

    /// Practises on the screen, and then prints how it went.
    static func run(_ trainer: Trainer, on screen: ScreenOptions) throws {
        let (terminal, keys) = try screen.open(or: .plain)
        let scene = DrillScene(trainer, size: terminal.size, glyphs: terminal.glyphs, keys: keys)
        try Output.write(EventLoop(scene, on: terminal).run().trainer.summary)
    }
}
