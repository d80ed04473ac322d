public import Files
public import ScenarioLanguage

/// Why a log can't be read.
public enum LogError: Error, Hashable, Sendable {
    /// A file of it can't be.
    case file(FileError)
    /// A line can't be, where that is an error, or is no partial result.
    case line(Diagnostic)
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
    public private(set) var first: [Diagnostic] = []
    /// Whether there are others, which can be read.
    public internal(set) var hasOthers = false

    /// Whether there are lines, and none of them can be read.
    public var areAll: Bool { !first.isEmpty && !hasOthers }

    /// Adds a line; gives the fault where it is one of the first few.
    mutating func add(_ error: Unreadable, _ line: Span<UInt8>, file: String, number: Int) -> Diagnostic? {
        guard first.count < Self.mostKept else { return nil }
        let bytes = line.withUnsafeBufferPointer { ArraySlice($0) }
        let fault = Diagnostic(file: file, line: number, of: bytes, at: error.offset, error.message(in: bytes))
        first.append(fault)
        return fault
    }
}

extension Diagnostic {
    /// Something wrong at a byte of one line among many.
    init(file: String, line: Int, of text: ArraySlice<UInt8>, at offset: Int, _ message: String) {
        let column = String(decoding: text.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
        self.init(file: file.escaped, line: line, column: column, message.escaped)
    }
}
