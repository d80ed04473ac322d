import CZlib
import Files
import Foundation
import SeededRandom
import Testing

struct InputFileTests {
    /// Calls `body` with the path of a file that holds these bytes.
    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(bytes).write(to: url)
        try body(url.path)
    }

    /// What gzip makes of some bytes.
    private func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: url) }
        let file = gzopen(url.path, "w")
        _ = bytes.withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) }
        gzclose(file)
        return Array(try Data(contentsOf: url))
    }

    private func lines(
        of path: String, longest: Int = .max, decompressing: Bool = false
    ) throws -> (lines: [[UInt8]], taken: Int) {
        var lines: [[UInt8]] = []
        var taken = 0
        try InputFile(path: path).forEachLine(longest: longest, decompressing: decompressing) { line in
            lines.append(line.withUnsafeBufferPointer { Array($0) })
        } progress: { bytes in
            taken += bytes
            return true
        }
        return (lines, taken)
    }

    /// A text of some lines, many of which lie across two pieces.
    private func text(_ random: inout Seeded) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let length = random.pick([0, 1, 80, 5000, 100_000, 262_143, 262_144, 262_145, 700_000])
            text += [UInt8](repeating: UInt8.random(in: 0x20...0xFF, using: &random), count: length)
            if !random.chance(20) { text.append(UInt8(ascii: "\n")) }
        }
        return text
    }

    @Test func `a file's lines are those between its line feeds, plain and compressed, in one part or several`() throws
    {
        for seed in 1...40 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let (one, two) = (text(&random), text(&random))
            var expected = (one + two).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                Array($0)
            }
            if expected.last?.isEmpty == true { expected.removeLast() }
            let compressed = try compressed(one) + compressed(two) + (random.chance(2) ? [0, 0, 0] : [])
            for bytes in [one + two, compressed] {
                try withFile(bytes) { path in
                    let found = try lines(of: path, decompressing: true)
                    #expect(found.lines == expected, "seed \(seed)")
                    #expect(found.taken == bytes.count, "seed \(seed)")
                    let cut = try lines(of: path, longest: 262_144, decompressing: true).lines
                    #expect(cut == expected.map { Array($0.prefix(262_144)) }, "seed \(seed)")
                }
            }
            try withFile(compressed) { path in
                let contents = try InputFile(path: path).contents()
                #expect(contents == compressed, "seed \(seed)")
            }
        }
    }

    @Test func `reading ends where it is told to, and can begin again`() throws {
        try withFile([UInt8](repeating: UInt8(ascii: "\n"), count: 1_000_000)) { path in
            let file = try InputFile(path: path)
            #expect(file.size == 1_000_000)
            for _ in 1...2 {
                var count = 0
                try file.forEachLine { _ in
                    count += 1
                } progress: { _ in
                    false
                }
                #expect(count == 262_144)
            }
        }
    }

    @Test func `what can't be read says which file it is and why`() throws {
        let missing = #expect(throws: FileError.self) { try InputFile(path: "/nowhere/at/all") }
        #expect(missing?.name == "/nowhere/at/all")
        #expect(missing?.reason == "No such file or directory")
        #expect(missing?.isMissing == true)
        let folder = #expect(throws: FileError.self) { try InputFile(path: "/") }
        #expect(folder?.reason == "Is a directory")
        #expect(folder?.isMissing == false)
        let whole = try compressed(Array(repeating: 7, count: 10_000))
        for bytes in [Array(whole.dropLast(9)), Array(whole[..<2]), Array(whole[..<11]) + [0xFF, 0xFF] + whole[13...]] {
            try withFile(bytes) { path in
                let error = #expect(throws: FileError.self) { _ = try lines(of: path, decompressing: true) }
                #expect(error?.reason == "the gzip data is cut or damaged")
            }
        }
    }
}
