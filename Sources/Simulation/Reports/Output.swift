/// Text on its way out, handed on in large pieces.
public final class Output {
    private static let pieceSize = 1 << 16
    private var bytes: [UInt8] = []
    private let write: (ArraySlice<UInt8>) throws(OutputError) -> Void

    /// Why a piece could not be written, after which nothing is; nil while all could.
    public private(set) var error: OutputError?

    /// An output that hands its bytes, UTF-8, to `write`.
    public init(_ write: @escaping (ArraySlice<UInt8>) throws(OutputError) -> Void) {
        self.write = write
        bytes.reserveCapacity(Self.pieceSize * 2)
    }

    /// Adds text.
    public func append(_ text: String) {
        guard error == nil else { return }
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= Self.pieceSize { flush() }
    }

    /// Hands on what has not been.
    public func flush() {
        guard error == nil, !bytes.isEmpty else { return }
        do throws(OutputError) { try write(bytes[...]) } catch { self.error = error }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Hands on what has not been; throws where anything could not be written.
    public func finish() throws(OutputError) {
        flush()
        if let error { throw error }
    }
}

/// Output that can't be written.
public struct OutputError: Error, Hashable, Sendable {
    /// What messages call where it goes: a file's path, or `standard output`.
    public let name: String
    /// Why, in the system's words.
    public let reason: String

    /// Output that can't be written for a reason.
    public init(_ name: String, _ reason: String) {
        self.name = name
        self.reason = reason
    }
}
