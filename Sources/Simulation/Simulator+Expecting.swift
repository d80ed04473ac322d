import ScenarioLanguage

extension Simulator {
    /// Holds what is expected of a user against what is.
    func look(_ expectation: Expectation, _ report: (Event) -> Void) {
        guard let user = number(of: expectation.apiKey) else { return }
        for property in expectation.properties {
            let actual = actual(property, of: user)
            let failure = actual == property ? nil : "expected \(property), got \(actual)"
            let subject = Check.Subject.property(apiKey: expectation.apiKey, property)
            report(.check(Check(subject: subject, failure: failure)))
        }
    }

    /// Holds what ends a task against what is and what it took.
    func look(_ goal: Goal, _ report: (Event) -> Void) {
        look(goal.expectation, report)
        guard let start = task.start else { return }
        let apiKey = goal.expectation.apiKey
        if let most = goal.time {
            let time = start.instant.duration(to: now)
            let failure = "expected within \(most.scenarioText), got \(time.scenarioText)"
            report(.check(Check(subject: .time(apiKey: apiKey, most), failure: time > most ? failure : nil)))
        }
        if let most = goal.requests {
            let count = answered - start.answered
            let failure = "expected at most \(most) requests, got \(count)"
            report(.check(Check(subject: .requests(apiKey: apiKey, most), failure: count > most ? failure : nil)))
        }
    }

    /// The same property as the user has it.
    private func actual(_ property: Property, of user: Int) -> Property {
        let record = records[user]
        return switch property {
        case .tokens: .tokens(remaining(of: user))
        case .accepted: .accepted(record.accepted)
        case .rejected: .rejected(record.rejected)
        case .refill: .refill(refill(of: user))
        case .retry: .retry(last(of: user)?.decision.error.map(\.retryAfter) ?? .zero)
        case .delay: .delay(last(of: user)?.decision.delay ?? .zero)
        case .waiting: .waiting(clients.waiting(ofUser: user))
        }
    }
}
