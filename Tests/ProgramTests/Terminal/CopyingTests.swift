import Testing

/// Copying from the screen, in a terminal that takes it.
struct CopyingTests {
    @Test func `what y asks for is on the clipboard, whole, and the screen stays as it was`() throws {
        try Simulator.open { terminal in
            try terminal.type("1000+3 ")
            let before = try terminal.wait(for: "× 3")
            try terminal.type("y")
            let after = try terminal.wait(for: "asked the terminal to copy the scenario")
            #expect(after.prefix(22) == before.prefix(22))
            let script = try terminal.clipboard()
            #expect(script.hasPrefix("settings tokens=100 time=1h\nuser user001 user002\nuser user003 user004 "))
            #expect(script.hasSuffix(" user1001 user1002\nrequest user1002 x3 expect 200\n"))
        }
    }
}
