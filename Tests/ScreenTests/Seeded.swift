import SeededRandom

extension Seeded {
    /// A number from 1 to the limit, small ones as often as large ones.
    mutating func number(upTo limit: Int) -> Int {
        Int.random(in: 1...max(1, limit >> Int.random(in: 0...30, using: &self)), using: &self)
    }
}
