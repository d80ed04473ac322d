/// A key as a log holds it: bytes, which may be no UTF-8.
public enum KeyText {
    /// The key as text; a byte that is no part of UTF-8 is shown as servers write it in their logs, `\xe9`.
    public static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
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
        return text
    }
}
