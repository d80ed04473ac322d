public import Files

/// A session of which the journal is there, and which no other program takes meanwhile.
public struct KeptSession {
    /// The journal's path.
    public let path: String
    /// Its whole lines.
    public let lines: [ArraySlice<UInt8>]
    private let bytes: [UInt8]
    private let file: AppendedFile
    /// Why the journal can only be read, nil where it can go on.
    private let refusal: StorageError?

    /// The session that was used last of those that no program is writing; nil where there is none. Throws where its
    /// journal can't be read.
    public static func latest() throws(FileError) -> KeptSession? { try latest(in: .standard) }

    static func latest(in folder: SessionFolder) throws(FileError) -> KeptSession? {
        for path in folder.pathsByUse() {
            guard let (file, refusal) = opened(path), file.lock() else { continue }
            let session = KeptSession(file, refusal, bytes: try InputFile(path: path).contents())
            if !session.lines.isEmpty { return session }
        }
        return nil
    }

    private static func opened(_ path: String) -> (file: AppendedFile, refusal: StorageError?)? {
        let failure = SessionJournal.failure
        do throws(StorageError) {
            return (try AppendedFile(path: path, flags: O_RDWR, failure: failure), nil)
        } catch {
            return (try? AppendedFile(path: path, flags: O_RDONLY, failure: failure)).map { ($0, error) }
        }
    }

    private init(_ file: AppendedFile, _ refusal: StorageError?, bytes: [UInt8]) {
        self.file = file
        self.refusal = refusal
        path = file.path
        self.bytes = bytes
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
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
            if size < bytes.count { try file.truncate(to: size) }
            file.touch()
            return (SessionJournal(file), rest)
        } catch {
            return (SessionJournal(refusal: error), nil)
        }
    }

    private func writeRest(_ rest: ArraySlice<UInt8>) throws(StorageError) -> String {
        try NewFile.write(Array(rest), mode: 0o600, failure: SessionJournal.failure) { number in
            path + (number == 1 ? ".rest" : ".rest-\(number)")
        }
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
