import RateLimiter

/// The requests of a log, decided under several limits at once.
struct Trial {
    /// A user's bucket under one limit, and where it is among those that were rejected, 0 for not.
    private struct Standing {
        var bucket: BareBucket
        var victim: UInt32 = 0
    }

    /// The limits that may decide otherwise than each other.
    private let deciders: [Settings]
    /// The decider of each limit that was asked for.
    private let deciderOfLimit: [Int]
    /// Every user's, all of one beside each other.
    private var standings: [Standing] = []
    private let newUser: [Standing]
    private(set) var chart: Chart
    private(set) var verdicts: [Verdict]

    init(_ limits: [Settings]) {
        var deciders: [Settings] = []
        deciderOfLimit = limits.map { limit in
            // The three are one schedule read in three ways, and reject alike.
            let isSchedule = limit.policy == .gcra || limit.policy == .leakyBucket
            let decider = isSchedule ? limit.with(.tokenBucket) : limit
            if let place = deciders.firstIndex(of: decider) { return place }
            deciders.append(decider)
            return deciders.count - 1
        }
        self.deciders = deciders
        newUser = deciders.map { Standing(bucket: BareBucket($0.policy)) }
        chart = Chart(limits: deciders.count)
        verdicts = deciders.map { _ in Verdict() }
    }

    /// Decides a request that is no earlier than those before it; users are numbered in the order they come, or fewer.
    mutating func take(_ arrival: Arrival) {
        let first = Int(arrival.user) * deciders.count
        while first >= standings.count { standings += newUser }
        let cell = chart.add(at: arrival.instant)
        for (place, decider) in deciders.enumerated() {
            let decision = standings[first + place].bucket.request(at: arrival.instant, under: decider)
            if case .rejected(let error) = decision {
                chart.rejected[place][cell] += 1
                verdicts[place].reject(
                    arrival, retryAfter: error.retryAfter ?? .zero, victim: &standings[first + place].victim)
            }
        }
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
