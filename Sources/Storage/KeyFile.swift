public import Files

/// The file in the XDG configuration folder that changes the keys.
public enum KeyFile {
    /// Its path and its lines, nil where there is none; throws where it can't be read.
    public static func read() throws(FileError) -> (path: String, lines: [String])? {
        guard let path = BaseFolder.configuration.path(of: "keys"), access(path, F_OK) == 0 else { return nil }
        var lines: [String] = []
        try InputFile(path: path).forEachLine { lines.append($0.text) }
        return (path, lines)
    }
}

extension Span<UInt8> {
    /// The bytes as text.
    var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
