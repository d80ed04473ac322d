import Foundation

/// One thing that is measured.
struct Trial: Hashable {
    var workload: Workload
    var contender: Contender
    var policy = "fixed-window"
}

/// What the trials measured.
struct Results {
    private var samples: [Trial: [Sample]] = [:]

    /// Measures each trial so many times, all of them in turn so that what else the machine does hits all alike.
    init(of trials: [Trial], rounds: Int) throws {
        var traffic = try Traffic()
        defer { try? traffic.remove() }
        for trial in trials { _ = try traffic.path(of: trial.workload) }
        for round in 1...rounds {
            FileHandle.standardError.write(Data("round \(round) of \(rounds)\n".utf8))
            for trial in trials {
                let path = try traffic.path(of: trial.workload)
                samples[trial, default: []].append(try trial.contender.measure(path, under: trial.policy))
            }
        }
        try checkAgreement()
    }

    /// The nanoseconds of a decision, the median of all rounds.
    func time(_ workload: Workload, _ contender: Contender, policy: String = "fixed-window") -> Double {
        samples[Trial(workload: workload, contender: contender, policy: policy), default: []].map(\.nanoseconds).median
    }

    /// The same with the least and the most.
    func spread(_ workload: Workload, _ contender: Contender) -> String {
        let times = samples[Trial(workload: workload, contender: contender), default: []].map(\.nanoseconds)
        guard let least = times.min(), let most = times.max() else { return "" }
        return "\(times.median.figure) (\(least.figure)–\(most.figure))"
    }

    /// The time of one contender as a share of another's.
    func ratio(_ workload: Workload, _ contender: Contender, to other: Contender) -> Double {
        time(workload, contender) / time(workload, other)
    }

    /// The time of a policy as a multiple of fixed-window's.
    func ratio(_ workload: Workload, _ contender: Contender, policy: String) -> Double {
        time(workload, contender, policy: policy) / time(workload, contender)
    }

    /// The bytes of memory for each user, the median of all rounds.
    func memory(_ workload: Workload, _ contender: Contender, policy: String = "fixed-window") -> Double {
        samples[Trial(workload: workload, contender: contender, policy: policy), default: []].map(\.bytes).median
    }

    /// All who decide by fixed-window must have let the same number of requests through.
    private func checkAgreement() throws {
        let windows = samples.filter { $0.key.policy == "fixed-window" && $0.key.contender != .xTimeRate }
        for (workload, trials) in Dictionary(grouping: windows, by: \.key.workload) {
            let counts = Set(trials.flatMap { $0.value.map(\.accepted) })
            guard counts.count == 1 else { throw Failure("\(workload.name): not all accept as many: \(counts)") }
        }
    }
}
