public import RateLimiter

/// What has been done in a session: a tree of commands, one branch of which is walked up and down.
///
/// Its steps are numbered from 1 in the order in which they were first taken; 0 is the start.
public struct History: Sendable {
    /// Where a step stands in the tree; 0 is none where a step can't be the start.
    private struct Place {
        @Compact var parent = 0
        @Compact var firstChild = 0
        @Compact var nextSibling = 0
        /// The child that was walked last.
        @Compact var walked = 0
        /// The last change of the limit up to this step.
        @Compact var change = 0
        /// The last step up to this one that added users.
        @Compact var users = 0
        /// Whether one up to this one started clients.
        var startsClients = false
        /// What the clock showed after it.
        var instant = Instant.start
    }

    /// The number of a step in half the room, since there may be millions.
    @propertyWrapper
    private struct Compact {
        private var number: UInt32
        init(wrappedValue: Int) { number = UInt32(wrappedValue) }
        var wrappedValue: Int {
            get { Int(number) }
            set { number = UInt32(newValue) }
        }
    }

    /// How many steps of the branch lie behind the present moment.
    public private(set) var depth = 0
    private var commands: [Command] = []
    private var places = [Place()]
    /// The branch that is walked, from the first step to its end.
    private var branch: [Int] = []

    /// How many steps the branch has, those behind the present moment and those ahead of it.
    public var count: Int { branch.count }

    /// How many steps there are on all branches.
    public var stepCount: Int { commands.count }

    /// A step of the branch, from 0.
    public subscript(index: Int) -> Command { command(ofStep: branch[index]) }

    /// The number of a step of the branch, from 0 along the branch.
    public func number(at index: Int) -> Int { branch[index] }

    /// Which of the branches that part before a step of the branch this is, from 1, and how many there are.
    public func fork(at index: Int) -> (number: Int, count: Int) {
        let siblings = siblings(at: index)
        return ((siblings.firstIndex(of: branch[index]) ?? 0) + 1, siblings.count)
    }

    /// The number of the step with which another of the branches that part at the present moment begins, so many after
    /// the one that is ahead; nil where there is no other.
    public func branchAhead(by offset: Int) -> Int? {
        guard depth < count else { return nil }
        let siblings = siblings(at: depth)
        guard siblings.count > 1, let index = siblings.firstIndex(of: branch[depth]) else { return nil }
        return siblings[((index + offset) % siblings.count + siblings.count) % siblings.count]
    }

    /// What a step did.
    public func command(ofStep number: Int) -> Command { commands[number - 1] }

    /// What the clock showed after a step when it was taken last; the start's is 0.
    public func instant(ofStep number: Int) -> Instant { places[number].instant }

    /// How many steps of the branch lead to the moment after a step, nil where it is on another.
    public func depth(ofStep number: Int) -> Int? {
        if number == 0 { return 0 }
        // A step has a higher number than what it follows.
        var (low, high) = (0, branch.count)
        while low < high {
            let middle = (low + high) / 2
            if branch[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < branch.count && branch[low] == number ? low + 1 : nil
    }

    /// The number of the step that last changed the limit, 0 where none did.
    var change: Int { places[present].change }

    /// The last change of the limit before one.
    func change(before change: Int) -> Int { places[places[change].parent].change }

    /// The number of the step that last added users, 0 where none did: those of a moment are the same as those of another
    /// where this is.
    public var users: Int { places[present].users }

    /// Whether a step of the branch, behind or ahead of the present moment, starts clients.
    var startsClients: Bool { branch.last.map { places[$0].startsClients } ?? false }

    /// The last step before one that added users.
    public func users(before step: Int) -> Int { places[places[step].parent].users }

    /// Adds what was done at the present moment; what lay ahead stays as a branch of its own.
    mutating func add(_ command: Command) {
        let parent = present
        commands.append(command)
        let number = commands.count
        var place = Place(
            parent: parent, change: places[parent].change, users: places[parent].users,
            startsClients: places[parent].startsClients)
        if case .change = command { place.change = number }
        if case .statement(.user) = command { place.users = number }
        if case .statement(.client) = command { place.startsClients = true }
        places.append(place)
        if let last = children(of: parent).last {
            places[last].nextSibling = number
        } else {
            places[parent].firstChild = number
        }
        places[parent].walked = number
        branch.removeSubrange(depth...)
        branch.append(number)
        depth += 1
    }

    /// Notes what the clock shows after the last step that was taken.
    mutating func note(_ instant: Instant) { places[present].instant = instant }

    /// Makes room for so many steps in all.
    mutating func reserveCapacity(_ count: Int) {
        commands.reserveCapacity(count)
        places.reserveCapacity(count + 1)
        branch.reserveCapacity(count)
    }

    /// Puts another command in the place of the last one.
    mutating func replaceLast(by command: Command) {
        commands[present - 1] = command
    }

    /// Goes to the moment after so many steps of the branch, as near as there is.
    mutating func go(to target: Int) {
        depth = max(0, min(target, count))
    }

    /// Goes to the moment after the step of that number, and gives back how much of the branch stays.
    mutating func go(toStep number: Int) -> Int {
        let kept = walk(through: number)
        depth = (branch.firstIndex(of: number) ?? -1) + 1
        return kept
    }

    /// Walks the branch on which the step of that number lies, and gives back how much of the branch stays; the present
    /// moment does where it is on it.
    mutating func walk(through number: Int) -> Int {
        var path: [Int] = []
        var step = number
        while step != 0 {
            path.append(step)
            step = places[step].parent
        }
        path.reverse()
        let common = zip(path, branch).prefix { $0 == $1 }.count
        guard common < path.count else { return count }
        for step in path { places[places[step].parent].walked = step }
        while let last = path.last, places[last].walked != 0 { path.append(places[last].walked) }
        branch = path
        depth = min(depth, common)
        return common
    }

    /// The number of the step that led to the present moment.
    private var present: Int { depth == 0 ? 0 : branch[depth - 1] }

    private func siblings(at index: Int) -> [Int] { children(of: places[branch[index]].parent) }

    func children(of parent: Int) -> [Int] {
        var children: [Int] = []
        var child = places[parent].firstChild
        while child != 0 {
            children.append(child)
            child = places[child].nextSibling
        }
        return children
    }
}
