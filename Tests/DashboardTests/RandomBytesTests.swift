import Practice
import Screen
import SeededRandom
import Simulation
import Testing

@testable import Dashboard

struct RandomBytesTests {
    private static let bytes = 2_000
    private static let sizes = (columns: 1...300, rows: 1...100)

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `whatever bytes a terminal sends to the simulator in whatever sizes, Ctrl-C leaves`(seed: UInt64) {
        feed(model(), seed)
    }

    @Test(arguments: 8..<10 as Range<UInt64>)
    func `whatever bytes it sends to a lesson, too`(seed: UInt64) {
        let script =
            "user a b\nask \"q\" \"x\" \"y\" answer 1\nrequest a\ntask \"Ask.\"\nrequest a\nsolved a accepted=2\nsay \"s\"\n"
        feed(player(script), seed)
    }

    @Test(arguments: 10..<12 as Range<UInt64>)
    func `whatever bytes it sends to a drill, too`(seed: UInt64) {
        feed(DrillScene(Trainer(.gcra, seed: seed), size: .standard, glyphs: .ascii), seed)
    }

    /// Feeds random bytes in chunks, with time and changes of the size between them, to a scene that is opened anew
    /// whenever it is left; then presses Ctrl-C until it leaves.
    private func feed(_ start: some Scene, _ seed: UInt64) {
        var (random, scene, decoder) = (Seeded(seed), start, InputDecoder())
        var left = Self.bytes
        while left > 0 {
            let chunk = (0..<Int.random(in: 1...64, using: &random)).map { _ in random.byte() }
            left -= chunk.count
            var inputs = decoder.take(chunk)
            if random.chance(8) {
                let pause = Duration.milliseconds(Int.random(in: 1...2100, using: &random))
                inputs += decoder.elapse(pause)
                scene.elapse(pause)
            }
            if random.chance(16) {
                let columns = Int.random(in: Self.sizes.columns, using: &random)
                inputs.append(.resize(Size(columns: columns, rows: Int.random(in: Self.sizes.rows, using: &random))))
            }
            for input in inputs where scene.update(input) == .quit { scene = start }
            if random.chance(64) { #expect(scene.canvas.size.columns > 0, "seed \(seed)") }
            _ = scene.takeJournal()
        }
        // A text field that is open takes the first for itself.
        let presses = (0..<2).flatMap { _ in decoder.take([3]) + decoder.elapse(.milliseconds(25)) }
        let effects = presses.map { scene.update($0) }
        #expect(effects.contains(.quit), "seed \(seed)")
    }
}

extension Seeded {
    /// A byte, those more often of which sequences and pastes are made.
    fileprivate mutating func byte() -> UInt8 {
        let frequent = Array("\u{1B}\u{1B}\u{1B}[[[<;O~200201AMm?:\r".utf8)
        return chance(4) ? pick(frequent) : UInt8.random(in: 0...255, using: &self)
    }
}
