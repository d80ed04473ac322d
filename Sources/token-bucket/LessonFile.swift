import Dashboard

/// The file in which it is kept what was done in lessons, a line each, in the XDG state folder.
final class LessonFile {
    private static let name = "lessons"

    private var descriptor: Int32 = -1

    /// All that was done, in its order; a line that can't be read is told of and left alone.
    static func events() -> [(event: LessonEvent, lesson: String)] {
        guard let path = BaseFolder.state.path(of: name), access(path, F_OK) == 0 else { return [] }
        var events: [(LessonEvent, String)] = []
        var unread = 0
        InputFile.opened(path).readLines { line in
            if let event = LessonEvent.parse(String(decoding: line, as: UTF8.self)) {
                events.append(event)
            } else {
                unread += 1
            }
        }
        if unread > 0 {
            complain("\(path): \(unread) line\(unread == 1 ? "" : "s") torn or of a later version, left alone")
        }
        return events
    }

    /// Forgets all that was done; ends the program where that fails.
    static func clear() {
        guard let path = BaseFolder.state.path(of: name), access(path, F_OK) == 0 else { return }
        guard unlink(path) == 0 else { fail(.unwritableOutput, "\(path): \(systemErrorText)") }
    }
}

extension LessonFile: JournalFile {
    /// Adds lines, and puts them on the disk.
    func append(_ lines: [String]) throws(JournalError) {
        guard !lines.isEmpty else { return }
        if descriptor < 0 { try openFile() }
        guard writeAll(Array(lines.map { $0 + "\n" }.joined().utf8)[...], to: descriptor) else {
            throw JournalError("the lesson is not kept: \(systemErrorText)")
        }
        fdatasync(descriptor)
    }

    /// Nothing to do: each line is put on the disk at once.
    func sync() {}

    private func openFile() throws(JournalError) {
        guard let path = BaseFolder.state.path(of: Self.name) else {
            throw JournalError("the lesson is not kept: HOME is not set")
        }
        BaseFolder.makeFolders(to: path)
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalError("the lesson is not kept: \(path): \(systemErrorText)") }
        endTornLine()
    }

    /// A line that was torn by a crash stays a line of its own.
    private func endTornLine() {
        var last = UInt8(ascii: "\n")
        guard lseek(descriptor, -1, SEEK_END) >= 0, read(descriptor, &last, 1) == 1, last != UInt8(ascii: "\n") else {
            return
        }
        _ = writeAll([UInt8(ascii: "\n")], to: descriptor)
    }
}
