import RateLimiter
import Screen
import Simulation
import Testing

@testable import Dashboard

/// The reason of an answer, and the policies side by side.
@Suite struct PolicyTests {
    /// A hundred requests a second before the hour, and a hundred more on the hour.
    static let burst = "59m59s100 s100 "

    @Test func `e tells why the selected user's last answer was given, and how HTTP carries it`() {
        var model = model()
        model.press("e")
        #expect(model.row(with: "no request yet") != nil)
        model.press("100a6m ")
        let text = model.canvas.text
        #expect(text.contains(" why 429 at 00:06:00"))
        #expect(text.contains("0 of 100 tokens left in the window that opened at 00:00:00, so one is"))
        for line in [
            "HTTP/1.1 429 Too Many Requests", "Retry-After: 3240",
            #"RateLimit-Policy: "fixed-window";q=100;w=3600"#, #"RateLimit: "fixed-window";r=0;t=3240"#,
        ] { #expect(model.row(with: line) != nil) }
        model.press("j")
        #expect(model.row(with: "why 200 at 00:00:00") != nil)
        model.press("e")
        #expect(model.row(with: "why 200") == nil)
        #expect(model.row(with: "Try again in 3240 seconds") != nil)
        model.press("e\u{1B}")
        #expect(model.row(with: "why 200") == nil)
    }

    @Test func `c shows the selected user under all policies, and marks who answered otherwise`() throws {
        var model = model()
        model.press(Self.burst + "c")
        // The policies' answers to the 100 requests at 01:00:00, worked out by hand: an aligned window has just
        // opened; 1 s after the burst a hundredth part of 36 s has refilled nothing whole; 100 × 3600/3600 still count.
        let expected: [(policy: String, accepted: Int, rejected: Int, answer: String)] = [
            ("fixed-window", 100, 100, "429 · 59:59"), ("aligned-window", 200, 0, "≠            200"),
            ("sliding-log", 100, 100, "429 · 59:59"), ("sliding-counter", 100, 100, "429 · 0:36"),
            ("token-bucket", 100, 100, "429 · 0:35"), ("gcra", 100, 100, "429 · 0:35"),
            ("leaky-bucket", 100, 100, "429 · 0:35"),
        ]
        for (index, row) in expected.enumerated() {
            let text = model.rows[3 + index]
            #expect(text.dropFirst(2).hasPrefix(row.policy))
            #expect(text.contains(" 0/100 "))
            #expect(text.contains(" \(row.accepted) "))
            #expect(text.contains(" \(row.rejected) "))
            #expect(text.hasSuffix(row.answer))
            #expect(text.contains("≠") == (row.policy == "aligned-window"))
        }
        #expect(model.rows[3].contains("✓"))
        #expect(model.style(of: "fixed-window    ✓") == .accent.bold)
    }

    @Test func `the comparison is fed by the same keys, and Enter goes on under another policy`() {
        var model = model()
        model.press("c" + Self.burst)
        #expect(model.rows[4].contains("≠"))
        model.press("j\r")
        #expect(model.simulator.limit.policy == .alignedWindow)
        #expect(model.rows[4].contains("✓"))
        #expect(model.rows[3].contains("≠"))
        #expect(!model.rows[4].contains("≠"))
        model.press("c")
        #expect(model.simulator.records[0].accepted == 200)
        #expect(model.row(with: "user002") != nil)
        #expect(model.press("cq") == .quit)
    }

    @Test func `a comparison gives the same whenever it is opened`() {
        var early = model()
        early.press("c" + Self.burst)
        var late = model()
        late.press(Self.burst + "c")
        #expect(early.canvas == late.canvas)
    }

    @Test func `a leaky bucket's delay stands beside its answer`() {
        var model = model(options: PartialLimit(policy: .leakyBucket))
        model.press("3 ")
        #expect(model.rows[3].hasSuffix("200 · after 1:12"))
        model.press("c")
        #expect(model.rows[9].hasSuffix("200 · in 1:12"))
    }

    @Test func `all policies can be reached and told apart in the smallest window`() {
        var model = model(40, 10)
        model.press(Self.burst + "c")
        #expect(model.rows[9].hasPrefix(" Down more"))
        for policy in Policy.allCases {
            #expect(model.rows.contains { $0.hasPrefix("▌ " + policy.rawValue) })
            #expect(model.rows.contains { $0.contains(" 0/100 ") })
            model.press("j")
        }
        #expect(model.rows[9].hasPrefix(" Up back"))
    }

    @Test func `the reason below the policies is scrolled where it has no room`() {
        var model = model(80, 14)
        model.press(Self.burst + "c")
        #expect(model.rows[13].hasPrefix(" PgDn more"))
        for _ in 0..<20 { _ = model.update(.key(.pageDown)) }
        #expect(model.row(with: #"RateLimit: "fixed-window""#) != nil)
        #expect(model.row(with: "▌ fixed-window") != nil)
    }

    @Test(arguments: [(40, 10), (80, 24)])
    func `the title names the user who is compared, or none where a filter shows none`(columns: Int, rows: Int) {
        var model = model(columns, rows)
        model.press("jac")
        #expect(model.rows[0].contains("user002"))
        model.press("c/zzz\rc")
        #expect(model.rows[0].contains("no user"))
        #expect(model.rows[columns == 40 ? 2 : 3].contains(" 100/100 "))
        #expect(!model.canvas.text.contains("≠"))
        #expect(columns == 40 || model.row(with: "no request yet") != nil)
    }

    @Test func `help is over the policies, and leads back to them`() {
        for key in ["?", "\u{1B}"] {
            var model = model()
            model.press("acj?")
            #expect(model.row(with: "▌ aligned-window") == nil)
            model.press(key)
            #expect(model.row(with: "▌ aligned-window") != nil)
            model.press("c?" + key)
            #expect(model.row(with: "▌ user001") != nil)
        }
    }

    @Test(arguments: ["/", "o", ":", "+", "H", "c", "\u{1B}"])
    func `the policies are worked out no longer than they are seen`(key: String) {
        var model = model()
        model.press("ac")
        #expect(model.session.comparison != nil)
        model.press("?")
        #expect(model.session.comparison != nil)
        model.press("?" + key)
        #expect(model.session.comparison == nil)
        #expect(model.row(with: "▌ user001") != nil)
    }

    @Test func `what is pasted over the policies is typed at the prompt, and ends the comparison`() {
        var model = model()
        model.press("ac")
        _ = model.update(.paste("request all"))
        #expect(model.rows[22] == " : request all")
        #expect(model.session.comparison == nil)
    }

    @Test func `keys that would change what the policies hide do nothing there`() {
        var model = model()
        model.press("ac")
        for key in ["t", "e", "S", "z"] {
            model.press(key)
            #expect(model.rows[22] == " \(key) does nothing here")
        }
        model.press("c")
        #expect(model.panel == .log)
    }

    @Test func `a click selects the policy under it`() {
        var model = model()
        model.press("c")
        _ = model.update(.click(Canvas.Position(row: 6, column: 30)))
        #expect(model.rows[6].hasPrefix("▌ sliding-counter"))
        _ = model.update(.click(Canvas.Position(row: 2, column: 30)))
        #expect(model.rows[6].hasPrefix("▌ sliding-counter"))
        model.press("\r")
        #expect(model.simulator.limit.policy == .slidingCounter)
    }

    @Test func `help tells the keys of what it stands over`() {
        var model = model()
        model.press("c?")
        #expect(model.line(with: "go on under the selected one")?.contains("   Enter ") == true)
        model.press("?cH?")
        #expect(model.line(with: "another branch")?.hasPrefix("▌  Left Right ") == true)
        #expect(model.row(with: "Requests") == nil)
        model.press("?")
        #expect(model.row(with: "▌● 0  the start") != nil)
    }
}
