import Testing

struct CompareTests {
    @Test func `all names every policy, the scenario's own first as where none is named`() throws {
        let all = try Program.run("compare", "boundary-burst", "--policies", "all")
        #expect(try all.output == Program.run("compare", "boundary-burst").output)
        #expect(all.code == 0)
        let other = try Program.run("compare", "six-cases", "--policies", "all", "--policy", "gcra")
        #expect(try other.output == Program.run("compare", "six-cases", "--policy", "gcra").output)
        #expect(other.code == 0)
    }

    @Test func `a moment within a second is told exactly, and a script without a request says so`() throws {
        let script = "settings tokens=3 time=1s\nuser a\nrequest a x3 every 100ms\nadvance 250ms\nrequest a\n"
        let parted = try Program.run("compare", "-", input: script)
        #expect(parted.output.contains("They first disagree at line 5, on a at 00:00:00.45:"))
        let empty = try Program.run("compare", "-", input: "user a\n")
        #expect(empty.output.hasSuffix("\nNo request was made.\n"))
    }

    @Test(arguments: [[""], ["all,gcra"], ["gcra,gcra"], ["gcar"], ["gcra", "--policy", "gcra"]])
    func `what is no list of policies, or says the policy twice, is 64`(policies: [String]) throws {
        let ending = try Folder.withFolder([:]) {
            try $0.run(Program.path, ["compare", "six-cases", "--policies"] + policies, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }
}
