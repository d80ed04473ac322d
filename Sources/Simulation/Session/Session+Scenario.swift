public import ScenarioLanguage

extension Session {
    /// A session that stands where a scenario leads: what it says of the limit and the users before all else is the start,
    /// and each statement after that a step. Throws where one is in error.
    public init(scenario: [Statement], options: PartialLimit, defaults: PartialLimit) throws(Diagnostics) {
        let start = scenario.prefix { $0.isPreparation }
        self.init(options: options, defaults: defaults, start: Array(start))
        for statement in scenario.dropFirst(start.count) { try apply(.statement(statement)) }
    }
}

extension Statement {
    /// Whether it says who there is and what the limit is.
    fileprivate var isPreparation: Bool {
        switch self {
        case .settings, .user: true
        default: false
        }
    }
}
