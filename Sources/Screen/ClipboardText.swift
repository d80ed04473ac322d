/// A text that a terminal can be asked to put on the clipboard, where the person's own terminal is, also far away.
public struct ClipboardText: Equatable, Sendable {
    /// How many bytes it has at most, in UTF-8: terminals ignore a request of more than 100 000 bytes, about as many as
    /// these become in Base64.
    public static let mostBytes = 74_994

    private let text: String

    /// Makes it of a text, nil where that is longer than `mostBytes`.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        self.text = text
    }

    /// What asks a terminal for it, which never answers (xterm's "Control Sequences", OSC 52).
    public var request: String { "\u{1B}]52;c;\(text.base64)\u{7}" }
}

extension String {
    /// Its UTF-8 in Base64 (RFC 4648, section 4).
    fileprivate var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(utf8)
        var digits: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start...].prefix(3)
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            digits += (0...group.count).map { alphabet[bits >> (18 - 6 * $0) & 63] }
            digits += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
