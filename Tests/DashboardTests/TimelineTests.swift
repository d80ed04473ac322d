import RateLimiter
import ScenarioLanguage
import Screen
import SeededRandom
import Simulation
import Testing

@testable import Dashboard

@Suite struct TimelineTests {
    private func timeline(_ keys: String, policy: Policy = .fixedWindow, steps: Int, span: Duration) -> Timeline {
        var model = model(options: PartialLimit(tokens: 10, time: .seconds(60), policy: policy))
        model.press(keys)
        return Timeline(
            of: model.session.answers(of: 0), steps: steps, span: span, start: .start,
            now: model.simulator.now,
            limit: model.simulator.limit)
    }

    @Test func `successes and rejections are counted in the step in which they came, for one user alone`() {
        let timeline = timeline("4 10s3a25s12 j9 ", steps: 4, span: .seconds(40))
        #expect(
            timeline.counts == [
                Timeline.Count(accepted: 4), Timeline.Count(accepted: 3), Timeline.Count(),
                Timeline.Count(accepted: 3, rejected: 9),
            ])
        #expect(timeline.now == 3)
        #expect(timeline.most == 12)
    }

    @Test func `it ends now, and begins with what is a span ago`() {
        let timeline = timeline("2 50s3 49s1 ", steps: 10, span: .seconds(60))
        // From 39 s on, in steps of 6 s: the requests at 50 s and at 99 s.
        #expect(timeline.from.nanoseconds == 39_000_000_000)
        #expect(timeline.counts[1] == Timeline.Count(accepted: 3))
        #expect(timeline.counts[9] == Timeline.Count(accepted: 1))
        #expect(timeline.counts.reduce(0) { $0 + $1.total } == 4)
    }

    @Test func `windows end where a first request opened them, or on the clock's grid`() {
        let keys = "20s1 60s30s1 "
        #expect(timeline(keys, steps: 18, span: .seconds(180)).windowEnds == [8, 17])
        #expect(timeline(keys, policy: .alignedWindow, steps: 18, span: .seconds(180)).windowEnds == [6, 12, 17])
        #expect(timeline(keys, policy: .gcra, steps: 18, span: .seconds(180)).windowEnds.isEmpty)
    }

    @Test func `t shows it below the users, z and Z change its span, and Esc closes it`() {
        var model = model()
        model.press("30m100 30m20 t")
        #expect(model.row(with: "user001, over 4:00:00  █ 200  ▒ 429  at most 100 in a column") != nil)
        #expect(model.style(of: "▒ 429") == .failure)
        #expect(model.rows.contains { $0.contains("▲") })
        model.press("z")
        #expect(model.row(with: "over 2:00:00") != nil)
        model.press("2Z")
        #expect(model.row(with: "over 8:00:00") != nil)
        model.press("j")
        #expect(model.row(with: "user002, over") != nil)
        model.press("\u{1B}")
        #expect(model.row(with: "over 8:00:00") == nil)
    }

    @Test func `what the axis's signs mean is told from the start on`() {
        var model = model()
        model.press(" t")
        #expect(model.rows[21] == " 00:00:00  ▲ now, ┴ a window ends")
        model.press("40m40m40m")
        let places = model.rows[20...21].map { $0.prefix { $0 != "▲" }.count }
        #expect(places[0] == places[1])
    }

    @Test func `in the smallest window it takes the users' room, and the arrows select whose it is`() {
        var model = model(40, 10)
        model.press("t100 30m20 ")
        #expect(model.rows[2] == " user001, over 4:00:00  █ 200  ▒ 429")
        #expect(model.canvas.text.contains("▒") && model.canvas.text.contains("█"))
        #expect(model.rows[7] == " 00:00:00  ▲ now, ┴ a window ends")
        _ = model.update(.key(.down))
        #expect(model.rows[2].hasPrefix(" user002"))
        _ = model.update(.click(Canvas.Position(row: 2, column: 3)))
        #expect(model.selected == 1)
    }

    @Test func `users whose keys only look alike have a timeline each`() {
        var model = model(users: ["\u{E9}", "e\u{301}"])
        model.press("3 j4 t")
        #expect(model.row(with: "at most 4 in a column") != nil)
        model.press("k")
        #expect(model.row(with: "at most 3 in a column") != nil)
    }

    @Test func `it fits every window and every limit`() {
        for (columns, rows) in [(40, 10), (41, 11), (80, 24), (300, 100)] {
            for glyphs in [Glyphs.unicode, .ascii] {
                let limit = PartialLimit(tokens: 3, time: .nanoseconds(Int64.max))
                for options in [limit, PartialLimit(tokens: 3, time: .nanoseconds(1)), PartialLimit()] {
                    var model = model(columns, rows, glyphs: glyphs, options: options)
                    model.press("5at")
                    for key in ["9z", "20Z", "9h", "p", "p", "p"] { model.press(key) }
                    #expect(model.canvas.size.columns == columns)
                }
            }
        }
    }

    @Test func `each user's answers are those among all of them, however a session went`() {
        for seed in 1...40 as ClosedRange<UInt64> {
            var generator = Seeded(seed)
            var model = model(users: ["a", "b", "c"])
            for _ in 0..<60 {
                let keys = [" ", "3 ", "a", "j", "k", "s", "u", "4u", "p", "r", ":request all x3 every 1s\r"]
                model.press(keys[Int(generator.next() % UInt64(keys.count))])
            }
            for user in model.simulator.records.indices {
                let all = model.session.answers.filter { $0.user == user }
                let own = model.session.answers(of: user)
                #expect(own.map(\.instant) == all.map(\.instant), "seed \(seed)")
                #expect(own.map(\.count) == all.map(\.count), "seed \(seed)")
            }
        }
    }
}
