public import Files

/// A session of which the journal is there, and which no other program takes meanwhile.
public struct KeptSession {
    /// Where it is kept.
    public let file: SessionFile
    /// Its whole lines.
    public let lines: [ArraySlice<UInt8>]
    private let bytes: [UInt8]
    private let opened: AppendedFile
    /// Why the journal can only be read, nil where it can go on.
    private let refusal: StorageError?

    /// The first of some sessions that no program is writing, nil where there is none; throws where its journal can't be
    /// read.
    public static func first(of files: [SessionFile]) throws(FileError) -> KeptSession? {
        for file in files {
            if let session = try KeptSession(file) { return session }
        }
        return nil
    }

    /// A session, nil where a program is writing it; throws where its journal can't be read.
    public init?(_ file: SessionFile) throws(FileError) {
        guard let (opened, refusal) = Self.opened(file.path), opened.lock() else { return nil }
        self.file = file
        self.opened = opened
        self.refusal = refusal
        bytes = try InputFile(path: file.path).contents()
        lines = bytes.wholeLines
    }

    private static func opened(_ path: String) -> (file: AppendedFile, refusal: StorageError?)? {
        let failure = SessionJournal.failure
        do throws(StorageError) {
            return (try AppendedFile(path: path, flags: O_RDWR, failure: failure), nil)
        } catch {
            return (try? AppendedFile(path: path, flags: O_RDONLY, failure: failure)).map { ($0, error) }
        }
    }

    /// Whether its last line has no end, and so is none.
    public var isTorn: Bool { bytes.last != UInt8(ascii: "\n") }

    /// The journal, which goes on after so many lines, and the path of a new file beside it with what stood there after
    /// them, nil where that was no more than a torn line.
    ///
    /// Where this can't be written, the journal says so when it is to take something, and what there is stays as it is.
    public func goOn(after count: Int) -> (journal: SessionJournal, rest: String?) {
        do throws(StorageError) {
            if let refusal { throw refusal }
            let size = bytes.count(ofLines: count)
            let rest = count < lines.count ? try writeRest(bytes[size...]) : nil
            if size < bytes.count { try opened.truncate(to: size) }
            opened.touch()
            return (SessionJournal(opened), rest)
        } catch {
            return (SessionJournal(refusal: error), nil)
        }
    }

    private func writeRest(_ rest: ArraySlice<UInt8>) throws(StorageError) -> String {
        try NewFile.write(Array(rest), mode: 0o600, failure: SessionJournal.failure, name: file.restPath)
    }
}

extension [UInt8] {
    /// How many bytes the first lines take, with their ends.
    fileprivate func count(ofLines count: Int) -> Int {
        var rest = self[...]
        for _ in 0..<count { rest = rest[(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)...].dropFirst() }
        return rest.startIndex
    }
}
