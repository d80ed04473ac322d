public import ScenarioLanguage

/// Every state that a session has been in: a tree of statements, one branch of which is walked up and down.
///
/// A step back costs no more than the statement touched: it keeps what it changed of a few users. Where one changes
/// many, the state before it is kept whole now and then, and the way from there is gone again.
public struct History: Sendable {
    /// A statement and what came of it.
    public struct Step: Sendable {
        /// The statement.
        public fileprivate(set) var statement: Statement
        /// What came of it, when it was last carried out.
        public fileprivate(set) var result: StepResult
        /// Whether it can't be carried out here since the session went to another policy.
        public fileprivate(set) var isVoid = false

        fileprivate let parent: Int?
        fileprivate var children: [Int] = []
        /// The child that was walked last.
        fileprivate var next: Int?
        fileprivate var undo: Simulator.Saved?
        /// The state before the statement.
        fileprivate var checkpoint: Simulator?
        /// How many answers and statements lie between the nearest state that was kept whole and this step.
        fileprivate var distance = 0
        /// The nearest step before this one that made a request.
        fileprivate let previousRequest: Int?
    }

    private static let mostSaved = 16

    /// The state of the present moment.
    public private(set) var simulator: Simulator
    /// How many statements of the branch lie behind the present moment.
    public private(set) var depth = 0

    private var root: Simulator
    private var steps: [Step] = []
    private var rootChildren: [Int] = []
    /// The branch that is walked, from the root to its end.
    private var branch: [Int] = []

    /// A history that begins with a state.
    public init(root: Simulator) {
        self.root = root
        simulator = root
    }

    /// How many statements the branch has, those behind the present moment and those ahead of it.
    public var count: Int { branch.count }

    /// A step of the branch, from 0.
    public subscript(index: Int) -> Step { steps[branch[index]] }

    /// The step that led to the present moment, nil at the start.
    public var last: Step? { depth == 0 ? nil : self[depth - 1] }

    /// The latest answers before the present moment, so many at least where there are, the newest last.
    public func latestAnswers(_ count: Int) -> [AnswerGroup] {
        var groups: [AnswerGroup] = []
        var next = depth == 0 ? nil : latestRequest(at: branch[depth - 1])
        while let step = next, groups.count < count {
            groups = steps[step].result.groups + groups
            next = steps[step].previousRequest
        }
        return groups
    }

    private func latestRequest(at step: Int) -> Int? {
        if case .request = steps[step].statement { step } else { steps[step].previousRequest }
    }

    /// Which of the branches that part before a step of the branch this is, from 1, and how many there are.
    public func fork(at index: Int) -> (number: Int, count: Int) {
        let siblings = children(of: steps[branch[index]].parent)
        return ((siblings.firstIndex(of: branch[index]) ?? 0) + 1, siblings.count)
    }

    /// Carries a statement out; what lay ahead stays as a branch of its own. Throws, and does nothing, where it is in
    /// error.
    public mutating func run(
        _ statement: Statement, in line: SourceLine? = nil, report: (Event) -> Void = { _ in }
    ) throws(Diagnostics) {
        let parent = depth == 0 ? nil : branch[depth - 1]
        let request = parent.flatMap { latestRequest(at: $0) }
        var step = Step(statement: statement, result: StepResult(), parent: parent, previousRequest: request)
        try carryOut(&step, in: line, report)
        branch.removeSubrange(depth...)
        add(step)
    }

    /// Moves the clock on, as a part of the last statement where that is an `advance` that nothing came after.
    public mutating func extendAdvance(by duration: Duration) throws(Diagnostics) {
        guard depth > 0, depth == branch.count, case .advance(.by(let before)) = steps[branch[depth - 1]].statement
        else { return try run(.advance(.by(duration))) }
        try simulator.run(.advance(.by(duration))) { _ in }
        steps[branch[depth - 1]].statement = .advance(.by(before + duration))
        steps[branch[depth - 1]].result.instant = simulator.now
    }

    /// Goes to the moment after so many statements of the branch, as near as there is.
    public mutating func go(to target: Int) {
        let target = max(0, min(target, branch.count))
        while depth > target { back() }
        while depth < target { forward() }
    }

