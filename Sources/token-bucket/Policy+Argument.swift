import ArgumentParser
import RateLimiter
import ScenarioLanguage

extension Policy {
    /// The names of all of them.
    static let names = allCases.map(\.rawValue).joined(separator: ", ")

    /// The policy of that name; throws where there is none, and says which name is near.
    init(argument name: String) throws {
        guard let policy = Policy(rawValue: name) else {
            let near = nearest(to: name.lowercased(), among: Policy.allCases.map(\.rawValue))
            let hint = near.map { "did you mean \($0)?" } ?? "expected one of \(Policy.names)."
            throw ValidationError("'\(name.escaped)' is no policy: \(hint)")
        }
        self = policy
    }
}
