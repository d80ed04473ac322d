extension String {
    /// Calls `body` with the text's UTF-8 bytes; `utf8.span` would need newer systems.
    func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body($0.span.bytes) }) { return result }
        return ContiguousArray(utf8).withUnsafeBufferPointer { body($0.span.bytes) }
    }
}
