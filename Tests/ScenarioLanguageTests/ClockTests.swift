import RateLimiter
import ScenarioLanguage
import Testing

@Suite struct `A person reads` {
    @Test(
        arguments: [
            (0, "00:00:00", "00:00:00.000"),
            (999_999_999, "00:00:00", "00:00:00.999"),
            (360_000_000_000, "00:06:00", "00:06:00.000"),
            (2_533_000_000_000, "00:42:13", "00:42:13.000"),
            (2_533_045_999_999, "00:42:13", "00:42:13.045"),
            (86_399_999_999_999, "23:59:59", "23:59:59.999"),
            (86_400_000_000_000, "1d 00:00:00", "1d 00:00:00.000"),
            (176_523_000_000_000, "2d 01:02:03", "2d 01:02:03.000"),
            // 2^63 − 1 ns are 9223372036 s: 106751 days of 86400 s, and 85636 s
            (.max, "106751d 23:47:16", "106751d 23:47:16.854"),
        ] as [(Int64, String, String)])
    func `the clock, rounded down`(nanoseconds: Int64, text: String, precise: String) {
        #expect(Instant(nanoseconds: nanoseconds).clockText == text)
        #expect(Instant(nanoseconds: nanoseconds).preciseClockText == precise)
    }

    @Test(
        arguments: [
            (0, 0, "0:00"), (1, 1, "0:01"), (6_000_000_001, 7, "0:07"), (7_000_000_000, 7, "0:07"),
            (59_000_000_000, 59, "0:59"), (59_000_000_001, 60, "1:00"), (1_067_000_000_000, 1067, "17:47"),
            (3_599_000_000_000, 3599, "59:59"), (3_599_000_000_001, 3600, "1:00:00"),
            (3_723_000_000_000, 3723, "1:02:03"),
            (36_000_000_000_000, 36_000, "10:00:00"), (86_399_000_000_000, 86_399, "23:59:59"),
            (86_399_000_000_001, 86_400, "1d 00:00:00"), (176_523_000_000_000, 176_523, "2d 01:02:03"),
            (.max, 9_223_372_037, "106751d 23:47:17"),
        ] as [(Int64, Int64, String)])
    func `a wait, rounded up`(nanoseconds: Int64, seconds: Int64, countdown: String) {
        let wait = Duration.nanoseconds(nanoseconds)
        #expect(wait.countdown == countdown)
        #expect(wait.secondsRoundedUp == seconds)
    }

    @Test func `a wait of twice the clock`() {
        let wait = Duration.nanoseconds(Int64.max) * 2
        #expect(wait.nanoseconds == 18_446_744_073_709_551_614)
        #expect(wait.secondsRoundedUp == 18_446_744_074)
        #expect(wait.countdown == "213503d 23:34:34")
    }
}

@Suite struct `A number` {
    @Test(
        arguments: [(0, "0", "000"), (7, "7", "007"), (999, "999", "999"), (1000, "1,000", "1000")]
            + [(1_234_567, "1,234,567", "1234567")] as [(Int, String, String)])
    func `is written in groups and with zeros`(number: Int, grouped: String, padded: String) {
        #expect(number.grouped == grouped)
        #expect(number.padded(to: 3) == padded)
    }

    @Test(arguments: [(0, "0 lines"), (1, "1 line"), (2, "2 lines"), (10_000, "10,000 lines")])
    func `stands before a noun that is plural but after 1`(number: Int, text: String) {
        #expect(number.counted("line") == text)
    }

    @Test(
        arguments: [(0, ""), (1, ".000000001"), (250_000_000, ".25"), (999_999_999, ".999999999")] as [(Int64, String)])
    func `of nanoseconds is a fraction without zeros at its end`(nanoseconds: Int64, fraction: String) {
        #expect(nanoseconds.decimalFraction == fraction)
    }

    @Test func `in digits has no sign and no other digits`() {
        #expect(["0", "007", "42"].map { Int(digits: $0) } == [0, 7, 42])
        for text in ["", "-1", "+1", "1_000", "1,000", "٣", "１", " 1", "99999999999999999999"] {
            #expect(Int(digits: text) == nil)
        }
    }
}
