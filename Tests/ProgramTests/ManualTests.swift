import Testing

struct ManualTests {
    /// The page as it reads: without the commands of its language, and what is spelled for it as it is.
    private static func page() throws -> [String] {
        try Program.run("manual").outputLines.map { line in
            line.replacing("\\-", with: "-").replacing("\\&", with: "").replacing("\\e", with: "\\")
        }
    }

    @Test func `it has the sections that a page has`() throws {
        let sections = try Self.page().filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
        #expect(
            sections == [
                "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "FILES", "ENVIRONMENT", "EXAMPLES",
                "EXIT STATUS",
            ])
    }

    @Test(arguments: ["replay", "analyze", "differ", "keys"])
    func `it says of a command what help says`(command: String) throws {
        let page = Set(try Self.page())
        for line in try Program.run("help", command).outputLines {
            // The lines are broken elsewhere, but not those of a usage.
            guard line.hasPrefix("USAGE: ") || line.hasPrefix("OVERVIEW: ") else { continue }
            #expect(page.contains(line))
        }
        #expect(page.contains(".SS \(command)"))
    }

    @Test func `it has every key`() throws {
        let page = Set(try Self.page())
        let keys = try Program.run("keys").outputLines
        #expect(keys.count > 20)
        for key in keys { #expect(page.contains(key)) }
    }

    @Test func `no line of text is taken for a command of the page's language`() throws {
        let known = [".TH", ".SH", ".SS", ".TP", ".nf", ".fi"]
        for line in try Program.run("manual").outputLines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains(String(line.prefix(3))))
        }
    }
}
