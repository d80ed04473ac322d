import Testing

struct InputTests {
    @Test func `10,000 users are there, from the first to the last`() throws {
        let keys = (1...10_000).map { "\"u\($0)\"" }.joined(separator: ", ")
        let settings = #"{ "tokens": 100, "time": 3600, "users": [\#(keys)] }"#
        try Simulator.open(files: ["settings.json": settings]) { terminal in
            try terminal.wait(for: "1 of 10,000 users")
            try terminal.type("G")
            let lines = try terminal.wait(for: "10,000 of 10,000 users")
            #expect(lines.contains { $0.hasPrefix("▌ u10000 ") })
            try terminal.type(" ")
            try terminal.wait(for: " 99/100")
            try terminal.type("a")
            try terminal.wait(for: " 98/100")
            try terminal.type("g")
            try terminal.wait(for: "▌ u1 ")
            try terminal.type("q")
            #expect(try terminal.exitCode() == 0)
        }
    }

    @Test func `what is pasted comes to the prompt and presses no key`() throws {
        try Simulator.open { terminal in
            try terminal.paste("aq98a\nrequest user001\tq\n")
            try terminal.wait(for: " : aq98a request user001q")
            try terminal.press("C-u")
            try terminal.paste("request user001 x3")
            try terminal.wait { $0.contains(" : request user001 x3") }
            #expect(try terminal.lines().count { $0.contains("100/100") } == 2)
            try terminal.press("Enter")
            let lines = try terminal.wait(for: " 97/100")
            #expect(lines.count { $0.contains("100/100") } == 1)
        }
    }

    @Test func `Ctrl-L paints everything anew, whatever else wrote on the terminal`() throws {
        try Simulator.open { terminal in
            try terminal.type("a")
            try terminal.wait(for: "Successful request")
            try terminal.copyOutput(to: "output")
            try terminal.press("C-l")
            _ = try wait(for: "the picture") {
                terminal.folder.text(of: "output").flatMap { $0.contains("user002") && $0.contains("help") ? $0 : nil }
            }
            try terminal.type("q")
            #expect(try terminal.exitCode() == 0)
        }
    }

    @Test func `a paste of any length is taken at once`() throws {
        try Simulator.open { terminal in
            try terminal.paste(String(repeating: "漢", count: 50_000) + "the end")
            try terminal.wait(for: "漢the end")
            try terminal.press("C-u")
            try terminal.type("request all\r")
            try terminal.wait(for: " 99/100")
        }
    }

    @Test(arguments: ["+", "/", ":"])
    func `what is pasted into a text field stays there`(key: String) throws {
        try Simulator.open { terminal in
            try terminal.type(key)
            try terminal.wait(for: "Esc")
            try terminal.press("C-u")
            try terminal.paste("aqN漢字")
            try terminal.wait(for: "aqN漢字")
            try terminal.press("Escape")
            let lines = try terminal.wait(for: "? help  q quit")
            #expect(lines.count { $0.contains("100/100") } == 2)
        }
    }
}
