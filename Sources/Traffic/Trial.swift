import RateLimiter

/// The requests of a log, decided under several limits at once.
struct Trial {
    /// A user's bucket under one limit, and where it is among those that were rejected, 0 for not.
    private struct Standing {
        var bucket: BareBucket
        var victim: UInt32 = 0
    }

    /// The limits that may decide otherwise than each other, those of a group beside each other.
    private let deciders: [Settings]
    /// The deciders that differ in their tokens alone, the fewest first, and have the same memory of a user until the
    /// first of them rejects: then only are the others asked, since more tokens never reject more.
    private let groups: [Range<Int>]
    /// The decider of each limit that was asked for.
    private let deciderOfLimit: [Int]
    /// Every user's, all of one beside each other.
    private var standings: [Standing] = []
    private let newUser: [Standing]
    /// What was read ahead; it is kept so that the reading is not left out.
    private var touched: UInt32 = 0
    private(set) var chart: Chart
    private(set) var verdicts: [Verdict]

    init(_ limits: [Settings]) {
        let needed = limits.map(\.decider)
        deciders = Set(needed).sorted { $0.place < $1.place }
        var groups: [Range<Int>] = []
        for place in deciders.indices {
            if let last = groups.last, deciders[place].isGrouped(with: deciders[last.lowerBound]) {
                groups[groups.count - 1] = last.lowerBound..<place + 1
            } else {
                groups.append(place..<place + 1)
            }
        }
        self.groups = groups
        deciderOfLimit = needed.map { [deciders] in deciders.firstIndex(of: $0) ?? 0 }
        newUser = deciders.map { Standing(bucket: BareBucket($0.policy)) }
        chart = Chart(limits: deciders.count)
        verdicts = deciders.map { _ in Verdict() }
    }

    /// Decides a batch of requests, none of which is earlier than those before it.
    mutating func take(_ batch: [Arrival]) {
        guard let last = batch.max(by: { $0.user < $1.user }) else { return }
        while Int(last.user) * deciders.count >= standings.count { standings += newUser }
        for arrival in batch {
            chart.add(at: arrival.instant)
            touched &+= standings[Int(arrival.user) * deciders.count].victim
        }
        for group in groups {
            for arrival in batch { decide(arrival, by: group) }
        }
    }

    @inline(__always)
    private mutating func decide(_ arrival: Arrival, by group: Range<Int>) {
        let first = Int(arrival.user) * deciders.count
        let leader = first + group.lowerBound
        let wasAlike = standings[leader].victim == 0
        decide(arrival, by: group.lowerBound)
        guard group.count > 1, standings[leader].victim != 0 else { return }
        for place in group.dropFirst() {
            if wasAlike { standings[first + place].bucket = standings[leader].bucket }
            decide(arrival, by: place)
        }
    }

    @inline(__always)
    private mutating func decide(_ arrival: Arrival, by place: Int) {
        let index = Int(arrival.user) * deciders.count + place
        let decision = standings[index].bucket.request(at: arrival.instant, under: deciders[place])
        guard case .rejected(let error) = decision else { return }
        chart.reject(at: arrival.instant, by: place)
        verdicts[place].reject(
            arrival, retryAfter: error.retryAfter ?? .zero, victim: &standings[index].victim)
    }

    /// What came of each limit, in their order.
    var verdictsOfLimits: [Verdict] { deciderOfLimit.map { verdicts[$0] } }

    /// The chart with what each limit rejected, in their order.
    var chartOfLimits: Chart {
        var chart = chart
        chart.rejected = deciderOfLimit.map { self.chart.rejected[$0] }
        return chart
    }
}

extension Settings {
    /// The limit that decides in the place of this one: three policies are one schedule read in three ways.
    fileprivate var decider: Settings {
        policy == .gcra || policy == .leakyBucket ? with(.tokenBucket) : self
    }

    /// The order in which groups stand beside each other.
    fileprivate var place: (String, Duration, Int) { (policy.rawValue, time, tokens) }

    /// Whether it differs in its tokens alone, and these show in no memory of a user.
    fileprivate func isGrouped(with other: Settings) -> Bool {
        policy == other.policy && time == other.time && policy != .tokenBucket
    }
}

/// What a limit does to the requests of a log.
struct Verdict {
    /// A user who was rejected.
    struct Victim {
        let user: UInt32
        let first: Instant
        var rejected = 0
    }

    private(set) var rejected = 0
    private(set) var longest = Duration.zero
    private(set) var victims: [Victim] = []

    /// Counts a rejection; `victim` is the user's place in `victims`, from 1, 0 before the first.
    fileprivate mutating func reject(_ arrival: Arrival, retryAfter: Duration, victim: inout UInt32) {
        rejected += 1
        longest = max(longest, retryAfter)
        if victim == 0 {
            victims.append(Victim(user: arrival.user, first: arrival.instant))
            victim = UInt32(victims.count)
        }
        victims[Int(victim) - 1].rejected += 1
    }
}
