import RateLimiter

/// A user's bucket under one limit, and the user's place among those whom it rejected, from 1; 0 for not.
struct UserState {
    var bucket: Bucket
    private(set) var victim: UInt32 = 0

    init(bucket: Bucket) { self.bucket = bucket }

    /// Decides a request under the limit at a place, and counts it there where it is rejected.
    @inline(__always)
    mutating func decide(_ arrival: Arrival, _ limits: [Limit], _ place: Int, _ tally: inout Tally) {
        guard case .rejected(let error) = bucket.request(at: arrival.instant, under: limits[place]) else { return }
        tally.chart.reject(at: arrival.instant, by: place)
        tally.tallies[place].reject(arrival, retryAfter: error.retryAfter ?? .zero, victim: &victim)
    }
}

/// What limits do to the requests of a log, in all and over time.
struct Tally {
    var chart: Chart
    var tallies: [LimitTally]

    init(deciders: Int) {
        chart = Chart(limits: deciders)
        tallies = Array(repeating: LimitTally(), count: deciders)
    }
}

/// What a limit does to the requests of a log.
struct LimitTally {
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
    mutating func reject(_ arrival: Arrival, retryAfter: Duration, victim: inout UInt32) {
        rejected += 1
        longest = max(longest, retryAfter)
        if victim == 0 {
            victims.append(Victim(user: arrival.user, first: arrival.instant))
            victim = UInt32(victims.count)
        }
        victims[Int(victim) - 1].rejected += 1
    }
}
