import Foundation
import ScenarioLanguage
import SeededRandom
import Simulation
import Testing

struct RandomNumberTests {
    /// The farthest that the share of sorted numbers up to one of them is from what it should be (Kolmogorov, Smirnov).
    private func distance(_ numbers: [UInt64], _ share: (Double) -> Double) -> Double {
        let count = Double(numbers.count)
        return numbers.sorted().enumerated().reduce(0) { most, number in
            let expected = share(Double(number.element))
            return max(
                most, abs(expected - Double(number.offset) / count), abs(expected - Double(number.offset + 1) / count))
        }
    }

    /// A fair sample is farther from its distribution than this once in a thousand times (1.95 / square root of its size).
    private func bound(_ count: Int) -> Double { 1.95 / Double(count).squareRoot() }

    @Test func `gaps are exponentially distributed`() {
        for (seed, mean) in [(1, UInt64(1_000_000_000)), (2, 86_400_000_000_000), (3, 1 << 50)] {
            var random = Seeded(UInt64(seed))
            let gaps = (0..<100_000).map { _ in random.exponential(mean: mean) }
            #expect(distance(gaps) { 1 - exp(-$0 / Double(mean)) } < bound(gaps.count))
            // The mean of so many is off by a part in 316, thrice that is rare.
            let average = gaps.reduce(0) { $0 + Double($1) } / Double(gaps.count)
            #expect(abs(average / Double(mean) - 1) < 3.0 / 316)
        }
    }

    @Test func `short gaps are rounded to whole ones, long ones end with the numbers`() {
        var random = Seeded(4)
        let gaps = (0..<100_000).map { _ in random.exponential(mean: 1) }
        // Below a half, and from there to one and a half: 1 - e^-0.5 and e^-0.5 - e^-1.5.
        #expect(abs(Double(gaps.count { $0 == 0 }) / 100_000 - 0.3935) < 0.005)
        #expect(abs(Double(gaps.count { $0 == 1 }) / 100_000 - 0.3834) < 0.005)
        #expect((0..<100).map { _ in random.exponential(mean: .max) }.max() == .max)
    }

    @Test func `numbers up to one are as likely as each other`() {
        for most in [UInt64(2), 9, 1_000_000_007, 1 << 63, .max - 1, .max] {
            var random = Seeded(most)
            let numbers = (0..<100_000).map { _ in random.number(upTo: most) }
            #expect(numbers.allSatisfy { $0 <= most })
            if most > 9 { #expect(distance(numbers) { $0 / Double(most) } < bound(numbers.count)) }
            let half = Double(numbers.count { $0 <= most / 2 }) / 100_000
            let expected = most == 2 ? 2.0 / 3 : 0.5
            #expect(abs(half - expected) < 0.006, "\(most)")
        }
        var random = Seeded(1)
        #expect((0..<100).allSatisfy { _ in random.number(upTo: 0) == 0 })
        #expect(Set((0..<100).map { _ in random.integer(in: -1...1) }) == [-1, 0, 1])
        #expect(Set((0..<200).map { _ in random.shuffled([1, 2, 3]) }).count == 6)
    }

    /// Steele, Lea and Flood's generator from 1234567, as its authors' C code gives it.
    @Test func `the numbers of a seed are always the same`() {
        var random = Seeded(1_234_567)
        #expect(
            (0..<3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func `the seed decides, from the settings or from the options`() {
        let script = "user a\nclient a x3 every ~10s\nadvance 5m\n"
        let plain = play(script).toldOfClients
        #expect(plain == play("settings seed=0\n" + script).toldOfClients)
        #expect(plain != play("settings seed=7\n" + script).toldOfClients)
        #expect(
            play("settings seed=7\n" + script).toldOfClients
                == play(script, options: PartialLimit(seed: 7)).toldOfClients)
        #expect(plain == play("settings seed=7\n" + script, options: PartialLimit(seed: 0)).toldOfClients)
    }

    @Test func `jitter spreads waits evenly over its share`() throws {
        // Twenty thousand clients are rejected at 0 and told to wait for 100 s.
        for (jitter, from, to) in [("20%", 100.0, 120.0), ("full", 0, 100)] {
            var simulator = Simulator(options: PartialLimit(tokens: 1, time: .seconds(100), policy: .alignedWindow))
            var first: [Int: UInt64] = [:]
            for line in ["user a", "request a", "client a x20000 retry after jitter \(jitter)", "advance 120"] {
                guard let statement = try Statement(line: line) else { continue }
                try simulator.run(statement) { event in
                    guard case .answer(let answer) = event, let client = answer.client, answer.instant > .start else {
                        return
                    }
                    first[client] = first[client] ?? UInt64(answer.instant.nanoseconds)
                }
            }
            let moments = Array(first.values)
            #expect(moments.count == 20_000)
            #expect(distance(moments) { ($0 / 1e9 - from) / (to - from) } < bound(moments.count))
        }
    }
}
