import Testing

struct WatchedSearchTests {
    @Test func `the worst case opens before its burst, and the difference before its last request`() throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal([Program.path, "worst", "--watch"], in: folder) { terminal in
                let lines = try terminal.wait(for: "what lies ahead takes 199 tokens within 1 h")
                #expect(lines[0].hasSuffix("00:59:59.999"))
                try terminal.type("u")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            let differ = [Program.path, "differ", "fixed-window", "gcra", "--watch"]
            try Tmux.withTerminal(differ, in: folder) { terminal in
                let lines = try terminal.wait(for: "the one that gcra answers differently")
                #expect(lines[0].hasSuffix("00:49:30.000"))
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
        }
    }
}
