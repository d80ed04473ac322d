import Simulation
import Testing

@testable import Dashboard

@Suite struct AsciicastTests {
    /// The times of a recording's events in milliseconds, and what they are.
    private func events(_ version: Asciicast.Version) -> [(time: Int, code: String)] {
        var bytes: [UInt8] = []
        let output = Output { bytes += $0 }
        let player = player("case one\nuser a\nrequest a\nadvance 10m\ncase two\nrequest a\n", manner: .demo)
        Asciicast(version, into: output).write(Recording(of: player), title: "title")
        output.flush()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
        return lines.map { line in
            let fields = line.dropFirst().split(separator: ", ", maxSplits: 2)
            return (milliseconds(fields[0]), String(fields[1].dropFirst().dropLast()))
        }
    }

    private func milliseconds(_ seconds: Substring) -> Int {
        let parts = seconds.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1].prefix(3) : ""
        return (Int(parts[0]) ?? 0) * 1000 + (Int(fraction + String(repeating: "0", count: 3 - fraction.count)) ?? 0)
    }

    @Test func `version 2 has the time since the beginning, version 3 that since the event before`() {
        let (second, third) = (events(.v2), events(.v3))
        #expect(second.map(\.code) == third.map(\.code))
        var sum = 0
        for (since, between) in zip(second, third) {
            sum += between.time
            #expect(since.time == sum)
        }
    }

    @Test func `a recording takes as long as watching does`() {
        // A heading and a user stand for 0.2 s, a move of the clock for 0.3 s, a request for 0.7 s, and ten minutes go by
        // in a second. The last picture is the last event.
        let length = events(.v2).last?.time
        #expect(length == 200 + 200 + 700 + 1000 + 300 + 200)
    }

    @Test func `a marker stands at each heading`() {
        #expect(events(.v3).count { $0.code == "m" } == 2)
        #expect(events(.v3).allSatisfy { $0.code == "m" || $0.code == "o" })
    }

    @Test func `nothing more is drawn once it can't be written`() {
        var pieces = 0
        let output = Output { _ throws(OutputError) in
            pieces += 1
            throw OutputError("cast", "full")
        }
        let script = "user a\n" + String(repeating: "request a\nadvance 1h\n", count: 100)
        Asciicast(.v3, into: output).write(Recording(of: player(script, manner: .demo)), title: "title")
        output.flush()
        #expect(pieces == 1)
        #expect(output.error == OutputError("cast", "full"))
    }
}
