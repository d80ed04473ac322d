import RateLimiter
import ScenarioLanguage
import Screen
import Simulation
import Testing

@testable import Dashboard

/// Looking back on a log: a clock that starts long before it, and dates of 19 characters.
@Suite struct SurveyTests {
    private static let beginning = Duration.seconds(1_000_000)
    private static let addresses = ["2001:db8:0:1:1a2b:6d8:0:258", "172.16.254.100", "172.16.254.1"]

    /// The log of three clients under five tokens an hour: the first is rejected 9 times, each other once, an hour later.
    private func survey(_ columns: Int = 80, _ rows: Int = 24, limit: Duration = .seconds(3600)) -> Model {
        let options = PartialLimit(tokens: 5, time: limit, policy: .fixedWindow)
        let start = [Statement.advance(.by(Self.beginning)), .user(Self.addresses)]
        var session = Session(options: options, defaults: .init(), start: start)
        let statements: [Statement] = [
            .request(Request(.keys([Self.addresses[0]]), rounds: 14)), .advance(.by(.seconds(3600))),
            .request(Request(.keys([Self.addresses[1], Self.addresses[2]]), rounds: 6)),
            .request(Request(.keys([Self.addresses[0]]))),
        ]
        for statement in statements { try? session.apply(.statement(statement)) }
        var model = Model(session: session, size: Size(columns: columns, rows: rows), glyphs: .unicode)
        let first = Instant.start.advanced(by: Self.beginning)
        model.survey(first...model.simulator.now) { "0000-00-00 0\($0.nanoseconds / 1_000_000_000)" }
        return model
    }

    @Test func `every moment is written as a date, in the title, the log, a reason, the timeline and the history`() {
        for keys in ["", "t", "e", "c", "H", "l"] {
            var model = survey()
            model.press(keys)
            #expect(model.rows[0].hasSuffix("0000-00-00 01003600"), "\(keys)")
            #expect(model.canvas.text.firstRange(of: #/\d+d \d\d:/#) == nil, "\(keys)")
        }
        var model = survey()
        model.press("je")
        #expect(model.row(with: "why 429 at 0000-00-00 01003600") != nil)
        #expect(model.row(with: "in the window that opened at 0000-00-00 01003600") != nil)
        model.press("H")
        #expect(model.line(with: "x14")?.hasSuffix("0000-00-00 01000000") == true)
    }

    @Test func `the log shows whole addresses beside the date and the answer in short`() {
        var model = survey()
        model.press("t")
        #expect(
            model.rows.filter { $0.hasPrefix(" 0000-00-00 01003600") } == [
                " 0000-00-00 01003600  172.16.254.100               200                      × 5",
                " 0000-00-00 01003600  172.16.254.1                 200                      × 5",
                " 0000-00-00 01003600  172.16.254.100               429 · retry in 1:00:00",
                " 0000-00-00 01003600  172.16.254.1                 429 · retry in 1:00:00",
                " 0000-00-00 01003600  2001:db8:0:1:1a2b:6d8:0:258  200",
            ])
    }

    @Test(arguments: [55, 70, 71])
    func `the log has the dates in a narrow window, too`(columns: Int) {
        var model = survey(columns, 20)
        model.press("t")
        #expect(model.row(with: " 0000-00-00 01003600  172.16.") != nil)
    }

    @Test(arguments: [(40, 14), (60, 14), (80, 14), (120, 14), (80, 24)])
    func `the rejections by which users are sorted have a column, ties sorted as in a report`(columns: Int, rows: Int) {
        let model = survey(columns, rows)
        let found = model.rows.compactMap { $0.firstMatch(of: #/(\d+) rejected( |$)/#)?.1 }
        #expect(found.prefix(2) == ["9", "1"])
        #expect((model.row(with: "172.16.254.1 ") ?? 99) < (model.row(with: "172.16.254.100") ?? 0) || columns < 60)
    }

    @Test func `the timeline begins with the log and ends with it, whatever the limit's time`() {
        for limit in [Duration.seconds(1), .seconds(3600), .seconds(86400)] {
            var model = survey(limit: limit)
            #expect(model.row(with: "over 1:00:00") != nil)
            // Half an hour of the clock has room for a date; it begins 800 seconds after the log.
            #expect(model.line(with: " 0000-00-00 01000800 ")?.contains("0000-00-00 01002600") == true)
            model.press("9Z3u")
            #expect(model.rows[21].contains("0000-00-00 01000800"))
            #expect(model.row(with: "over 1:00:00") != nil)
            model.press("z")
            #expect(model.row(with: "over 1:00:00") == nil)
        }
    }
}
