import Screen
import Testing

@testable import Dashboard

/// The original's six test cases, played by keys.
@Suite struct SixCasesTests {
    /// The keys of each case and what they leave for each user: the tokens, the refill and the last answer.
    static let cases: [(keys: String, tokens: String, refill: String, answer: String)] = [
        ("a", " 99/100", "full in 1:00:00", "200"),
        ("6m98a", " 1/100", "full in 54:00", "200"),
        ("a", " 0/100", "full in 54:00", "200"),
        ("a", " 0/100", "full in 54:00", "429 · retry in 54:00"),
        ("Na", " 99/100", "full in 1:00:00", "200"),
        ("a", " 98/100", "full in 1:00:00", "200"),
    ]

    @Test func `each case leaves what the original leaves`() throws {
        var model = model()
        for (keys, tokens, refill, answer) in Self.cases {
            model.press(keys)
            for user in 0...1 {
                let first = try #require(model.row(with: user == 0 ? "▌ user001" : "  user002 "))
                #expect(model.rows[first].hasSuffix(tokens))
                #expect(model.rows[first + 1].contains(refill))
                #expect(model.rows[first + 1].hasSuffix(" " + answer))
            }
        }
        #expect(model.rows[0].hasSuffix("01:00:00.000"))
    }

    @Test func `the log tells the answers in the original's words, alike ones as one line`() {
        var model = model()
        model.press("a6m98aaa")
        let log = model.rows.filter { $0.hasPrefix(" 00:0") }
        let rejection = "Error 429! Rate limit exceeded. Try again in 3240 seconds"
        #expect(log.count == 8)
        #expect(log[0] == " 00:00:00  user001  Successful request on 00:00:00")
        #expect(log[2].hasPrefix(" 00:06:00  user001  Successful request on 00:06:00 "))
        #expect(log[2].hasSuffix(" × 98"))
        #expect(log[6] == " 00:06:00  user001  \(rejection)")
        #expect(log[7] == " 00:06:00  user002  \(rejection)")
    }

    @Test func `the session is written as the scenario that was played`() {
        var model = model()
        model.press("a6m98aaaNaa")
        #expect(
            model.saved
                == """
                settings tokens=100 time=1h
                user user001 user002
                request all expect 200
                advance 6m
                request all x98 expect 200
                request all expect 200
                request all expect 429
                advance to refill
                request all expect 200
                request all expect 200

                """)
    }

    @Test func `colour, sign and place tell a success from a rejection`() {
        var model = model()
        model.press("a")
        #expect(model.style(of: "200") == .success)
        #expect(model.style(of: "█") == .success)
        model.press("100a")
        #expect(model.style(of: "429 · retry") == .failure.bold)
        #expect(model.style(of: "0/100") == .failure.bold)
        #expect(model.style(of: "Error 429!") == .failure)
        #expect(model.style(of: "user001") == .accent.bold)
        #expect(model.style(of: "user002") == .plain)
    }
}
