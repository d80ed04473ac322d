import ScenarioLanguage
import Testing

struct DurationTests {
    @Test(
        arguments: [
            ("0", 0), ("90", 90_000_000_000), ("1.5", 1_500_000_000), ("1s", 1_000_000_000), ("250ms", 250_000_000),
            ("0.25ms", 250_000), ("2m", 120_000_000_000), ("1h", 3_600_000_000_000), ("1d", 86_400_000_000_000),
            ("1h30m", 5_400_000_000_000), ("30m1h", 5_400_000_000_000), ("1m1m", 120_000_000_000),
            ("1d2h3m4s5ms", 93_784_005_000_000), ("1ms1m", 60_001_000_000), ("0.5d", 43_200_000_000_000),
            ("7.2s", 7_200_000_000), ("0.000000001", 1), ("0.000000001s", 1), ("0.000001ms", 1),
            ("000000000000000000000000000000000000000000001s", 1_000_000_000),
            ("9223372036.854775807", .max), ("9223372036854.775807ms", .max), ("106751d23h47m16.854775807s", .max),
        ] as [(String, Int64)])
    func `a duration has its exact value`(text: String, nanoseconds: Int64) throws {
        #expect(try Duration(scenario: text) == .nanoseconds(nanoseconds))
    }

    @Test(
        arguments: [
            ("1.0000000000s", 1_000_000_000), ("1.\(String(repeating: "0", count: 500))", 1_000_000_000),
            ("0.0000000005s0.0000000005s", 1), ("0.00000000003125d", 2_700),
            ("0.0000000000000000000000000000000000005s0.9999999999999999999999999999999999995s", 1_000_000_000),
            ("0.00000000000000000000000000000000005d0.99999999999999999999999999999999995d", 86_400_000_000_000),
            ("0.0000000000000000000000000000000000001m59.999999999999999999999999999999999994s", 60_000_000_000),
        ] as [(String, Int64)])
    func `it is the value that counts, not the digits`(text: String, nanoseconds: Int64) throws {
        #expect(try Duration(scenario: text) == .nanoseconds(nanoseconds))
    }

    @Test(arguments: [
        "", " ", "s", "h1", "1x", "1us", "1ns", "1y", "1w", "1H", "1S", "1 s", "1h 30m", "1h30", "30 1h", "1.", "1.s",
        ".5",
        ".5s", "1..5", "1.5.5", "-1", "+1", "1e3", "1,5", "1_000", "0x1", "１", "1\u{301}", "1s\u{301}", "never",
        "1h-30m",
        "1msm", "1mss", "∞", "1hour", "1\u{0}",
    ])
    func `what is written otherwise is no duration`(text: String) {
        #expect(throws: Duration.Malformed.text) { try Duration(scenario: text) }
    }

    @Test(arguments: [
        "0.0000000001", "1.0000000001s", "0.0000001ms", "1.00000000000000000000000000000000000000001h",
        "0.0000000005s0.0000000004s", "0.000000000000001d", "9223372036.8547758069s",
    ])
    func `what is finer than a nanosecond is too fine`(text: String) {
        #expect(throws: Duration.Malformed.tooFine) { try Duration(scenario: text) }
    }

    @Test(arguments: [
        "9223372036.854775808", "9223372037", "9223372036854775807", "18446744073709551616",
        "99999999999999999999999999999999999999999999", "106752d", "293000000000h", "9223372036s1s",
        "9223372036.854775807s0.000000001s", "106751d106751d", "9223372036854775807d",
    ])
    func `what the clock can't hold is too long`(text: String) {
        #expect(throws: Duration.Malformed.tooLong) { try Duration(scenario: text) }
    }

    @Test(
        arguments: [
            (0, "0s", "0"), (1, "0.000000001s", "0.000000001"), (1_000_000, "0.001s", "0.001"),
            (7_200_000_000, "7.2s", "7.2"), (60_000_000_000, "1m", "60"), (3_240_000_000_000, "54m", "3240"),
            (3_600_000_000_000, "1h", "3600"), (5_400_000_000_000, "1h30m", "5400"),
            (93_784_005_000_000, "1d2h3m4.005s", "93784.005"),
            (86_400_000_000_001, "1d0.000000001s", "86400.000000001"),
            (.max, "106751d23h47m16.854775807s", "9223372036.854775807"),
        ] as [(Int64, String, String)])
    func `a duration is printed to the nanosecond`(nanoseconds: Int64, text: String, seconds: String) {
        #expect(Duration.nanoseconds(nanoseconds).scenarioText == text)
        #expect(Duration.nanoseconds(nanoseconds).decimalSeconds == seconds)
    }

    @Test func `a wait that ends past the clock is printed as it is`() {
        // 2^64 − 2 ns, the longest wait that a policy can give.
        let wait = Duration.nanoseconds(Int64.max) + .nanoseconds(Int64.max)
        #expect(wait.decimalSeconds == "18446744073.709551614")
        #expect(wait.scenarioText == "213503d23h34m33.709551614s")
    }

    @Test func `a duration is spelt in words with its units apart`() {
        #expect(Duration.seconds(3600).words == "1 h")
        #expect(Duration.seconds(5400).words == "1 h 30 m")
        #expect(Duration.milliseconds(250).words == "0.25 s")
    }
}
