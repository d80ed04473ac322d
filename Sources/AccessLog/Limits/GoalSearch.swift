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
    let requests: SortedRequests
    /// How many they are.
    let count: Int
    /// The most requests of one user: with so many tokens none is rejected.
    let mostOfOneUser: Int

    /// The limit with the fewest tokens for the time and the policy of each of these.
    func run(_ limits: [Limit]) -> [MetGoal] {
        let most = min(max(1, mostOfOneUser), Limit.tokenRange.upperBound)
        var candidates = limits.map { _ in Candidate(enough: most) }
        while true {
            let open = candidates.indices.filter { !candidates[$0].isFound }
            if open.isEmpty { break }
            let rejected = rejections(open.map { limits[$0].with(tokens: candidates[$0].middle) })
            for (place, rejected) in zip(open, rejected) {
                let middle = candidates[place].middle
                if goal.isMet(by: rejected, of: count) {
                    candidates[place].enough = middle
                    candidates[place].rejectedByEnough = rejected
                } else {
                    candidates[place].tooFew = middle
                    candidates[place].rejectedByTooFew = rejected
                }
            }
        }
        return zip(limits, candidates).map { limit, found in
            MetGoal(
                goal: goal, limit: limit.with(tokens: found.enough), rejected: found.rejectedByEnough,
                rejectedWithOneFewer: found.rejectedByTooFew)
        }
    }

    private func rejections(_ limits: [Limit]) -> [Int] {
        var grid = LimitGrid(limits)
        requests.decide(in: &grid)
        return grid.tallies.map(\.rejected)
    }
}

extension Limit {
    fileprivate func with(tokens: Int) -> Limit {
        do { return try Limit(tokens: tokens, time: time, policy: policy) } catch {
            preconditionFailure(error.description)
        }
    }
}
