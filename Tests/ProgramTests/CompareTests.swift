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

    @Test(arguments: [[""], ["all,gcra"], ["gcra,gcra"], ["gcar"], ["gcra", "--policy", "gcra"]])
    func `what is no list of policies, or says the policy twice, is 64`(policies: [String]) throws {
        let ending = try Folder.withFolder([:]) {
            try $0.run(Program.path, ["compare", "six-cases", "--policies"] + policies, input: "", outputPath: nil)
        }
        #expect(ending.code == 64)
        #expect(ending.output == "")
    }
}
