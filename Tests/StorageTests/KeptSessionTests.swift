import Testing

@testable import Storage

/// Sessions in a folder, and the one that goes on.
@Suite struct KeptSessionTests {
    private func latest(in folder: String) throws -> KeptSession? {
        try KeptSession.latest(in: SessionFolder(path: folder))
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

    @Test func `a folder that isn't there holds none`() throws {
        #expect(try latest(in: "/nowhere/at/all/") == nil)
        #expect(try KeptSession.latest(in: SessionFolder(path: nil)) == nil)
    }
}

extension KeptSession {
    fileprivate var texts: [String] { lines.map { String(decoding: $0, as: UTF8.self) } }
}
