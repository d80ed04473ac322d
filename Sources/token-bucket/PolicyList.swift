import ArgumentParser
import RateLimiter

/// Policies as an option names them: `gcra,leaky-bucket`, or `all`.
enum PolicyList {
    case all
    case listed([Policy])

    init(_ text: String) throws {
        guard text != "all" else {
            self = .all
            return
        }
        let policies = try text.split(separator: ",", omittingEmptySubsequences: false).map {
            try Policy(argument: String($0))
        }
        guard Set(policies).count == policies.count else { throw ValidationError("each policy stands once.") }
        self = .listed(policies)
    }

    /// Those that are named one by one, nil for all.
    var named: [Policy]? { if case .listed(let policies) = self { policies } else { nil } }
}
