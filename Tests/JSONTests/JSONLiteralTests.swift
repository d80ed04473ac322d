import JSON
import SeededRandom
import Testing

struct JSONLiteralTests {
    @Test func `a literal is written without spaces, its members in their order`() {
        let json: JSONLiteral = [
            "z": 1, "a": .array(["x", .null, .number("7.2")]), "none": JSONLiteral(nil as Int?), "e": [:],
            "q\"": JSONLiteral("\\\n\u{1b}\u{9f}é"),
        ]
        #expect(json.text == #"{"z":1,"a":["x",null,7.2],"none":null,"e":{},"q\"":"\\\n\u001b\u009fé"}"#)
    }

    @Test func `a string that is written is read back`() throws {
        for seed in 1...2000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...(seed % 2 == 0 ? 0xA0 : 0x10FFFF), using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            guard case .string(let read) = try JSONParser.parse(Array(text.json.utf8)).kind else {
                Issue.record("seed \(seed)")
                continue
            }
            #expect(Array(read.utf8) == Array(text.utf8), "seed \(seed)")
        }
    }
}
