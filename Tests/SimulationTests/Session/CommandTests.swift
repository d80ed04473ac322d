import RateLimiter
import ScenarioLanguage
import Testing

@testable import Simulation

/// A command is spelled in one way, which a journal is written and read in.
struct CommandTests {
    private static let commands: [(Command, String)] = [
        (.statement(.request(Request(.keys(["a"]), rounds: 3))), "request a x3"),
        (.statement(.say("#! tick")), "say \"#! tick\""),
        (.tick(.milliseconds(250)), "advance 0.25s #! tick"),
        (.change(PartialLimit(tokens: 5, policy: .gcra)), "#! limit tokens=5 policy=gcra"),
        (.back(2), "#! back 2"), (.forward(1), "#! forward 1"), (.goto(7), "#! goto 7"), (.restart, "#! goto 0"),
        (.branch(3), "#! branch 3"),
    ]

    @Test(arguments: commands)
    func `each command is spelled so, and read as what it is`(command: Command, line: String) throws {
        #expect("\(command)" == line)
        guard case .command(let read) = try JournalLine(line, in: SourceLine(line)) else {
            Issue.record("\(line) is no command")
            return
        }
        #expect(read == command)
        _ = try Statement(line: line)
    }

    @Test(arguments: [
        ("#! gto 4", 4, "found `gto`"), ("#!", 4, "found ``"), ("#! goto x", 9, "found `x`"),
        ("#! back -1", 9, "found `-1`"), ("#! limit", 9, "expected"),
        ("#! limit tokens=5 polcy=gcra", 19, "`polcy=gcra`"),
        ("#! goto 3", 9, "found step 3"), ("#! branch 3", 11, "found step 3"),
        ("#! begin", 1, "found the beginning again"),
        ("request b", 9, "the key \"b\""),
    ])
    func `a line of a journal that means nothing is an error at its place`(line: String, column: Int, text: String) {
        let journal = ["settings tokens=5 time=1m", "user a", "#! begin", "request a", "# a comment", "", line]
        let error = #expect(throws: Diagnostic.self) { try Session(journal: journal.map(\.utf8), file: "kept") }
        #expect(error?.file == "kept")
        #expect(error?.line == 7)
        #expect(error?.column == column)
        #expect(error?.text.contains(text) == true, "\(error?.text ?? "")")
    }

    @Test func `a command before the session begins is an error`() {
        let journal = ["user a", "#! back 1", "#! begin"].map(\.utf8)
        let error = #expect(throws: Diagnostic.self) { try Session(journal: journal) }
        #expect(error?.line == 2)
    }

    @Test(arguments: [(#"user "a"#, #"""#, 6), ("#! goto 0", "", 9), ("#! begi", "n", 4)])
    func `bytes that are no UTF-8 are an error at their place`(before: String, after: String, column: Int) {
        let begin = ["settings tokens=5 time=1m", "#! begin"].map { Array($0.utf8) }
        let error = #expect(throws: Diagnostic.self) {
            try Session(journal: begin + [Array(before.utf8) + [0xFF] + Array(after.utf8)])
        }
        #expect(error?.line == 3)
        #expect(error?.column == column)
    }

    @Test
    func `a journal in the old spelling leads to where it did: a change of the limit was no step and held everywhere`()
        throws
    {
        let lines = [
            "settings tokens=5 time=1m policy=fixed-window", "#! options tokens=5", "user a b", "#! begin",
            "request a x4", "request b", "#! settings tokens=3", "request b", "#! goto 1", "advance 2s #! tick",
            "advance 1s #! tick", "#! goto 2", "#! goto 1", "#! branch 2",
        ]
        let session = try Session(journal: lines.map(\.utf8))
        #expect(session.steps == ["request a x4", "request b", "request b"])
        #expect(session.history.depth == 1)
        #expect(session.simulator.limit.tokens == 3)
        #expect(session.simulator.records.map(\.rejected) == [1, 0])
    }

    @Test func `statements that are loaded are steps as others, but for those in error, and no journal is given them`()
        throws
    {
        let statements = [
            Statement.user(["a"]), .request(Request(.keys(["nobody"]))), .request(Request(.keys(["a"]), rounds: 3)),
        ]
        var session = Session(options: .init(), defaults: .init(), start: [])
        session.load(statements)
        #expect(session.steps == ["user a", "request a x3"])
        #expect(session.simulator.records.map(\.accepted) == [3])
        #expect(session.takeJournal().isEmpty)
        try session.apply(.back(1))
        #expect(session.simulator.records.map(\.accepted) == [0])
        #expect(session.takeJournal() == [.back(1)])
    }
}
