import SeededRandom
import Testing

@testable import Simulation

struct ChunkedArrayTests {
    @Test(arguments: UInt64(1)...20)
    func `it holds what an array would, and so does each copy of it`(seed: UInt64) {
        var generator = Seeded(seed)
        var chunked = ChunkedArray<Int>()
        var array: [Int] = []
        var copies: [(ChunkedArray<Int>, [Int])] = []
        for value in 0..<500 {
            if array.isEmpty || Int.random(in: 0..<3, using: &generator) > 0 {
                chunked.append(value)
                array.append(value)
            } else {
                let index = Int.random(in: 0..<array.count, using: &generator)
                chunked[index] += value
                array[index] += value
            }
            if Int.random(in: 0..<50, using: &generator) == 0 { copies.append((chunked, array)) }
        }
        for (chunked, array) in copies + [(chunked, array)] { #expect(Array(chunked) == array, "seed \(seed)") }
    }
}
