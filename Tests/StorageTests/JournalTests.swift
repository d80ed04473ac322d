import Foundation
import Testing

@testable import Storage

/// What a journal does where the disk does not do its part.
@Suite struct JournalTests {
    /// The end of a pipe, which takes what is written and can't put it on a disk.
    private func pipeEnd() -> (Int32, close: () -> Void) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        let reader = ends[0]
        return (ends[1], { _ = Foundation.close(reader) })
    }

    private func file(_ descriptor: Int32, path: String = "journal") -> AppendedFile {
        AppendedFile(descriptor, path: path, failure: SessionJournal.failure)
    }

    @Test func `a session is put on the disk when that is asked for, and an error of that is told`() throws {
        let (descriptor, close) = pipeEnd()
        defer { close() }
        let journal = SessionJournal(file(descriptor))
        try journal.append(["request all"])
        let error = #expect(throws: StorageError.self) { try journal.sync() }
        #expect(error?.description == "the session is not kept: Invalid argument (journal)")
    }

    @Test func `what is done in a lesson is put on the disk at once`() {
        let (descriptor, close) = pipeEnd()
        defer { close() }
        #expect(throws: StorageError.self) { try LessonJournal(file(descriptor)).append(["finished lesson"]) }
    }

    @Test func `a full disk is named as that, and what could not be written is tried again`() throws {
        let journal = SessionJournal(file(open("/dev/full", O_WRONLY), path: "/home/ann/journal"))
        for _ in 0..<2 {
            let error = #expect(throws: StorageError.self) { try journal.append(["request all"]) }
            #expect(error?.description == "the session is not kept: the disk is full (/home/ann/journal)")
        }
    }

    @Test(arguments: [
        (EROFS, "the file system is read-only"), (ENOSPC, "the disk is full"), (EDQUOT, "the disk quota is used up"),
        (EACCES, "Permission denied"),
    ])
    func `why something is not kept is said in words`(code: Int32, words: String) {
        let error = StorageError("the lesson is not kept", path: "/a\u{1B}b", code: code)
        #expect(error.description == "the lesson is not kept: \(words) (/a\\u{1b}b)")
    }

    @Test func `a journal that can only be read says why whenever it is to take something`() {
        let journal = SessionJournal(refusal: StorageError(SessionJournal.failure, path: "/x", code: EROFS))
        for _ in 0..<2 {
            let error = #expect(throws: StorageError.self) { try journal.append(["request all"]) }
            #expect(error?.description == "the session is not kept: the file system is read-only (/x)")
        }
    }

    @Test func `it is made with the first thing that is done`() throws {
        try withTemporaryFolder { folder in
            let journal = SessionJournal(header: ["#! begin"], in: SessionFolder(path: folder + "a/b/"))
            try journal.append([])
            #expect(try names(in: folder) == [])
            try journal.append(["request all"])
            try journal.append(["advance 1"])
            let names = try names(in: folder + "a/b")
            #expect(names.count == 1)
            #expect(text(folder + "a/b/" + names[0]) == "#! begin\nrequest all\nadvance 1\n")
        }
    }

    @Test func `a folder that can't be made is told, and the lines are there once it can`() throws {
        try withTemporaryFolder { folder in
            try write("", to: folder + "a")
            let journal = SessionJournal(header: ["#! begin"], in: SessionFolder(path: folder + "a/b/"))
            let error = #expect(throws: StorageError.self) { try journal.append(["request all"]) }
            #expect(error?.description == "the session is not kept: Not a directory (\(folder)a/b)")
            try FileManager.default.removeItem(atPath: folder + "a")
            try journal.append(["advance 1"])
            #expect(text(folder + "a/b/" + (try names(in: folder + "a/b")[0])) == "#! begin\nrequest all\nadvance 1\n")
        }
    }

    @Test func `a saved scenario never overwrites a file`() throws {
        try withTemporaryFolder { folder in
            let name = { (number: Int) in folder + "\(number)" }
            try write("mine", to: name(1))
            let path = try NewFile.write(Array("yours".utf8), mode: 0o600, failure: "x", name: name)
            #expect(path == name(2))
            #expect(text(name(1)) == "mine")
            #expect(text(name(2)) == "yours")
            let error = #expect(throws: StorageError.self) { try ScenarioFile.save("theirs", as: name(1)) }
            #expect(
                error?.description.hasSuffix("there is one of that name, which is left as it is (\(name(1)))") == true)
            #expect(text(name(1)) == "mine")
        }
    }
}
