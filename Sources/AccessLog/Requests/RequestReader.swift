import RateLimiter

/// In which order the requests of a log are decided.
public enum RequestOrder: String, CaseIterable, Sendable {
    /// Sorted by time; those of one time in file order.
    case time
    /// As they come, time standing still where it would go back.
    case file
}

/// Reads the requests of a log line by line: whose each is, by number, and when it is to be decided.
///
/// They come in batches, so that the memory in which the users are looked for is waited for once and not for each.
struct RequestReader {
    static let batchSize = 32
    private let order: RequestOrder
    private var parser: LineParser
    /// The users' keys, by number; keys are equal where their bytes are.
    private(set) var keys = KeyTable()
    /// The requests since a batch was taken; their users have no numbers yet.
    private var batch: [UserRequest] = []
    private var log = LogSummary()
    private var last = Instant.start
    private var clock = Instant.start
    private var earliest = Instant(nanoseconds: .max)
    private var latest = Instant.start

    init(_ rules: LineRules, order: RequestOrder) {
        self.order = order
        parser = LineParser(rules)
        log.order = order
        log.key = rules.key
    }

    /// Whether a line was taken for a JSON object.
    var hasObjects: Bool { parser.hasObjects }

    /// How many requests so far are earlier than the one before them.
    private(set) var outOfOrder = 0

    /// Takes a line, without its line feed; throws where its key or time can't be read, and counts it as skipped.
    @inline(__always)
    mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        let entry: Entry
        do throws(Unreadable) { entry = try parser.parse(line) } catch {
            log.skipped += 1
            throw error
        }
        if let key = entry.key {
            keys.add(line.extracting(key))
        } else {
            let key = parser.decodedKey
            keys.add(key.span)
        }
        count(entry.instant)
        batch.append(UserRequest(instant: clock, user: 0))
    }

    /// Whether it is time to take the batch.
    var isBatchFull: Bool { batch.count == Self.batchSize }

    /// The requests since the last batch was taken.
    mutating func takeBatch() -> [UserRequest] {
        keys.numberBatch { place, number in batch[place].user = UInt32(number) }
        defer {
            batch = []
            batch.reserveCapacity(Self.batchSize)
        }
        return batch
    }

    /// What was read so far.
    var summary: LogSummary {
        var log = log
        log.users = keys.count
        log.outOfOrder = outOfOrder
        if log.requests > 0 { log.span = earliest...latest }
        return log
    }

    private mutating func count(_ instant: Instant) {
        if instant < last { outOfOrder += 1 }
        last = instant
        log.requests += 1
        if instant < earliest { earliest = instant }
        if instant > latest { latest = instant }
        clock = order == .file ? max(clock, instant) : instant
    }
}
