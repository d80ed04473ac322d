import Testing

struct MouseTests {
    /// The mouse flags that tmux has for a program.
    private func modes(_ terminal: Tmux) throws -> [String] {
        try ["mouse_standard_flag", "mouse_sgr_flag"].map(terminal.value)
    }

    @Test func `with --mouse a click selects and the wheel goes through the users, and leaving gives the mouse back`()
        throws
    {
        try Folder.withFolder([:]) { folder in
            try Simulator.open("--mouse", in: folder) { terminal in
                #expect(try modes(terminal) == ["1", "1"])
                // The second user stands in the sixth row.
                try terminal.send(Array("\u{1B}[<0;41;6M\u{1B}[<0;41;6m".utf8))
                try terminal.wait(for: "▌ user002")
                try terminal.send(Array("\u{1B}[<64;41;6M".utf8))
                try terminal.wait(for: "▌ user001")
                // Cut anywhere, and of no button that means anything: none of it is a key.
                for piece in ["\u{1B}[<65;4", "1;", "6M", "\u{1B}[<35;9", ";9M\u{1B}[<2;3;4M\u{1B}[M !!"] {
                    try terminal.send(Array(piece.utf8))
                }
                let lines = try terminal.wait(for: "▌ user002")
                #expect(lines.count { $0.contains("100/100") } == 2)
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
                #expect(try modes(terminal) == ["0", "0"])
            }
        }
    }

    @Test func `without it the mouse is left to the terminal`() throws {
        try Simulator.open { terminal in
            let modes = try modes(terminal)
            #expect(modes == ["0", "0"])
        }
    }

    @Test func `the wheel asks for nothing where its key of old does`() throws {
        let keys = "home/configuration/token-bucket/keys"
        try Folder.withFolder([keys: "request Down\ndown\n"]) { folder in
            let variables = ["XDG_CONFIG_HOME": folder.work.appendingPathComponent("home/configuration").path]
            try Simulator.open("--mouse", in: folder, environment: variables) { terminal in
                try terminal.send(Array("\u{1B}[<65;41;3M".utf8))
                try terminal.wait(for: "▌ user002")
                try terminal.press("Down")
                let lines = try terminal.wait(for: " 99/100")
                #expect(lines.count { $0.contains("100/100") } == 1)
            }
        }
    }
}
