import Screen
import SeededRandom
import Testing

struct GaugeTests {
    @Test(arguments: [
        (100, "██████████", ""),
        (99, "█████████▉", ""),
        (62, "██████▏", "░░░"),
        (50, "█████", "░░░░░"),
        (1, "▏", "░░░░░░░░░"),
        (0, "", "░░░░░░░░░░"),
    ])
    func `a gauge shows eighths of a cell`(part: Int, filled: String, empty: String) {
        let gauge = Gauge(part, of: 100, width: 10, glyphs: .unicode)
        #expect(gauge.filled == filled)
        #expect(gauge.empty == empty)
    }

    @Test(arguments: [(100, "########", ""), (99, "#######", "."), (1, "#", "......."), (0, "", "........")])
    func `a gauge in ASCII shows whole cells`(part: Int, filled: String, empty: String) {
        let gauge = Gauge(part, of: 100, width: 8, glyphs: .ascii)
        #expect(gauge.filled == filled)
        #expect(gauge.empty == empty)
    }

    @Test func `a gauge that has one step for something is filled`() {
        #expect(Gauge(1, of: 100, width: 1, glyphs: .ascii).filled == "#")
    }

    @Test(arguments: [(1, 1, 0), (1, 1, -3), (5, 0, 0), (0, 0, 4), (-1, 10, 4), (3, -10, 4)])
    func `a gauge without room, part or whole is empty`(part: Int, whole: Int, width: Int) {
        let gauge = Gauge(part, of: whole, width: width, glyphs: .unicode)
        #expect(gauge.filled.isEmpty)
        #expect(gauge.empty.count == max(0, width))
    }

    @Test func `a gauge of more than the whole is full`() {
        #expect(Gauge(11, of: 10, width: 4, glyphs: .unicode) == Gauge(10, of: 10, width: 4, glyphs: .unicode))
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func `a gauge never shrinks as its part grows`(glyphs: Glyphs) {
        let steps = (0...1000).map { Gauge($0, of: 1000, width: 30, glyphs: glyphs).steps(glyphs) }
        #expect(steps == steps.sorted())
    }
}

struct GaugeProperties {
    @Test(arguments: [Glyphs.unicode, .ascii])
    func `a gauge takes exactly its width`(glyphs: Glyphs) {
        forEachGauge(glyphs) { gauge, _, _, width in gauge.filled.width + gauge.empty.width == width }
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func `a gauge is empty only where nothing is left`(glyphs: Glyphs) {
        forEachGauge(glyphs) { gauge, part, _, _ in gauge.filled.isEmpty == (part == 0) }
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func `a gauge is full only where nothing is missing`(glyphs: Glyphs) {
        forEachGauge(glyphs) { gauge, part, whole, width in
            (gauge.filled == String(repeating: glyphs.full, count: width)) == (part == whole)
        }
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func `a gauge is exact to its finest step`(glyphs: Glyphs) {
        forEachGauge(glyphs) { gauge, part, whole, width in
            let exact = Double(part) / Double(whole) * Double(width * (glyphs.partial.count + 1))
            return abs(Double(gauge.steps(glyphs)) - exact) < 1 + 1e-6
        }
    }

    private func forEachGauge(
        _ glyphs: Glyphs, holds: (_ gauge: Gauge, _ part: Int, _ whole: Int, _ width: Int) -> Bool
    ) {
        for seed: UInt64 in 0..<4000 {
            var random = Seeded(seed)
            let whole = random.number(upTo: 1_000_000_000)
            let width = 1 + random.number(upTo: 9_999)
            let parts = [0, 1, whole - 1, whole, Int.random(in: 0...whole, using: &random)]
            let part = parts[Int.random(in: 0..<parts.count, using: &random)]
            let gauge = Gauge(part, of: whole, width: width, glyphs: glyphs)
            #expect(holds(gauge, part, whole, width), "seed \(seed): \(part) of \(whole) in \(width) cells")
        }
    }
}

extension Gauge {
    fileprivate func steps(_ glyphs: Glyphs) -> Int {
        filled.reduce(0) { sum, glyph in
            sum + 1 + (glyphs.partial.firstIndex(of: glyph) ?? glyphs.partial.count)
        }
    }
}
