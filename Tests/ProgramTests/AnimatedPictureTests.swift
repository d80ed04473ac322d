import Testing

struct AnimatedPictureTests {
    @Test func `a moving picture is written into a file or on standard output, the same each time`() throws {
        let line = """
            "$0" replay story --svg one; "$0" replay story --svg - > two; cmp one two && head -c 4 one
            """
        let ending = try Program.shell(line)
        #expect(ending.output == "<svg")
        #expect(ending.errors == "")
        #expect(ending.code == 0)
    }

    @Test func `one of the built-in story is small enough for a page`() throws {
        #expect(try Program.run("replay", "story", "--svg", "-").output.utf8.count < 500_000)
    }
}
