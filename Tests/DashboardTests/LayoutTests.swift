import RateLimiter
import Screen
import Simulation
import Testing

@testable import Dashboard

@Suite struct LayoutTests {
    @Test(arguments: [(80, 24), (120, 30), (200, 60), (100, 12), (60, 20), (40, 10)])
    func `each user's tokens stand on the screen once, after a space`(columns: Int, rows: Int) {
        var model = model(columns, rows)
        model.press("38 j100 ")
        let text = model.canvas.text
        #expect(text.ranges(of: " 62/100").count == 1)
        #expect(text.ranges(of: " 0/100").count == 1)
    }

    @Test func `no column moves when a number grows`() throws {
        var model = model(120, 12, users: (1...9).map(Model.key))
        let before = try #require(model.rows.first { $0.contains("user001") })
        model.press("100 ")
        let after = try #require(model.rows.first { $0.contains("user001") })
        for part in ["/100", " ok", " rejected"] {
            let places = [before, after].map { row in row.firstRange(of: part).map { row[..<$0.lowerBound].count } }
            #expect(places[0] != nil)
            #expect(places[0] == places[1])
        }
    }

    @Test func `a rejection is not cut at 80 columns or more, however long the keys are`() {
        for columns in [80, 81, 100, 133] {
            var model = model(columns, 24, users: ["user001", String(repeating: "long-key-", count: 9)])
            model.press("100a6ma")
            #expect(
                model.canvas.text.ranges(of: "Error 429! Rate limit exceeded. Try again in 3240 seconds").count == 2)
        }
    }

    @Test func `in a narrow window a rejection goes on in the next line`() throws {
        var model = model(40, 10)
        model.press("100a6ma")
        let first = try #require(model.row(with: "Error 429! Rate limit"))
        #expect((model.rows[first] + model.rows[first + 1]).contains("limit  exceeded. Try again in 3240 seconds"))
    }

    @Test func `how often something was answered stands after it, never in a line of its own`() {
        for columns in 40...80 {
            var model = model(columns, 10)
            model.press("110 6m5 ")
            #expect(!model.rows.contains { $0.drop { $0 == " " }.hasPrefix("×") }, "\(columns)")
            #expect(model.row(with: "× 5") != nil)
        }
    }

    @Test(arguments: [(80, 24), (72, 24), (130, 10)])
    func `long counts stay apart from each other and from the answer`(columns: Int, rows: Int) {
        let limit = PartialLimit(tokens: 1_000_000)
        var model = model(columns, rows, users: ["user001", "user002"], options: limit)
        model.press(":request user001 x3500000\r")
        #expect(model.row(with: " 1000000 ok  2500000 re") != nil)
        #expect(model.row(with: " 429 · retry in 1:00:00") != nil)
    }

    @Test func `a window below 40 by 10 says what it needs, and takes no key but those that leave`() {
        for size in [Size(columns: 39, rows: 10), Size(columns: 40, rows: 9), Size(columns: 1, rows: 1)] {
            var model = model()
            _ = model.update(.resize(size))
            #expect(model.press("a?+") == nil)
            #expect(model.simulator.records.allSatisfy { !$0.isAsked })
            if size.columns > 20 { #expect(model.canvas.text.contains("needs 40×10")) }
            #expect(model.press("q") == .quit)
            #expect(model.update(.key(.control("c"))) == .quit)
            _ = model.update(.resize(Size(columns: 80, rows: 24)))
            #expect(model.row(with: "user001") != nil)
        }
    }

    @Test func `of many users only the visible ones are drawn, and the selected one is always among them`() throws {
        var model = model(80, 24, users: (1...10_000).map(Model.key))
        for keys in ["", "G", "g", "500j", "3k", "7000G", "37k"] {
            model.press(keys)
            let row = try #require(model.row(with: "▌ " + Model.key(model.selected + 1)))
            #expect(2..<22 ~= row)
        }
        #expect(model.selected == 6_962)
        #expect(
            model.canvas.text.contains("6963 of 10,000 users") || model.canvas.text.contains("6,963 of 10,000 users"))
    }

    @Test func `where no Unicode can be shown, every sign is ASCII`() {
        for (columns, rows) in [(80, 24), (40, 10), (200, 60)] {
            var model = model(columns, rows, glyphs: .ascii)
            for keys in ["38a", "100a", "12", "\u{1B}?", "?+", "\u{1B}3+"] {
                model.press(keys)
                #expect(model.canvas.text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test func `the bottom line drops what matters least where the window is narrow, but never help and quit`() {
        for columns in 40...140 {
            let last = model(columns, 24).rows[23]
            #expect(last.hasPrefix(" space request"))
            #expect(last.hasSuffix("? help  q quit"))
        }
        #expect(model(90, 24).rows[23].contains("w save"))
        #expect(!model(80, 24).rows[23].contains("w save"))
    }

    @Test func `the longest limit fits, and so does every wait under it`() throws {
        let options = PartialLimit(tokens: 1_000_000_000, time: .nanoseconds(Int64.max))
        for size in [(80, 24), (40, 10), (200, 60)] {
            var model = model(size.0, size.1, options: options)
            model.press(" h ")
            #expect(model.canvas.text.contains(" 999999998/1000000000"))
        }
    }

    @Test func `a user has two lines from 68 columns on, and where two thirds of the rows hold all users`() {
        // Of 24 rows 19 are for users and log, a third of which, 6, is the log's: 13 hold four users and no fifth.
        for (columns, users, rowsPerUser) in [(68, 2, 3), (67, 2, 1), (80, 4, 3), (80, 5, 1)] {
            let model = model(columns, 24, users: (1...users).map(Model.key))
            #expect(model.layout.rowsPerUser == rowsPerUser, "\(columns) columns, \(users) users")
        }
        // A list never takes the log's third, and the selected one of those that it hides is named below it.
        let many = model(80, 24, users: (1...40).map(Model.key))
        #expect(many.layout.users == 2..<15)
        #expect(many.layout.log == 16..<22)
        #expect(many.row(with: "1 of 40 users") == 15)
    }

    @Test
    func `a line tells when the bucket is whole, and where it refills little by little, when there is a token more`() {
        // 38 tokens of 100 an hour are 38 times 36 seconds.
        var gradual = model(120, 24, options: PartialLimit(policy: .gcra))
        gradual.press("38 ")
        #expect(gradual.row(with: "full in 22:48    next token in 0:36 ") != nil)
        gradual.press("s")
        #expect(gradual.row(with: "full in 22:47    next token in 0:35 ") != nil)
        var windowed = model(120, 24)
        windowed.press("38 ")
        #expect(windowed.row(with: "full in 1:00:00 ") != nil)
        #expect(windowed.row(with: "next token") == nil)
    }

    @Test func `the log shows the latest answers that have room, the newest last`() {
        var model = model()
        for _ in 0..<30 { model.press(" s") }
        // Two users take rows 2 to 6, the rule row 7: the log has rows 8 to 21, which hold the last 14 of 30 seconds.
        #expect(model.rows[8].hasPrefix(" 00:00:16  user001"))
        #expect(model.rows[21].hasPrefix(" 00:00:29  user001"))
    }
}
