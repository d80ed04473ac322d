/// A user's key as text, equal where its bytes are.
public struct KeyText: Hashable, Comparable, Sendable {
    /// The key; a byte that is no part of UTF-8 is shown as servers write it in their logs, `\xe9`.
    public let text: String

    /// A key that is text.
    public init(_ text: String) { self.text = text }

    /// A key as a log holds it: bytes, which may be no UTF-8.
    init(_ bytes: ArraySlice<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self.text = text
            return
        }
        var text = ""
        var rest = bytes
        while let first = rest.first {
            let length = max(1, (~first).leadingZeroBitCount)
            if let scalar = String(validating: rest.prefix(length), as: UTF8.self) {
                text += scalar
                rest = rest.dropFirst(length)
            } else {
                text += "\\x" + (first < 16 ? "0" : "") + String(first, radix: 16)
                rest = rest.dropFirst()
            }
        }
        self.text = text
    }

    /// Whether they are the same bytes.
    public static func == (left: KeyText, right: KeyText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// Whether the left one's bytes come first.
    public static func < (left: KeyText, right: KeyText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Feeds the bytes into a hasher.
    public func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
}
