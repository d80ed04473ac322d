import Foundation
import Testing

/// A row of the README's table of the six cases: the keys, and the answer that both users get.
private struct Row {
    let keys: [String]
    let answer: String

    init(_ line: Substring) {
        let columns = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        keys = columns[1].split(separator: " ").map { String($0).replacing("`", with: "") }
        answer = columns[3]
    }

    /// What both users' rows hold then.
    var shown: [String] {
        let parts = answer.components(separatedBy: ", ")
        return parts[0] == "200"
            ? [parts[1].replacing(" left", with: "/100"), " 200"] : ["  0/100", " 429 · \(parts[1])"]
    }
}

struct SixCasesTests {
    private static func rows() throws -> [Row] {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        return readme.split(separator: "\n").filter { $0.contains(#/^\| [1-6]: /#) }.map(Row.init)
    }

    @Test func `the README's keys give the six answers, and the session that is saved replays to them`() throws {
        let rows = try Self.rows()
        #expect(rows.count == 6)
        try Simulator.open { terminal in
            for row in rows {
                try row.keys.forEach(terminal.type)
                try terminal.wait(for: "\(row.shown) after \(row.keys)") { lines in
                    row.shown.allSatisfy { text in lines.count { $0.contains(text) } == 2 }
                }
            }
            try terminal.type("w")
            try terminal.wait(for: "save as: session.scenario")
            try terminal.press("Enter")
            try terminal.wait(for: "saved as ")
            let replay = try terminal.folder.run(
                Program.path, ["replay", "session.scenario"], input: "", outputPath: nil)
            #expect(replay.code == 0)
            #expect(replay.outputLines.last?.hasSuffix("206 requests: 204 succeeded, 2 rejected") == true)
            try terminal.type("q")
            #expect(try terminal.exitCode() == 0)
        }
    }
}
