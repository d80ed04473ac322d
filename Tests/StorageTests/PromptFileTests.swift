import Testing

@testable import Storage

/// The lines typed at the prompt, as far as they are read again.
@Suite struct PromptFileTests {
    @Test(arguments: [
        // Of a longer file the first line is read only in part, and left out.
        (65_535, true), (65_536, true), (65_537, false),
    ])
    func `the last 65,536 bytes are read, whole lines of them`(size: Int, hasFirst: Bool) throws {
        try withTemporaryFolder { folder in
            let first = String(repeating: "a", count: size - "\nlast\n".utf8.count)
            try write(first + "\nlast\n", to: folder + "prompt")
            #expect(PromptFile.lines(at: folder + "prompt") == (hasFirst ? [first, "last"] : ["last"]))
        }
    }
}
