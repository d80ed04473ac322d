import Testing

/// Files of the program's own besides the journals.
struct KeptFilesTests {
    @Test func `the keys file changes the keys, and a faulty one is an error before anything is drawn`() throws {
        try Folder.withFolder(["config/token-bucket/keys": "request x\n"]) { folder in
            let variables = ["XDG_CONFIG_HOME": folder.work.appendingPathComponent("config").path]
            try Simulator.open(in: folder, environment: variables) { terminal in
                try terminal.type(" ")
                try terminal.wait(for: "space does nothing here")
                try terminal.type("x")
                try terminal.wait(for: " 99/100")
            }
            let line = "XDG_CONFIG_HOME=$PWD/config \"$0\" keys"
            let listed = try folder.run("/bin/sh", ["-c", line, Program.path], input: "", outputPath: nil)
            #expect(listed.outputLines.contains("request x"))
        }
        let faulty = try Program.shell(
            "XDG_CONFIG_HOME=$PWD/config \"$0\" keys", files: ["config/token-bucket/keys": "requst x\n"])
        #expect(faulty.code == 65)
        #expect(faulty.errors.contains("config/token-bucket/keys:1:1: error: found `requst`, expected an action"))
        let folder = try Program.shell(
            "XDG_CONFIG_HOME=$PWD/config \"$0\" keys", files: ["config/token-bucket/keys/": ""])
        #expect(folder.code == 66)
    }

    @Test func `what is typed at the prompt is there in the next session`() throws {
        try Folder.withFolder([:]) { folder in
            try Simulator.open(in: folder) { terminal in
                try terminal.type(":request user001 x3")
                try terminal.press("Enter")
                try terminal.wait(for: " 97/100")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            try Simulator.open(in: folder) { terminal in
                try terminal.type(":")
                try terminal.press("Up")
                try terminal.wait(for: " : request user001 x3")
            }
        }
    }

    @Test func `a session is saved under a name that is free, and its path is told, as is that of one that is taken`()
        throws
    {
        try Folder.withFolder(["session.scenario": "mine", "taken": "mine"]) { folder in
            try Simulator.open(in: folder) { terminal in
                try terminal.type("w")
                try terminal.wait(for: "save as: session-2.scenario")
                try terminal.type("taken")
                try terminal.press("Enter")
                try terminal.wait(for: "there is one of that name, which is left as it is")
                try terminal.wait { $0.joined().contains("/work/taken)") }
                try terminal.type("nowhere/it")
                try terminal.press("Enter")
                try terminal.wait { $0.joined().contains("/work/nowhere/it)") }
                try terminal.type("it")
                try terminal.press("Enter")
                try terminal.wait { $0.joined().contains("/work/it, which token-bucket replay takes") }
            }
            #expect(folder.text(of: "taken") == "mine")
            #expect(folder.text(of: "session.scenario") == "mine")
            #expect(folder.text(of: "it") == "settings tokens=100 time=1h\nuser user001 user002\n")
        }
    }

    @Test func `a progress bar is gone once there is something to read`() throws {
        // A bar shows from sixteen million bytes on.
        let make =
            "{ echo 'user a'; for i in 1 2 3 4; do printf '# '; head -c 5000000 /dev/zero | tr '\\0' x; echo; done; "
        let line = make + "echo 'request a expect 200'; } > script; \"$0\" replay script"
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal(["sh", "-c", line, Program.path], in: folder) { terminal in
                try terminal.copyOutput(to: "output")
                #expect(try terminal.exitCode() == 0)
                let lines = try terminal.wait(for: "1 of 1 expectations held")
                #expect(lines.allSatisfy { !$0.contains("MB") })
                #expect(folder.text(of: "output")?.contains("MB/s") == true)
            }
        }
    }
}
