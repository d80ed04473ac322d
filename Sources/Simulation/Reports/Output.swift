/// Text on its way out, handed on in large pieces.
public final class Output {
    private static let pieceSize = 1 << 16
    private var bytes: [UInt8] = []
    private let write: (ArraySlice<UInt8>) -> Void

    /// An output that hands its bytes, UTF-8, to `write`.
    public init(_ write: @escaping (ArraySlice<UInt8>) -> Void) {
        self.write = write
        bytes.reserveCapacity(Self.pieceSize * 2)
    }

    /// Adds text.
    public func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= Self.pieceSize { flush() }
    }

    /// Hands on what has not been.
    public func flush() {
        guard !bytes.isEmpty else { return }
        write(bytes[...])
        bytes.removeAll(keepingCapacity: true)
    }
}
