import ScenarioLanguage
import Testing

struct SuggestionTests {
    @Test(arguments: [
        ("setings", "settings"), ("settigns", "settings"), ("setting", "settings"), ("SETTINGS", "settings"),
        ("usr", "user"), ("users", "user"), ("uesr", "user"), ("reqest", "request"), ("requets", "request"),
        ("req", "request"), ("advnace", "advance"), ("advanced", "advance"), ("expct", "expect"),
        ("exepct", "expect"), ("cas", "case"), ("cse", "case"), ("sya", "say"), ("says", "say"), ("aks", "ask"),
        ("tsak", "task"), ("solve", "solved"), ("sovled", "solved"),
    ])
    func `a misspelt keyword gets the nearest one suggested`(word: String, keyword: String) {
        #expect(fault("\(word) a")?.text.hasSuffix("; did you mean `\(keyword)`?") == true)
    }

    @Test(arguments: ["frobnicate", "x", "=", "12", "é", "\"reqest\"", String(repeating: "request", count: 100)])
    func `what is near to nothing gets no suggestion`(word: String) {
        let message = fault("\(word) a")?.text
        #expect(message?.contains("expected a statement") == true)
        #expect(message?.contains("did you mean") == false)
    }

    @Test(arguments: [
        ("advance too refill", "to"), ("advance ot refill", "to"), ("advance to refil", "refill"),
        ("request all evrey 1s", "every"), ("request all coast 1", "cost"), ("request all expext 200", "expect"),
        ("ask q a b answr 1", "answer"), ("settings tiem=1", "time="), ("settings policy=token-buckt", "token-bucket"),
        ("expect a token=1", "tokens="), ("expect a retry=nver", "never"),
    ])
    func `misspelt words within a line get one too`(line: String, suggestion: String) {
        #expect(fault(line)?.text.hasSuffix("; did you mean `\(suggestion)`?") == true)
    }

    @Test func `a number is no misspelt keyword`() {
        #expect(fault("advance 5o")?.text.contains("did you mean") == false)
    }

    @Test func `the nearest of all is taken, the first of equals`() {
        #expect(nearest(to: "bat", among: ["cart", "cat", "bar"]) == "cat")
        #expect(nearest(to: "ab", among: ["ba"]) == "ba")
        #expect(nearest(to: "a", among: ["b"]) == nil)
        #expect(nearest(to: "", among: ["a"]) == nil)
        #expect(nearest(to: "cots=1000", among: ["case", "cost"]) == "cost")
        #expect(nearest(to: "abc=1", among: ["abc=2", "abc"]) == "abc=2")
        #expect(nearest(to: "six", among: ["two-cases", "six-cases"]) == "six-cases")
    }

    @Test func `two slips are near, three are not, in a word of any length`() {
        #expect(nearest(to: "sceanrois", among: ["scenarios"]) == "scenarios")
        #expect(nearest(to: "scanarois", among: ["scenarios"]) == "scenarios")
        #expect(nearest(to: "scanaroiz", among: ["scenarios"]) == nil)
        #expect(nearest(to: "scenariosabc", among: ["scenarios"]) == nil)
        #expect(nearest(to: "abc", among: ["axy"]) == nil)
    }
}
