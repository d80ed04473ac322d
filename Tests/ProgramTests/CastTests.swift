import Testing

struct CastTests {
    @Test func `a recording is written into a file, whatever stood there, or on standard output`() throws {
        let line = """
            seq 1 100000 > old; "$0" replay held --cast old; "$0" replay held --cast new; \
            "$0" replay held --cast - > output; cmp old new && cmp new output && head -n 1 new
            """
        let ending = try Program.shell(line, files: ["held": Scripts.held])
        #expect(
            ending.output == """
                {"version":3,"term":{"cols":80,"rows":24,"type":"xterm-256color"},"title":"held"}

                """)
        #expect(ending.errors == "")
        #expect(ending.code == 0)
    }

    @Test func `version 2 is for players before asciinema 3`() throws {
        let ending = try Program.run(
            "replay", "held", "--cast", "-", "--cast-version", "2", files: ["held": Scripts.held])
        #expect(ending.outputLines.first == #"{"version":2,"width":80,"height":24,"title":"held"}"#)
    }

    @Test func `it exits as a replay does`() throws {
        let files = ["failed": Scripts.failed, "faulty": Scripts.faulty]
        #expect(try Program.run("replay", "failed", "--cast", "-", files: files).code == 1)
        #expect(try Program.run("replay", "faulty", "--cast", "-", files: files).code == 65)
        let full = try Program.run("replay", "failed", "--cast", "/dev/full", files: files)
        #expect(full.code == 74)
        #expect(full.errors == "/dev/full: No space left on device\n")
        #expect(try Program.run("replay", "failed", "--cast", "-", files: files, outputPath: "/dev/full").code == 74)
        #expect(try Program.run("replay", "failed", "--cast", "no/folder", files: files).code == 74)
    }
}
