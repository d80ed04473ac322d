public import Files

/// Why a log can't be read.
public enum LogError: Error, Hashable, Sendable {
    /// A file of it can't be.
    case file(FileError)
    /// A line can't be, where that is an error, or is no partial result.
    case line(LineFault)
}

/// A line that can't be read, and where it is at fault.
public struct LineFault: Hashable, Sendable {
    /// The name of its file.
    public let file: String
    /// Its number, from 1.
    public let line: Int
    /// The place at fault, in Unicode scalars from 1.
    public let column: Int
    /// What stands there, and what was expected instead.
    public let message: String

    init(file: String, line: Int, in bytes: ArraySlice<UInt8>, at offset: Int, message: String) {
        self.file = file
        self.line = line
        column = String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
        self.message = message
    }
}

/// What came of reading a log.
public struct Reading<Content> {
    /// The lines that were passed over because they can't be read.
    public let skipped: SkippedLines
    /// Whether a line was taken for a JSON object.
    public let hasObjects: Bool
    /// What the log holds.
    public let content: Content

    init(_ skipped: SkippedLines, hasObjects: Bool, content: Content) {
        self.skipped = skipped
        self.hasObjects = hasObjects
        self.content = content
    }
}

/// The lines of a log that can't be read.
public struct SkippedLines {
    private static let mostKept = 5

    /// The first few.
    public private(set) var first: [LineFault] = []
    /// Whether there are others, which can be read.
    public internal(set) var hasOthers = false

    /// Whether there are lines, and none of them can be read.
    public var areAll: Bool { !first.isEmpty && !hasOthers }

    /// Adds a line; gives the fault where it is one of the first few.
    mutating func add(_ error: Unreadable, _ line: Span<UInt8>, file: String, number: Int) -> LineFault? {
        guard first.count < Self.mostKept else { return nil }
        let bytes = line.withUnsafeBufferPointer { ArraySlice($0) }
        let fault = LineFault(
            file: file, line: number, in: bytes, at: error.offset, message: error.message(in: bytes))
        first.append(fault)
        return fault
    }
}
