public import Files
public import Practice

/// The file in the XDG state folder in which it is kept what was done in lessons, a line each.
public final class LessonJournal: JournalFile {
    private static let name = "lessons"
    private static let failure = "the lesson is not kept"

    /// The day, counted from 1970-01-01 in UTC.
    public static var today: Int { time(nil) / 86400 }

    private var file: AppendedFile?

    /// The file, which is made with the first line.
    public init() {}

    /// The file of lines that is open already.
    init(_ file: AppendedFile) { self.file = file }

    /// Adds lines, and puts them on the disk.
    public func append(_ lines: [String]) throws(StorageError) {
        guard !lines.isEmpty else { return }
        let file = try opened()
        try file.alone { () throws(StorageError) in
            // A line that was torn by a crash stays a line of its own.
            try file.append((file.endsInLine ? [] : [UInt8(ascii: "\n")]) + lines.fileBytes)
            try file.sync()
        }
    }

    /// Nothing to do: each line is put on the disk at once.
    public func sync() {}

    private func opened() throws(StorageError) -> AppendedFile {
        if let file { return file }
        let path = try BaseFolder.state.madePath(of: Self.name, or: Self.failure)
        let file = try AppendedFile(path: path, flags: O_RDWR | O_CREAT, failure: Self.failure)
        self.file = file
        return file
    }
}

extension LessonJournal {
    /// What was done in lessons.
    public struct Contents {
        /// All of it, in its order.
        public fileprivate(set) var events: [(event: LessonEvent, lesson: String)] = []
        /// How many lines can't be read, and are left alone.
        public fileprivate(set) var unreadable = 0
        /// The file's path, nil where there is none.
        public fileprivate(set) var path: String?
    }

    /// Reads what was done; throws where the file can't be read.
    public static func contents() throws(FileError) -> Contents {
        var contents = Contents()
        guard let path = BaseFolder.state.path(of: name), access(path, F_OK) == 0 else { return contents }
        contents.path = path
        try InputFile(path: path).forEachLine { line in
            if let event = LessonEvent.parse(line.text) {
                contents.events.append(event)
            } else {
                contents.unreadable += 1
            }
        }
        return contents
    }

    /// Forgets all that was done; throws where that fails.
    public static func clear() throws(StorageError) {
        guard let path = BaseFolder.state.path(of: name), access(path, F_OK) == 0 else { return }
        guard unlink(path) == 0 else { throw StorageError("the lessons are not cleared", path: path) }
    }
}

extension AppendedFile {
    /// Whether the file is empty or its last line has its end.
    fileprivate var endsInLine: Bool {
        var last = UInt8(ascii: "\n")
        return lseek(descriptor, -1, SEEK_END) < 0 || read(descriptor, &last, 1) != 1 || last == UInt8(ascii: "\n")
    }
}
