import Testing

struct DrillTests {
    @Test func `it asks line by line, judges what is typed, and sums up at a q`() throws {
        let ending = try Program.run("drill", "--plain", "--seed", "3", input: "maybe\n429\nq\n200\n")
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        #expect(ending.outputLines[0].hasPrefix("fixed-window: The first request that succeeds opens a window"))
        #expect(ending.output.contains("\n1, level 1: "))
        #expect(ending.output.contains("\n2, level 1: "))
        #expect(ending.output.contains("\nexpected "))
        #expect(ending.output.contains(" of 1 right, longest streak "))
        #expect(ending.outputLines.last == "the same questions: token-bucket drill --policy fixed-window --seed 3")
    }

    @Test func `the end of the input ends it, and the seed it took asks the same again`() throws {
        let first = try Program.run("drill", "--plain", "--policy", "gcra", input: "200\n5\n1:00")
        #expect(first.code == 0)
        let seed = try #require(first.outputLines.last?.split(separator: " ").last.map(String.init))
        let again = try Program.run("drill", "--plain", "--policy", "gcra", "--seed", seed, input: "200\n5\n1:00")
        #expect(again.output == first.output)
    }

    @Test func `bad options are told, and without a terminal it says so`() throws {
        #expect(try Program.run("drill", "--policy", "fifo").code == 64)
        #expect(try Program.run("drill", "--seed", "-1").code == 64)
        #expect(try Program.run("drill", "--plain", "--ascii").code == 64)
        #expect(try Program.run("drill").code == 69)
    }
}
