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
    private let key: UserKey
    private let from: Instant
    private let to: Instant?
    private var log = LogSummary()
    /// How many keys were found in each of the parser's sources.
    private var foundIn: [Int]
    /// The last source, and how many keys in a row were found there that are not counted yet.
    private var source = 0
    private var run = 0
    /// How many of the requests' keys are no addresses, and the first of those.
    private var others = 0
    private var firstOther: [UInt8] = []
    private var last = Instant.start
    private var clock = Instant.start
    private var earliest = Instant(nanoseconds: .max)
    private var latest = Instant.start

    init(_ rules: LineRules, order: RequestOrder) {
        self.order = order
        key = rules.key
        from = rules.from ?? .start
        to = rules.to
        parser = LineParser(rules)
        foundIn = Array(repeating: 0, count: parser.sources.count)
        log.order = order
    }

    /// Whether a line was taken for a JSON object.
    var hasObjects: Bool { parser.hasObjects }

    /// How many requests so far are earlier than the one before them.
    private(set) var outOfOrder = 0

    /// Takes a line, without its line feed; throws where its key or time can't be read, and counts it as skipped.
    @inline(__always)
    mutating func take(_ line: Span<UInt8>) throws(Unreadable) {
        var next: Int? = 0
        while let start = next {
            let entry: Entry
            do throws(Unreadable) { entry = try parser.parse(line, from: start) } catch {
                log.skipped += 1
                if error.isNoRequest { log.noRequests += 1 }
                throw error
            }
            next = entry.next
            take(entry, of: line)
        }
    }

    @inline(__always)
    private mutating func take(_ entry: Entry, of line: Span<UInt8>) {
        guard entry.instant >= from, to.map({ entry.instant < $0 }) ?? true else {
            log.outside += 1
            return
        }
        if let key = entry.key {
            keys.add(line.extracting(key))
        } else {
            let key = parser.decodedKey
            keys.add(key.span)
        }
        if entry.source != source { endRun(before: entry.source) }
        run += 1
        if !entry.isAddress { countOther(entry, of: line) }
        count(entry.instant)
        batch.append(UserRequest(instant: clock, user: 0))
    }

    /// Counts the requests since the source changed.
    private mutating func endRun(before source: Int) {
        foundIn[self.source] += run
        run = 0
        self.source = source
    }

    private mutating func countOther(_ entry: Entry, of line: Span<UInt8>) {
        if others == 0 { firstOther = entry.key.map { line.array($0) } ?? parser.decodedKey }
        others += 1
    }

    /// Whether it is time to take the batch.
    var isBatchFull: Bool { batch.count >= Self.batchSize }

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
        var foundIn = foundIn
        foundIn[source] += run
        log.users = keys.count
        log.outOfOrder = outOfOrder
        if log.requests > 0 { log.span = earliest...latest }
        log.naming = UserNaming(
            key, places: zip(parser.sources, foundIn).map(UserNaming.Place.init), keys: keys, noAddresses: others,
            firstNoAddress: others > 0 ? KeyText(firstOther[...]) : nil)
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
