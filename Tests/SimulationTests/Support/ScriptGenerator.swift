import RateLimiter
import SeededRandom

/// Scripts that use everything there is, mostly without errors.
enum ScriptGenerator {
    private static let keys = ["a", "b", "\"c d\"", "\"all\"", "é", "\"<&>\""]

    static func script(_ random: inout Seeded) -> String {
        var lines = [
            "settings tokens=\(Int.random(in: 1...9, using: &random)) time=\(Int.random(in: 1...90, using: &random))",
            "user \(keys.joined(separator: " "))",
            "settings policy=\(random.pick(Policy.allCases).rawValue)",
        ]
        for _ in 0..<Int.random(in: 0..<20, using: &random) { lines.append(line(&random)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ random: inout Seeded) -> String {
        let key = random.pick(keys)
        let number = Int.random(in: 1...12, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "advance \(number).25s"
        case 1: return "advance to refill \(random.chance(2) ? key : "")"
        case 2: return "expect \(key) tokens=\(number) retry=\(number) refill=\(number) delay=0"
        case 3: return "case \"\(number): <case> # \\\"\\n\""
        case 4: return "say \"\(number)\" # said"
        case 5: return "ask \"q\" a \(key) answer 2"
        case 6: return "task \"t\"\nrequest \(key)\nsolved \(key) accepted=\(number)\nsolved \(key) rejected=0"
        case 7: return "user new\(number)"
        case 8: return "request all expect \(random.pick([200, 429]))"
        default:
            let cost = Int.random(in: 1...3, using: &random)
            return "request \(key) x\(number) every \(number * 100)ms cost \(cost) expect \(random.pick([200, 429]))"
        }
    }
}
