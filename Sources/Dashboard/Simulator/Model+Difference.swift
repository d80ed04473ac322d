import RateLimiter
import Search
import Simulation

/// The shortest scenario that two policies answer differently, shown in place of the session.
extension Model {
    /// The most tokens of a limit with which it is shown: it makes more requests than there are tokens.
    private static let mostTokens = 100_000

    /// Whether it is shown at present.
    var showsDifference: Bool { !setAside.isEmpty }

    /// Shows where a policy differs from the chosen one, or says why it never does.
    mutating func showDifference(of policy: Policy) {
        let limit = simulator.limit
        guard policy != limit.policy else {
            return tell("\(policy.rawValue) is the policy that others are held against: select another")
        }
        let names = "\(limit.policy.rawValue) and \(policy.rawValue)"
        guard limit.tokens <= Self.mostTokens else {
            return tell("that takes more than \(limit.tokens.grouped) requests: `token-bucket differ` prints them")
        }
        guard let difference = Difference(between: limit.policy, and: policy, under: limit),
            let session = try? Session(scenario: difference.statements, options: .init(), defaults: .init())
        else {
            return tell("\(names) never differ: \(Agreement(of: limit.policy, and: policy, under: limit).reason)")
        }
        var model = Model(session: session, size: size, glyphs: glyphs, keys: keys, promptLines: promptLines)
        model.setAside = [self]
        model.mode = mode
        model.tell("\(names) answer its last request differently")
        self = model
    }

    /// Goes back to the session, in which everything is as it was.
    mutating func leaveDifference() {
        guard var model = setAside.first else { return }
        model.window.size = size
        model.promptLines = promptLines
        self = model
    }
}
