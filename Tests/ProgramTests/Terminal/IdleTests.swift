import Foundation
import Testing

@Suite(.serialized) struct IdleTests {
    @Test(arguments: ["", "l", "c", "?", ":", "H"])
    func `between keys it writes nothing and does not wake up`(keys: String) throws {
        try Simulator.open { terminal in
            // The clock may have run; it stands still again.
            try terminal.type(keys == "l" ? "all" : "a" + keys)
            try terminal.wait(for: keys == "?" ? "Requests" : "200")
            let process = try terminal.processIdentifier()
            try terminal.waitForRest(of: process)
            try terminal.copyOutput(to: "written")
            let before = Processes.work(of: process)
            #expect(before.count == 3)
            for _ in 0..<10 {
                #expect(try Program.run("replay", "six-cases").code == 0)
            }
            #expect(Processes.work(of: process) == before)
            #expect(terminal.folder.text(of: "written") ?? "" == "")
            try terminal.press("Down")
            try terminal.type("1")
            try wait(for: "what the keys change") {
                terminal.folder.text(of: "written").map { $0 != "" } == true ? true : nil
            }
            #expect(Processes.work(of: process) != before)
        }
    }
}

extension Tmux {
    /// Waits until the command has nothing to do, and tmux has shown what it wrote.
    fileprivate func waitForRest(of process: pid_t) throws {
        var last = Processes.work(of: process)
        try ProgramTests.wait(for: "rest") {
            let screen = try lines()
            let work = Processes.work(of: process)
            defer { last = work }
            return try work == last && Processes.state(of: process) == "S" && lines() == screen ? true : nil
        }
    }
}
