import ScenarioLanguage

extension Statement {
    /// Whether the limit must be known for it, and can't be set after it.
    var usesLimit: Bool {
        switch self {
        case .request, .client, .expect, .solved, .advance(.toRefill), .advance(.toServed): true
        case .settings, .user, .stop, .advance(.by), .heading, .say, .ask, .why, .task, .hint, .show: false
        }
    }

    /// Whether something is asked or expected.
    var tests: Bool {
        switch self {
        case .request, .client, .expect, .solved: true
        case .settings, .user, .stop, .advance, .heading, .say, .ask, .why, .task, .hint, .show: false
        }
    }

    /// Whether it does something with the server, its users or the clock, rather than tell or ask whoever watches.
    var acts: Bool {
        switch self {
        case .settings, .user, .request, .client, .stop, .advance, .expect: true
        case .heading, .say, .ask, .why, .task, .hint, .solved, .show: false
        }
    }
}
