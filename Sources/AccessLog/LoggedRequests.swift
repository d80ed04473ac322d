public import RateLimiter

/// The requests of a log, of all its users or of one.
public struct LoggedRequests {
    private let wanted: String?
    private let order: RequestOrder
    private var reader: LineReader
    private var clock = Instant.start
    private var found: [(instant: Instant, user: Int)] = []
    private var numbers: [String: Int] = [:]
    /// The users' keys as text, in the order they came.
    public private(set) var keys: [String] = []

    /// The requests of the user whose key as text is this, of all users where it is nil.
    public init(of key: String? = nil, rules: LineRules, order: RequestOrder) {
        wanted = key
        self.order = order
        reader = LineReader(rules)
    }

    /// Takes a line, without its line feed; throws where its key or time can't be read.
    public mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        let entry = try reader.read(line)
        clock = order == .file ? max(clock, entry.instant) : entry.instant
        let key = KeyText.text((entry.key.map { line.array($0) } ?? reader.decodedKey)[...])
        guard wanted == nil || wanted == key else { return }
        found.append((clock, number(of: key)))
    }

    /// Whether a line was taken for a JSON object.
    public var hasObjects: Bool { reader.hasObjects }

    /// The moment of each request and the number of its user, sorted by moment; those of one moment in file order.
    public var sorted: [(instant: Instant, user: Int)] {
        found.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }.map(\.element)
    }

    private mutating func number(of key: String) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }
}
