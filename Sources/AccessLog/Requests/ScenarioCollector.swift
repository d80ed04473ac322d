import RateLimiter
import ScenarioLanguage

/// A log on its way from lines to a scenario.
struct ScenarioCollector {
    private let wanted: KeyText?
    private var reader: RequestReader
    private var requests = SortedRequests()
    /// The API keys so far, and the place of each.
    private var users: [String] = []
    private var places: [KeyText: UInt32] = [:]
    /// The place of each user of the log, by number; nil where another one is wanted.
    private var placeOfUser: [UInt32?] = []

    /// Collects the requests of the user with this key, of all users where it is nil.
    init(of key: KeyText?, rules: LineRules, order: RequestOrder) {
        wanted = key.map { Address.spelled($0, prefix: rules.ipv6Prefix) }
        reader = RequestReader(rules, order: order)
    }

    /// Whether a line was taken for a JSON object.
    var hasObjects: Bool { reader.hasObjects }

    /// Takes a line, without its line feed; throws where its key or time can't be read.
    mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        try reader.take(line)
        if reader.isBatchFull { collect(reader.takeBatch()) }
    }

    /// The scenario; nil where there is no request for it.
    mutating func finish() -> LoggedScenario? {
        collect(reader.takeBatch())
        requests.finish()
        return LoggedScenario(requests, users: users)
    }

    private mutating func collect(_ batch: [UserRequest]) {
        for request in batch {
            while placeOfUser.count <= Int(request.user) { placeOfUser.append(place(ofUser: placeOfUser.count)) }
            guard let place = placeOfUser[Int(request.user)] else { continue }
            requests.append(UserRequest(instant: request.instant, user: place))
        }
    }

    private mutating func place(ofUser number: Int) -> UInt32? {
        let key = KeyText(reader.keys.key(of: number))
        guard wanted == nil || wanted == key else { return nil }
        // What no API key may hold is escaped, which can make two keys one.
        let user = KeyText(key.text.escaped)
        if let place = places[user] { return place }
        places[user] = UInt32(users.count)
        users.append(user.text)
        return places[user]
    }
}
