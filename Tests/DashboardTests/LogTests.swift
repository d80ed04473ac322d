import RateLimiter
import Screen
import Simulation
import Testing

@testable import Dashboard

/// Going through the answers.
@Suite struct LogTests {
    /// Two users, of whom the first is rejected in its last minute.
    private func played(_ columns: Int = 80, _ rows: Int = 24, _ policy: Policy = .fixedWindow) -> Model {
        var model = model(columns, rows, options: PartialLimit(tokens: 3, policy: policy))
        model.press("amam2am ")
        return model
    }

    private func selectedLine(_ model: Model) -> String? { model.rows.dropFirst(8).last { $0.hasPrefix("▌") } }

    @Test func `L and Tab go into it at the latest answer, and out again`() {
        for key in [Key.character("L"), .tab] {
            var model = played()
            _ = model.update(.key(key))
            #expect(selectedLine(model)?.contains("00:03:00  user001  Error 429!") == true)
            _ = model.update(.key(key))
            #expect(model.mode == .users)
        }
    }

    @Test func `a selected line shows its reason`() {
        var model = played()
        model.press("Lg")
        #expect(selectedLine(model)?.contains("00:00:00  user001") == true)
        #expect(model.row(with: "why 200 at 00:00:00") != nil)
        model.press("G")
        #expect(model.row(with: "why 429 at 00:03:00") != nil)
    }

    @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
    func `in every window a line and its reason are seen`(columns: Int, rows: Int) {
        var model = played(columns, rows)
        model.press("L3k")
        #expect(model.rows.contains { $0.hasPrefix("▌ 00:") || $0.hasPrefix("▌ user") })
        #expect(model.canvas.text.contains("why "))
    }

    @Test func `a reason is that of the moment, under every policy`() throws {
        for policy in Policy.allCases {
            let model = played(80, 24, policy)
            // Each step's answers, as they were explained when they were given.
            for index in model.session.answers.indices {
                let group = model.session.answers[index]
                var before = model.session
                try before.apply(.goto(before.history.number(at: before.depth(ofAnswer: index) - 1)))
                let step = try #require(before.last)
                #expect(step.groups.contains { $0.instant == group.instant && $0.user == group.user })
                if step.groups.last(where: { $0.user == group.user })?.decision == group.decision {
                    #expect(before.simulator.last(of: group.user) == model.session.explanation(ofAnswer: index))
                }
            }
        }
    }

    @Test func `f shows the selected user's, then the 429s, then both, then all`() {
        var model = played()
        model.press("jL")
        let shown = { (model: Model) in model.rows[8..<15].filter { $0.contains("00:0") }.count }
        // Three of user001 and three of user002 succeed, and one of each is rejected; then one more of user002.
        let all = shown(model)
        model.press("f")
        #expect(model.row(with: "answers to user002") != nil)
        #expect(model.rows[8..<15].allSatisfy { !$0.contains("user001") })
        model.press("f")
        #expect(model.row(with: " 429s ") != nil)
        #expect(model.rows[8..<15].allSatisfy { !$0.contains("Successful") })
        model.press("f")
        #expect(model.row(with: "429s to user002") != nil)
        model.press("f")
        #expect(shown(model) == all)
    }

    @Test func `Enter goes to the moment of the selected answer`() {
        var model = played()
        model.press("Lg2j\r")
        #expect(model.mode == .users)
        #expect(model.simulator.now.clockText == "00:01:00")
        #expect(model.rows[22].contains("4 steps ahead"))
    }

    @Test func `the wheel over the log goes through it, and no further than its ends`() {
        var model = played()
        let place = Canvas.Position(row: 12, column: 20)
        _ = model.update(.wheel(rows: -1, at: place))
        #expect(model.reading?.selected == model.session.answers.endIndex - 2)
        for _ in 0..<30 { _ = model.update(.wheel(rows: -1, at: place)) }
        #expect(model.reading?.selected == 0)
        for _ in 0..<30 { _ = model.update(.wheel(rows: 1, at: place)) }
        #expect(model.reading?.selected == model.session.answers.endIndex - 1)
    }

    @Test func `an empty log says what to press first, by the keys there are`() throws {
        #expect(model().row(with: "space: one request · C: start traffic · ?: all keys") != nil)
        let keys = try Keys(lines: ["request x"])
        let session = Session(options: .init(), defaults: .init(), start: [.user(["a"])])
        let rebound = Model(session: session, size: .standard, glyphs: .unicode, keys: keys)
        #expect(rebound.row(with: "x: one request") != nil)
        var asked = model()
        asked.press(" ")
        #expect(asked.row(with: "one request") == nil)
        asked.press("uL")
        #expect(asked.rows[22] == " there is no answer yet")
    }
}
