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
        let now = model.simulator.now
        return Timeline(
            of: model.session.answers(of: 0), under: model.simulator.limit,
            scale: TimeScale(steps: steps, span: span, start: .start, now: now), now: now)
    }

    @Test func `successes and rejections are counted in the step in which they came, for one user alone`() {
        let timeline = timeline("4 10s3a25s12 j9 ", steps: 4, span: .seconds(40))
        #expect(
            timeline.counts == [
                Timeline.Count(accepted: 4), Timeline.Count(accepted: 3), Timeline.Count(),
                Timeline.Count(accepted: 3, rejected: 9),
            ])
        #expect(timeline.now == 3)
        // The first window holds 4, 3 and 3 of its 10 tokens.
        #expect(timeline.levels == [6, 3, 3, 0])
    }

    @Test func `its last step holds the present moment, and steps begin where they did before`() {
        let timeline = timeline("2 50s3 49s1 ", steps: 10, span: .seconds(60))
        // In steps of 6 s from 42 s to 102 s: the requests at 50 s and at 99 s.
        #expect(timeline.scale.from.nanoseconds == 42_000_000_000)
        #expect(timeline.counts[1] == Timeline.Count(accepted: 3))
        #expect(timeline.counts[9] == Timeline.Count(accepted: 1))
        #expect(timeline.counts.reduce(0) { $0 + $1.accepted + $1.rejected } == 4)
    }

    @Test(arguments: Policy.allCases)
    func `the level is what is left at the end of each step, however often one asks`(policy: Policy) {
        for seed in 1...20 as ClosedRange<UInt64> {
            var generator = Seeded(seed)
            var model = model(options: PartialLimit(tokens: 10, time: .seconds(60), policy: policy))
            // What is left just before each step of 10 s ends.
            var left: [Int] = []
            for _ in 0..<30 {
                model.press("\(generator.next() % 5 + 1) 9s")
                if generator.next() % 3 == 0 { model.press("2 ") }
                model.press("s")
                left.append(model.simulator.remaining(of: 0))
            }
            let now = model.simulator.now
            let timeline = Timeline(
                of: model.session.answers(of: 0), under: model.simulator.limit,
                scale: TimeScale(steps: 31, span: .seconds(310), start: .start, now: now), now: now)
            #expect(timeline.levels == left + [left[29]], "seed \(seed)")
        }
    }

    @Test func `round moments have room for what they are called`() {
        let scale = TimeScale(steps: 60, span: .seconds(3600), start: .start, now: .start)
        // Ten cells are ten minutes.
        #expect(scale.marks(width: 10).map(\.nanoseconds) == (0...6).map { $0 * 600_000_000_000 })
        #expect(scale.marks(width: 11).map(\.nanoseconds) == (0...4).map { $0 * 900_000_000_000 })
        let late = TimeScale(steps: 60, span: .seconds(60), start: .start, now: .start.advanced(by: .seconds(61)))
        #expect(late.marks(width: 20).map(\.nanoseconds) == [30_000_000_000, 60_000_000_000])
    }

    @Test func `windows end where a first request opened them, or on the clock's grid`() {
        let keys = "20s1 60s30s1 "
        #expect(timeline(keys, steps: 18, span: .seconds(180)).edges == [8, 17])
        #expect(timeline(keys, policy: .alignedWindow, steps: 18, span: .seconds(180)).edges == [0, 6, 12, 17])
    }

    @Test func `where there are no windows, what is the limit's time ago is marked`() {
        #expect(timeline("20s1 60s30s1 ", policy: .gcra, steps: 18, span: .seconds(180)).edges == [5])
        #expect(timeline("20s1 ", policy: .gcra, steps: 18, span: .seconds(180)).edges.isEmpty)
    }

    @Test func `t shows it below the users, as long as the session until z and Z change its span, and Esc closes it`() {
        var model = model()
        model.press("30m100 30m20 t")
        #expect(model.row(with: "user001, over 1:00:00  ─ tokens left  ▲ now  at most 100") != nil)
        model.press("h")
        #expect(model.row(with: "user001, over 2:00:00  ─ tokens left  ▲ now  ┴ a window ends") != nil)
        model.press("z")
        #expect(model.row(with: "over 1:00:00") != nil)
        model.press("2Z")
        #expect(model.row(with: "over 4:00:00") != nil)
        model.press("j")
        #expect(model.row(with: "user002, over") != nil)
        model.press("\u{1B}")
        #expect(model.row(with: "over 4:00:00") == nil)
    }

    @Test func `what was accepted and what was rejected stand over each other, with their names`() {
        var model = model()
        model.press("100 20 t")
        #expect(model.style(of: "200 ⎽") == .success)
        #expect(model.style(of: "429 █") == .failure)
    }

    @Test func `one request is no pillar`() {
        var model = model()
        model.press(" t")
        #expect(model.canvas.text.contains("200 ▁"))
        #expect(!model.rows[8...].joined().contains("█"))
    }

    @Test func `round times stand under the axis, and nothing after the present moment`() {
        var model = model()
        model.press(" t40m")
        #expect(model.rows[21] == "     00:00:00    00:10:00    00:20:00     00:30:00    00:40:00    00:50:00")
        let axis = model.rows[20].prefix { $0 != "▲" }.count
        let lengths = model.rows[9..<20].map { $0.reversed().drop { $0 == " " || $0 == "┊" }.count }
        #expect(lengths.max() == axis + 1)
    }

    @Test func `in the smallest window it takes the users' room, and the arrows select whose it is`() {
        var model = model(40, 10)
        model.press("t100 30m20 ")
        #expect(model.rows[2] == " user001, over 30:00  ─ tokens left")
        #expect(model.row(with: "200 ") != nil && model.row(with: "429 ") != nil)
        _ = model.update(.key(.down))
        #expect(model.rows[2].hasPrefix(" user002"))
        _ = model.update(.click(Canvas.Position(row: 2, column: 3)))
        #expect(model.selected == 1)
    }

    @Test func `users whose keys only look alike have a timeline each`() {
        var model = model(users: ["\u{E9}", "e\u{301}"])
        model.press("3 j4 t")
        #expect(model.row(with: "at most 4 accepted in a column") != nil)
        model.press("k")
        #expect(model.row(with: "at most 3 accepted in a column") != nil)
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
