import RateLimiter
import ScenarioLanguage
import Screen
import SeededRandom
import Simulation
import Testing

@testable import Dashboard

/// A session is what its journal says: whatever keys are pressed, the journal brings the same picture back.
@Suite struct JournalTests {
    /// The keys that do something to a session or to what is shown, some more often than others.
    private static let keys: [Key] =
        Array("  aaaa11298smhnNuuujkgGprHHecl<>+").map(Key.character)
        + [.up, .down, .left, .right, .enter, .escape, .control("r"), .control("r")]

    @Test(arguments: 1...40)
    func `random keys can be brought back, branches and all`(seed: UInt64) throws {
        var generator = Seeded(seed)
        var model = model(120, 40)
        let header = model.session.journalHeader
        var lines: [String] = []
        for _ in 0..<150 {
            let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
            if case .addUser = model.mode, key == .escape || key == .enter || Bool.random(using: &generator) {
                _ = model.update(.key(.enter))
            } else {
                _ = model.update(.key(key))
            }
            model.elapse(.milliseconds(Int.random(in: 0...300, using: &generator)))
            lines += model.takeJournal()
        }
        let session = try Session(journal: (header + lines).map(\.utf8))
        #expect(session.simulator.now == model.simulator.now, "seed \(seed)")
        #expect(session.script == model.session.script, "seed \(seed)")
        #expect(Self.statements(of: session) == Self.statements(of: model.session), "seed \(seed)")
        let pictures = [session, model.session].map {
            Model(session: $0, size: Size(columns: 120, rows: 40), glyphs: .unicode).canvas
        }
        #expect(pictures[0] == pictures[1], "seed \(seed)")
    }

    private static func statements(of session: Session) -> [String] {
        (0..<session.history.count).map { "\(session.history[$0]) \(session.history.fork(at: $0))" }
    }

    @Test func `the journal is a scenario, with what is no statement as comments`() throws {
        var model = model(options: PartialLimit(tokens: 50))
        model.press("3 msupl")
        model.elapse(.seconds(2))
        model.elapse(.seconds(1))
        let lines = model.session.journalHeader + model.takeJournal()
        #expect(
            lines == [
                "settings tokens=50 time=1h policy=fixed-window", "#! options tokens=50", "user user001 user002",
                "#! begin", "request user001 x3", "advance 1m", "advance 1s", "#! back 1",
                "#! limit policy=aligned-window", "advance 2s #! tick", "advance 1s #! tick",
            ])
        for line in lines { _ = try Statement(line: line) }
    }

    @Test func `an error while the clock runs changes nothing of what is brought back`() throws {
        var model = model()
        model.press("sl")
        model.elapse(.seconds(2))
        model.press("999999999h")
        model.elapse(.seconds(3))
        model.press("u")
        let session = try Session(journal: (model.session.journalHeader + model.takeJournal()).map(\.utf8))
        #expect(session.simulator.now == model.simulator.now)
        #expect(Self.statements(of: session) == Self.statements(of: model.session))
    }

    @Test func `a journal's error has its line`() {
        let error = #expect(throws: Diagnostic.self) {
            try Session(
                journal: ["settings tokens=5 time=1m", "user a", "#! begin", "request a", "", "request b"].map(\.utf8))
        }
        #expect(error?.line == 6)
        let syntax = #expect(throws: Diagnostic.self) {
            try Session(journal: ["settings tokens=5 time=1m", "usr a"].map(\.utf8))
        }
        #expect(syntax?.line == 2)
        #expect(syntax?.column == 1)
    }
}
