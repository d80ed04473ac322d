#if canImport(Glibc)
    @_exported public import Glibc
#elseif canImport(Musl)
    @_exported public import Musl
#else
    @_exported public import Darwin

    /// Darwin declares no such call; the one that it has does more.
    @discardableResult
    package func fdatasync(_ descriptor: Int32) -> Int32 { fsync(descriptor) }
#endif

/// The words for the error that the last system call ended with.
package var systemErrorText: String { String(cString: strerror(errno)) }

/// Calls again while a signal interrupts.
package func uninterrupted(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

/// Writes all bytes to a file descriptor; false where that failed, with `errno` set.
package func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = uninterrupted {
                write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            }
            guard count >= 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
