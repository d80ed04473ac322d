import ScenarioLanguage
import Storage
import Testing

struct SettingsSyntaxTests {
    @Test(arguments: [
        FaultySettings("¦", "found the end of the file, expected a JSON value"),
        FaultySettings("¦tokens", "found `tokens`"),
        FaultySettings("¦[]", "found [], expected { \"tokens\": 100, \"time\": 3600 }"),
        FaultySettings("¦100", "found 100"),
        FaultySettings(#"{ "tokens": 5, "time": 7 } ¦x"#, "found `x`, expected the end of the file"),
        FaultySettings(#"{ "tokens": 5, "time": 7¦"#, "expected `,` or `}`"),
        FaultySettings(#"{ "tokens": 5, ¦}"#, "found `}`, expected a field's name in quotes"),
        FaultySettings(#"{ ¦tokens: 5 }"#, "found `tokens:`, expected a field's name in quotes"),
        FaultySettings(#"{ "tokens" ¦5 }"#, "expected `:`"),
        FaultySettings(#"{ "tokens": ¦05, "time": 7 }"#, "found `05,`"),
        FaultySettings(#"{ "tokens": ¦+5, "time": 7 }"#, "found `+5,`"),
        FaultySettings(#"{ "tokens": ¦5., "time": 7 }"#),
        FaultySettings(#"{ "tokens": ¦.5, "time": 7 }"#), FaultySettings(#"{ "tokens": ¦NaN, "time": 7 }"#),
        FaultySettings(#"{ "tokens": ¦True, "time": 7 }"#), FaultySettings(#"{ "tokens": 5 ¦// five"#),
        FaultySettings("{ \"policy\": \"a¦\nb\" }", "no control character in a string"),
        FaultySettings(#"{ "policy": "a\¦x" }"#, #"one of \" \\ \/"#),
        FaultySettings(#"{ "policy": "\u¦12" }"#, "four hexadecimal"),
        FaultySettings(#"{ "policy": "\u¦D800" }"#, "half of a surrogate pair"), FaultySettings(#"{ "policy": "gcra¦"#),
    ])
    func `it is JSON`(settings: FaultySettings) {
        settings.hold()
    }

    @Test func `nesting without end is an error, not a crash`() {
        for opening in ["[", "{\"x\":"] {
            let errors = settingsErrors("{ \"x\": " + String(repeating: opening, count: 100_000))
            #expect(errors.map(\.line) == [1])
            #expect(errors.first?.message.contains("expected less nesting") == true)
        }
    }

    @Test func `bytes that are no text are an error`() {
        let bytes = Array("{ \"tokens\": 5, \"policy\": \"".utf8) + [0xC3] + Array("\" }".utf8)
        #expect(throws: Diagnostics.self) { try SettingsFile(bytes) }
        #expect(throws: Diagnostics.self) { try SettingsFile([0xFF]) }
    }
}
