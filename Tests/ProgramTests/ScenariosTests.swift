import Testing

struct ScenariosTests {
    @Test func `scenarios lists what is built in, and list is the same`() throws {
        let ending = try Program.run("scenarios")
        #expect(ending.outputLines.first?.hasPrefix("six-cases  ") == true)
        #expect(try Program.run("scenarios", "list").output == ending.output)
    }

    @Test func `each that is listed can be shown, and replayed to the same report`() throws {
        for line in try Program.run("scenarios").outputLines {
            let name = String(line.prefix { $0 != " " })
            let shown = try Program.run("scenarios", "show", name)
            #expect(shown.code == 0 && shown.output.hasSuffix("\n"), "\(name)")
            let replayed = try Program.run("replay", "-", input: shown.output)
            #expect(replayed.code == 0, "\(name)")
            #expect(try Program.run("replay", name).output == replayed.output, "\(name)")
        }
    }

    @Test func `an unknown name is told with what is near it`() throws {
        let ending = try Program.run("scenarios", "show", "sixcases")
        #expect(ending.code == 64)
        #expect(ending.errors.contains("no built-in scenario is called 'sixcases': did you mean 'six-cases'?"))
        #expect(try Program.run("scenarios", "show", "x").errors.contains("is called 'x': six-cases"))
    }

    @Test func `six-cases is as it was agreed`() throws {
        let ending = try Program.run("replay", "six-cases", "--format", "json")
        #expect(ending.code == 0)
        let lines = ending.outputLines
        #expect(lines.count == 207)
        #expect(lines.last == #"{"summary":{"requests":206,"accepted":204,"rejected":2,"expectations":14,"failed":0}}"#)
        let rejected = lines.filter { $0.contains(#""status":429"#) }
        #expect(rejected.count == 2)
        #expect(
            rejected.allSatisfy { $0.contains(#""case":"4: "#) && $0.hasSuffix(#""reset":3240,"retryAfter":3240}"#) })
    }
}
