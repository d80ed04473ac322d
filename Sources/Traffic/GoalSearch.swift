import RateLimiter

/// Finds, for several limits at once, the fewest tokens that meet a goal.
///
/// More tokens never reject more, under any policy, so that each round of decisions halves what is left to search.
struct GoalSearch {
    /// What is left for one limit: `tooFew` don't meet the goal, `enough` do.
    private struct Candidate {
        var tooFew = 0
        var enough: Int
        var rejectedByTooFew: Int?
        var rejectedByEnough = 0

        var isFound: Bool { enough - tooFew == 1 }
        var middle: Int { tooFew + (enough - tooFew) / 2 }
    }

    let goal: RejectionGoal
    let arrivals: Arrivals
    let requests: Int
    /// The most requests of one user: with so many tokens none is rejected.
    let mostOfOneUser: Int

    /// The limit with the fewest tokens for the time and the policy of each of these.
    func run(_ limits: [Settings]) -> [MetGoal] {
        let most = min(max(1, mostOfOneUser), Settings.tokenRange.upperBound)
        var candidates = limits.map { _ in Candidate(enough: most) }
        while true {
            let open = candidates.indices.filter { !candidates[$0].isFound }
            if open.isEmpty { break }
            let rejected = rejections(open.map { limits[$0].with(tokens: candidates[$0].middle) })
            for (place, count) in zip(open, rejected) {
                let middle = candidates[place].middle
                if goal.isMet(by: count, of: requests) {
                    candidates[place].enough = middle
                    candidates[place].rejectedByEnough = count
                } else {
                    candidates[place].tooFew = middle
                    candidates[place].rejectedByTooFew = count
                }
            }
        }
        return zip(limits, candidates).map { limit, found in
            MetGoal(
                goal: goal, settings: limit.with(tokens: found.enough), rejected: found.rejectedByEnough,
                rejectedWithOneFewer: found.rejectedByTooFew)
        }
    }

    private func rejections(_ limits: [Settings]) -> [Int] {
        var trial = Trial(limits)
        arrivals.decide(in: &trial)
        return trial.verdicts.map(\.rejected)
    }
}

extension Settings {
    fileprivate func with(tokens: Int) -> Settings {
        do { return try Settings(tokens: tokens, time: time, policy: policy) } catch {
            preconditionFailure(error.description)
        }
    }
}
