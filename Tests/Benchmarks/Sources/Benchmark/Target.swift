/// A figure that a measurement should not exceed.
struct Target {
    let name: String
    let measured: Double
    let most: Double

    var row: [String] { [name, most.figure, measured.figure, measured <= most ? "met" : "missed"] }
}

extension Results {
    /// What was to be reached, and whether it was.
    var targets: Table {
        let targets =
            shares(of: .slots, [(.bytes, [1.5, 1.3, 1.3, 1.3]), (.string, [2, 1.5, 1.3, 1.3])])
            + shares(of: .unorderedMap, [(.bytes, [0.8, 0.8, 0.4, 0.4]), (.string, [1.3, 1.0, 0.5, 0.5])])
            + shares(of: .xTimeRate, Contender.swift.map { ($0, Trials.main.map { _ in 1.0 / 3 }) })
            + [Target(name: "by number, one user, nanoseconds", measured: time(Trials.main[0], .number), most: 5)]
            + Trials.policies.filter { $0 != "fixed-window" && $0 != "sliding-log" }.map {
                Target(
                    name: "`\($0)`, of `fixed-window`'s time", measured: ratio(Trials.thousand, .bytes, policy: $0),
                    most: 3)
            }
            + [Target(name: "bytes a user", measured: memory(Trials.million, .bytes), most: 160)]
        return Table(title: "Targets:", head: ["", "at most", "measured", ""], rows: targets.map(\.row))
    }

    /// What each contender may take of another's time in the main workloads.
    private func shares(of other: Contender, _ shares: [(Contender, [Double])]) -> [Target] {
        shares.flatMap { contender, shares in
            zip(Trials.main, shares).map { workload, most in
                Target(
                    name: "\(contender.name), \(workload.name), of \(other.name)'s time",
                    measured: ratio(workload, contender, to: other), most: most)
            }
        }
    }
}
