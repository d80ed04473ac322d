import Testing

/// From watching a scenario to playing.
struct TakeOverTests {
    @Test(arguments: [["replay", "--watch", "six-cases"], ["demo", "six-cases"], ["learn", "the-bucket"]])
    func `T goes on from there in a session of one's own, which is kept`(arguments: [String]) throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal([Program.path] + arguments, in: folder) { terminal in
                try terminal.wait(for: "? help")
                try terminal.type(" {}")
                try terminal.wait(for: "case 1")
                try terminal.type("T")
                try terminal.wait(for: "it is a session of your own")
                try terminal.type("7a")
                try terminal.wait(for: "93/100")
                #expect(folder.journals().count == 1)
                try terminal.type("H")
                try terminal.wait(for: "request all x7")
                try terminal.type("Hq")
                #expect(try terminal.exitCode() == 0)
            }
            try Simulator.open("--resume", in: folder) { terminal in
                _ = try terminal.wait(for: "93/100")
            }
        }
    }
}
