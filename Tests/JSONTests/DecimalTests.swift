import JSON
import Testing

struct DecimalTests {
    @Test(
        arguments: [
            ("0", 0, 0), ("1e2", 0, 100), ("1000.0e-1", 0, 100), ("0.1e1", 0, 1), ("0007", 0, 7),
            ("1.5", 9, 1_500_000_000),
            ("9223372036.854775807", 9, .max), ("0e999999999999999999999", 0, 0),
            ("7.\(String(repeating: "0", count: 1000))", 0, 7), ("7\(String(repeating: "0", count: 1000))e-1000", 0, 7),
            ("0.\(String(repeating: "0", count: 999))7e1000", 0, 7),
        ] as [(String, Int, Int64)])
    func `a number is scaled exactly, however it is written`(text: String, places: Int, value: Int64) throws {
        let decimal = try #require(Decimal(text))
        #expect(decimal.exactlyScaled(by: places) == value)
        #expect(decimal.scaled(by: places) == value)
    }

    @Test(arguments: ["1e999999999999999999999", "9223372036854775808", "99999999999999999999999999999999999999999"])
    func `a number that does not fit is none`(text: String) throws {
        let decimal = try #require(Decimal(text))
        #expect(decimal.scaled(by: 0) == nil)
        #expect(decimal.exactlyScaled(by: 0) == nil)
    }

    @Test(arguments: ["1.5", "1e-1", "1e-999999999999999999999", "1.00000000000000000000000000000000000000000001"])
    func `a part of a whole is rounded down, and is not exact`(text: String) throws {
        let decimal = try #require(Decimal(text))
        #expect(decimal.exactlyScaled(by: 0) == nil)
        #expect(decimal.scaled(by: 0) == (text.hasPrefix("1.") ? 1 : 0))
    }

    @Test(arguments: ["", "-1", "+1", ".", "e1", "1e", "1e+", "1x", "1.2.3", "NaN", "0x10"])
    func `what is no number is none`(text: String) {
        #expect(Decimal(text) == nil)
    }
}
