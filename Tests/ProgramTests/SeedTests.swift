import Testing

struct SeedTests {
    /// What the numbers of a seed show in: gaps between calls, and waits.
    private static let traffic = """
        user a b
        client a x2 every ~7s retry backoff 1s to 10s jitter full
        client b every 2s retry 3s jitter 50%
        advance 40s

        """
    private static let limit = ["--tokens", "3", "--time", "10s"]

    @Test(
        arguments: [
            ["replay", "script", "--format", "json"], ["replay", "script"], ["compare", "script", "--format", "json"],
            ["compare", "script"],
        ])
    func `--seed stands over what the script says, and gives what it would give if the script said so`(
        command: [String]
    ) throws {
        let unsaid = Self.traffic.replacing("user a b", with: "\nuser a b")
        let said = Self.traffic.replacing("user a b", with: "settings seed=7\nuser a b")
        let seven = try Self.run(command + ["--seed", "7"], on: unsaid)
        #expect(try Self.run(command, on: said) == seven)
        #expect(try Self.run(command, on: unsaid) != seven)
        #expect(try Self.run(command + ["--seed", "0"], on: said) == Self.run(command, on: unsaid))
    }

    @Test func `--seed is that of the simulator's clients too`() throws {
        let traffic = Self.traffic.replacing("user a b\n", with: "")
        let simulate = ["simulate", "--plain", "--user", "a", "--user", "b"]
        let seven = try Self.run(simulate + ["--seed", "7"], input: traffic)
        #expect(try Self.run(simulate, input: "settings seed=7\n" + traffic) == seven)
        #expect(try Self.run(simulate, input: traffic) != seven)
        #expect(try Self.run(simulate + ["--seed", "0"], input: traffic) == Self.run(simulate, input: traffic))
    }

    @Test(arguments: [["replay", "herd"], ["compare", "herd"], ["simulate", "--plain"]])
    func `a seed is a whole number from 0 on`(command: [String]) throws {
        for seed in ["-1", "x", "1.5", "9223372036854775808"] {
            let ending = try Folder.withFolder([:]) {
                try $0.run(Program.path, command + ["--seed=\(seed)"], input: "", outputPath: nil)
            }
            #expect(ending.code == 64, "\(seed)")
            #expect(ending.output == "")
        }
    }

    private static func run(_ command: [String], on script: String = "", input: String = "") throws -> String {
        try Folder.withFolder(["script": script]) { folder in
            let ending = try folder.run(Program.path, command + limit, input: input, outputPath: nil)
            #expect(ending.errors == "")
            #expect(ending.code == 0)
            return ending.output
        }
    }
}
