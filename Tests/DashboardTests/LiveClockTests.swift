import Screen
import Testing

@testable import Dashboard

@Suite struct LiveClockTests {
    @Test func `a clock that stands still asks for no wake-up, whatever real time passes`() {
        var model = model()
        #expect(model.untilChange == nil)
        model.elapse(.seconds(100))
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
    }

    @Test func `a clock that runs shows whole seconds and its speed, and asks to be woken at the next`() {
        var model = model()
        model.press("l")
        #expect(model.untilChange == .seconds(1))
        model.elapse(.milliseconds(1250))
        #expect(model.rows[0].hasSuffix("▶ 1×  00:00:01"))
        #expect(model.untilChange == .milliseconds(750))
        model.press("l")
        #expect(model.rows[0].hasSuffix("00:00:01.250"))
        #expect(model.untilChange == nil)
    }

    @Test(arguments: [(0, 1, 1), (1, 10, 1), (2, 60, 2), (3, 600, 20), (4, 3600, 120), (9, 3600, 120)])
    func `the screen changes at most 30 times a second, at any speed`(presses: Int, speed: Int, step: Int) throws {
        var model = model()
        model.press("l" + String(repeating: ">", count: presses))
        #expect(model.rows[0].contains("▶ \(speed)×"))
        let delay = try #require(model.untilChange)
        #expect(delay >= .seconds(1) / 30)
        model.elapse(delay)
        #expect(model.simulator.now.nanoseconds / 1_000_000_000 == Int64(step))
    }

    @Test func `what the clock did between two keys is one statement, exact to a millisecond`() {
        var model = model()
        model.press(" l>")
        for _ in 0..<1000 { model.elapse(.nanoseconds(1_234_567)) }
        model.press("l ")
        // 1000 × 1.234567 ms × 10 = 12.34567 s, of which whole milliseconds count.
        let expected = """
            settings tokens=100 time=1h
            user user001 user002
            request user001 expect 200
            advance 12.345s
            request user001 expect 200

            """
        #expect(model.saved == expected)
    }

    @Test func `an advance by a key and one by the clock stay apart`() {
        var model = model()
        model.press("ml")
        model.elapse(.seconds(2))
        model.press("m")
        model.elapse(.seconds(3))
        #expect(
            (0..<model.session.history.count).map { model.session.history[$0].statement?.description } == [
                "advance 1m", "advance 2s", "advance 1m", "advance 3s",
            ])
    }

    @Test func `going back in time stops the clock`() {
        var model = model()
        model.press("al")
        model.elapse(.seconds(2))
        model.press("u")
        #expect(model.untilChange == nil)
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
    }

    @Test func `the clock stops at its end`() {
        var model = model()
        model.press("2562047h47ml>>>>")
        model.elapse(.seconds(60))
        #expect(model.untilChange == nil)
        #expect(model.canvas.text.contains("past the clock's end"))
    }
}
