import RateLimiter

/// The requests of a log, decided under several limits at once.
struct LimitGrid {
    /// The limits that may decide otherwise than each other, those of a group beside each other.
    private let deciders: [Limit]
    /// The deciders that differ in their tokens alone, the fewest first, and have the same memory of a user until the
    /// first of them rejects: then only are the others asked, since more tokens never reject more.
    private let groups: [Range<Int>]
    /// The decider of each limit that was asked for.
    private let deciderOfLimit: [Int]
    /// Every user's under the first decider of each group, all of one user beside each other.
    private var states: [UserState] = []
    private let newUser: [UserState]
    /// For each group, the states under its other deciders of those whom the first has rejected, in the order of its
    /// victims.
    private var followers: [[UserState]]
    /// What was read ahead; it is kept so that the reading is not left out.
    private var touched: UInt32 = 0
    private var tally: Tally

    init(_ limits: [Limit]) {
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
        newUser = groups.map { [deciders] group in UserState(bucket: Bucket(deciders[group.lowerBound].policy)) }
        followers = groups.map { _ in [] }
        tally = Tally(deciders: deciders.count)
    }

    /// Decides a batch of requests, none of which is earlier than those before it.
    mutating func take(_ batch: [Arrival]) {
        guard let last = batch.max(by: { $0.user < $1.user }) else { return }
        while Int(last.user) * groups.count >= states.count { states += newUser }
        // The memory of all of them is read ahead, so that it is waited for once and not for each.
        for arrival in batch {
            tally.chart.add(at: arrival.instant)
            touched &+= states[Int(arrival.user) * groups.count].victim
        }
        for group in groups.indices {
            for arrival in batch { decide(arrival, by: group) }
        }
    }

    @inline(__always)
    private mutating func decide(_ arrival: Arrival, by group: Int) {
        let index = Int(arrival.user) * groups.count + group
        let wasVictim = states[index].victim > 0
        states[index].decide(arrival, deciders, groups[group].lowerBound, &tally)
        let victim = Int(states[index].victim)
        let others = groups[group].dropFirst()
        guard victim > 0, !others.isEmpty else { return }
        if !wasVictim {
            followers[group] += repeatElement(UserState(bucket: states[index].bucket), count: others.count)
        }
        for place in others {
            let offset = place - others.upperBound + victim * others.count
            followers[group][offset].decide(arrival, deciders, place, &tally)
        }
    }

    /// What came of each limit, in their order.
    var tallies: [LimitTally] { deciderOfLimit.map { tally.tallies[$0] } }

    /// The chart with what each limit rejected, in their order.
    var chart: Chart {
        var chart = tally.chart
        chart.rejected = deciderOfLimit.map { tally.chart.rejected[$0] }
        return chart
    }
}

extension Limit {
    /// The limit that decides in the place of this one: three policies are one schedule read in three ways.
    fileprivate var decider: Limit {
        policy == .gcra || policy == .leakyBucket ? with(.tokenBucket) : self
    }

    /// The order in which groups stand beside each other.
    fileprivate var place: (String, Duration, Int) { (policy.rawValue, time, tokens) }

    /// Whether it differs in its tokens alone, and these show in no memory of a user.
    fileprivate func isGrouped(with other: Limit) -> Bool {
        policy == other.policy && time == other.time && policy != .tokenBucket
    }
}