    /// The number of the statement behind the present moment, in the order in which they were first carried out, from 1;
    /// 0 at the start.
    public var statementNumber: Int { depth == 0 ? 0 : number(ofStatementAt: depth - 1) }

    /// The number of a statement of the branch, from 0 along the branch.
    public func number(ofStatementAt index: Int) -> Int { branch[index] + 1 }

    /// Goes to the moment after the statement of that number, on whichever branch it lies.
    public mutating func go(toStatement number: Int) {
        guard number > 0 else { return go(to: 0) }
        walk(through: number)
        if let place = branch.firstIndex(of: number - 1) { go(to: place + 1) }
    }

    /// Walks the branch that the statement of that number lies on; the present moment stays where it is if it is on it.
    public mutating func walk(through number: Int) {
        guard steps.indices.contains(number - 1), !branch.contains(number - 1) else { return }
        var path = [number - 1]
        while let parent = path.last.flatMap({ steps[$0].parent }) { path.append(parent) }
        path.reverse()
        let common = zip(path, branch).prefix { $0 == $1 }.count
        go(to: min(depth, common))
        for (parent, child) in zip(path, path.dropFirst()) { remember(child, asNextOf: parent) }
        while let next = path.last.flatMap({ steps[$0].next }) { path.append(next) }
        branch = path
    }

    /// Walks another of the branches that part at the present moment, the next or the one before; true where there is.
    public mutating func switchBranch(by offset: Int) -> Bool {
        let parent = depth == 0 ? nil : branch[depth - 1]
        let children = children(of: parent)
        guard depth < branch.count, children.count > 1, let index = children.firstIndex(of: branch[depth]) else {
            return false
        }
        let chosen = children[((index + offset) % children.count + children.count) % children.count]
        walk(through: chosen + 1)
        return true
    }

    /// Begins with another state and does again what led to the present moment.
    public mutating func restart(from root: Simulator) {
        self.root = root
        simulator = root
        for index in steps.indices {
            steps[index].undo = nil
            steps[index].checkpoint = nil
            steps[index].result = StepResult()
        }
        let target = depth
        depth = 0
        go(to: target)
    }

    private func children(of parent: Int?) -> [Int] {
        parent.map { steps[$0].children } ?? rootChildren
    }

    private mutating func remember(_ child: Int, asNextOf parent: Int?) {
        if let parent { steps[parent].next = child }
    }

    private mutating func add(_ step: Step) {
        let index = steps.count
        steps.append(step)
        if let parent = step.parent { steps[parent].children.append(index) } else { rootChildren.append(index) }
        remember(index, asNextOf: step.parent)
        branch.append(index)
        depth += 1
    }

    private mutating func carryOut(
        _ step: inout Step, in line: SourceLine? = nil, _ report: (Event) -> Void
    ) throws(Diagnostics) {
        let undo = simulator.saved(before: step.statement, most: Self.mostSaved)
        let distance = distance(after: step.parent)
        let isFar = distance > max(1000, 10 * simulator.records.count)
        let checkpoint = undo == nil && isFar ? simulator : nil
        step.result = try StepResult(of: step.statement, in: line, on: &simulator, report: report)
        step.undo = undo
        step.checkpoint = checkpoint
        step.distance = distance
    }

    private func distance(after parent: Int?) -> Int {
        guard let parent else { return 0 }
        let step = steps[parent]
        return (step.checkpoint == nil ? step.distance : 0) + step.result.answers + 1
    }

    private mutating func forward() {
        let index = branch[depth]
        do throws(Diagnostics) {
            var step = steps[index]
            try carryOut(&step) { _ in }
            step.isVoid = false
            steps[index] = step
        } catch {
            steps[index].isVoid = true
            steps[index].undo = simulator.saved(before: .say(""), most: 0)
        }
        depth += 1
    }

    private mutating func back() {
        depth -= 1
        let step = steps[branch[depth]]
        if let undo = step.undo { return simulator.restore(undo) }
        let target = depth
        while depth > 0, steps[branch[depth]].checkpoint == nil { depth -= 1 }
        simulator = steps[branch[depth]].checkpoint ?? root
        while depth < target { forward() }
    }
}
