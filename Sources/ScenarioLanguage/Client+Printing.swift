extension Client: CustomStringConvertible {
    /// The clients as the language writes them after their keyword: `user001 x3 every ~10s retry backoff 1s to 1m`.
    public var description: String {
        var words = who.words
        if count != 1 { words.append("x\(count)") }
        switch calls {
        case .once: break
        case .every(let interval): words.append("every \(interval.scenarioText)")
        case .random(let mean): words.append("every ~\(mean.scenarioText)")
        }
        if cost != 1 { words.append("cost \(cost)") }
        if let retry { words.append("retry \(retry)") }
        return words.joined(separator: " ")
    }
}

extension Client.Retry: CustomStringConvertible {
    /// The wait and its jitter as the language writes them: `backoff 1s to 1m jitter full`.
    public var description: String {
        let wait =
            switch wait {
            case .after: "after"
            case .fixed(let duration): duration.scenarioText
            case .backoff(let first, let most):
                "backoff \(first.scenarioText)" + (most.map { " to \($0.scenarioText)" } ?? "")
            }
        return switch jitter {
        case nil: wait
        case .percent(let percent): "\(wait) jitter \(percent)%"
        case .full: "\(wait) jitter full"
        }
    }
}
