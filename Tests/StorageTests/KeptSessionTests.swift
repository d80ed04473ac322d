import Testing

@testable import Storage

/// Sessions in a folder, and the one that goes on.
@Suite struct KeptSessionTests {
    private func latest(in folder: String) throws -> KeptSession? {
        try KeptSession.first(of: SessionFolder(path: folder).files())
    }

    @Test func `the session used last is taken, not the one started last`() throws {
        try withTemporaryFolder { folder in
            try write("old\n", to: folder + "20260101-000000-1.scenario", at: 300)
            try write("new\n", to: folder + "20260102-000000-1.scenario", at: 200)
            try write("none\n", to: folder + "notes", at: 400)
            #expect(try latest(in: folder)?.texts == ["old"])
        }
    }

    @Test func `one that a program has is passed over, and to go on with a session is to use it`() throws {
        try withTemporaryFolder { folder in
            try write("old\n", to: folder + "20260101-000000-1.scenario", at: 100)
            try write("new\n", to: folder + "20260102-000000-1.scenario", at: 200)
            do {
                let new = try #require(try latest(in: folder))
                let old = try #require(try latest(in: folder))
                #expect([new.texts, old.texts] == [["new"], ["old"]])
                #expect(try latest(in: folder) == nil)
                _ = old.goOn(after: 1)
            }
            #expect(try latest(in: folder)?.texts == ["old"])
        }
    }

    @Test func `a journal without a whole line hides no good one`() throws {
        try withTemporaryFolder { folder in
            try write("good\n", to: folder + "20260101-000000-1.scenario", at: 100)
            try write("", to: folder + "20260102-000000-1.scenario", at: 200)
            try write("torn", to: folder + "20260103-000000-1.scenario", at: 300)
            #expect(try latest(in: folder)?.texts == ["good"])
        }
    }

    @Test func `a journal goes on after its last whole line`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "20260101-000000-1.scenario"
            try write("first\nsecond\ntor", to: path)
            let session = try #require(try latest(in: folder))
            #expect(session.isTorn)
            let (journal, rest) = session.goOn(after: 2)
            #expect(rest == nil)
            try journal.append(["third"])
            #expect(text(path) == "first\nsecond\nthird\n")
        }
    }

    @Test func `where it is damaged it goes on before that, and the rest is a file of its own`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "20260101-000000-1.scenario"
            for name in [path + ".rest", path + ".rest-2"] {
                try write("first\nbad\nthird\ntor", to: path)
                let session = try #require(try latest(in: folder))
                let (journal, rest) = session.goOn(after: 1)
                #expect(rest == name)
                try journal.append(["second"])
                #expect(text(path) == "first\nsecond\n")
                #expect(text(name) == "bad\nthird\ntor")
            }
            // Nor is what was left out taken for a session.
            #expect(try latest(in: folder)?.texts == ["first", "second"])
        }
    }

    @Test func `each of them can be taken by its place, and whether a program has it is told`() throws {
        try withTemporaryFolder { folder in
            for (number, text) in zip(1..., ["a\n", "b\n", "c\n"]) {
                try write(text, to: folder + "2026010\(number)-000000-1.scenario", at: number)
            }
            let files = SessionFolder(path: folder).files()
            #expect(files.map(\.lastUse) == [3, 2, 1])
            do {
                let second = try #require(try KeptSession(files[1]))
                #expect(second.texts == ["b"])
                #expect(files.map(\.isOpen) == [false, true, false])
                #expect(try KeptSession(files[1]) == nil)
                // What it says can be read all the same.
                #expect(try files[1].lines().map { String(decoding: $0, as: UTF8.self) } == ["b"])
            }
            #expect(files.map(\.isOpen) == [false, false, false])
        }
    }

    @Test func `sessions of 90 days ago and those beyond a hundred go, but for open ones and the last`() throws {
        let day = 86_400
        try withTemporaryFolder { folder in
            let path = { (number: Int) in folder + "20260101-\(100_000 + number)-1.scenario" }
            for number in 1...104 { try write("x\n", to: path(number), at: day + number) }
            try write("rest", to: path(2) + ".rest")
            try write("rest", to: path(2) + ".rest-2")
            let folder = SessionFolder(path: folder)
            let open = try #require(folder.files().last)
            #expect(open.path == path(1))
            do {
                let session = try KeptSession(open)
                folder.prune(now: 2 * day)
                #expect(session != nil)
            }
            // The hundred used last, and the one that was open.
            #expect(Set(folder.files().map(\.path)) == Set((5...104).map(path) + [path(1)]))
            #expect(text(path(2) + ".rest") == nil && text(path(2) + ".rest-2") == nil)
            folder.prune(now: 91 * day + 50)
            #expect(Set(folder.files().map(\.path)) == Set((50...104).map(path)))
            folder.prune(now: 1000 * day)
            #expect(folder.files().map(\.path) == [path(104)])
        }
    }

    @Test func `with a new session old ones go`() throws {
        try withTemporaryFolder { folder in
            for number in 1...2 { try write("x\n", to: folder + "2026010\(number)-000000-1.scenario", at: number) }
            let journal = SessionJournal(header: ["#! begin"], in: SessionFolder(path: folder))
            try journal.append(["request all"])
            // The last that is not open stays to be resumed.
            #expect(try names(in: folder).count == 2)
            #expect(try names(in: folder)[0] == "20260102-000000-1.scenario")
        }
    }

    @Test func `a folder that isn't there holds none`() throws {
        #expect(try latest(in: "/nowhere/at/all/") == nil)
        #expect(SessionFolder(path: nil).files().isEmpty)
    }
}

extension KeptSession {
    fileprivate var texts: [String] { lines.map { String(decoding: $0, as: UTF8.self) } }
}
