/// The lines typed at the prompt, kept from session to session in the XDG state folder, a line each.
///
/// It is a convenience: where it can't be read or written, the prompt works without it.
enum PromptFile {
    private static let mostBytes = 1 << 16

    /// The latest lines, the newest last.
    static func lines() -> [String] {
        guard let path = BaseFolder.state.path(of: "prompt") else { return [] }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        let isWhole = lseek(descriptor, off_t(-mostBytes), SEEK_END) < 0
        let bytes = [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
            count = max(0, uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) })
        }
        // A part of the file begins somewhere in a line.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.dropFirst(isWhole ? 0 : 1).dropLast().compactMap { String(validating: $0, as: UTF8.self) }
    }

    /// Adds a line.
    static func append(_ line: String) {
        guard let path = BaseFolder.state.path(of: "prompt") else { return }
        BaseFolder.makeFolders(to: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        _ = writeAll(Array("\(line)\n".utf8)[...], to: descriptor)
        close(descriptor)
    }
}
