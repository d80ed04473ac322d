import Files

/// The lines typed at the prompt, kept from session to session in the XDG state folder, a line each.
public enum PromptFile {
    private static let name = "prompt"
    private static let mostBytes = 1 << 16

    /// The latest lines, the newest last; none where the file can't be read, since the prompt works without it.
    public static func lines() -> [String] {
        BaseFolder.state.path(of: name).map(lines) ?? []
    }

    static func lines(at path: String) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        let isWhole = lseek(descriptor, off_t(-mostBytes), SEEK_END) <= 0
        let bytes = [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
            count = max(0, uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) })
        }
        // A part of the file begins somewhere in a line.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.dropFirst(isWhole ? 0 : 1).dropLast().compactMap { String(validating: $0, as: UTF8.self) }
    }

    /// Adds a line; throws where that fails.
    public static func append(_ line: String) throws(StorageError) {
        let failure = "the line is not kept"
        let path = try BaseFolder.state.madePath(of: name, or: failure)
        try AppendedFile(path: path, flags: O_WRONLY | O_CREAT, failure: failure).append([line].fileBytes)
    }
}
