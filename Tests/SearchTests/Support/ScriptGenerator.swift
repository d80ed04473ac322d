import SeededRandom

/// Scenarios of a few users that ask now and then.
func randomScript(_ random: inout Seeded) -> String {
    let keys = ["a", "b", "c"]
    let lines = (0..<Int.random(in: 5...40, using: &random)).map { _ in
        let key = random.pick(keys)
        let rounds = Int.random(in: 1...4, using: &random)
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return "request all x\(rounds) every \(rounds)s"
        case 1: return "request \(key) cost \(rounds)"
        case 2: return "request c a x\(rounds)"
        case 3: return "advance to refill \(key)"
        case 4, 5: return "advance \(rounds)s"
        case 6: return "expect \(key) tokens=0"
        default: return "request \(key) x\(rounds)"
        }
    }
    let settings = "settings tokens=\(Int.random(in: 1...4, using: &random)) time=\(random.pick([3, 5, 10]))s"
    return ([settings, "user a b c"] + lines).map { $0 + "\n" }.joined()
}
