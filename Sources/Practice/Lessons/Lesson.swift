public import ScenarioLanguage
public import Simulation

/// A script that asks and sets tasks: any scenario is one.
///
/// A place is the number of a statement, from 0.
public struct Lesson: Sendable {
    /// What progress in it is kept under: a built-in one's name, or a file's path from the root.
    public let name: String
    /// The statements, without an error.
    public let statements: [Statement]

    /// A lesson of statements without an error.
    public init(name: String, statements: [Statement]) {
        self.name = name
        self.statements = statements
    }

    /// A lesson that is built in.
    public init(_ scenario: BuiltInScenario) {
        var runner = ScriptRunner(Simulator(), purpose: .session, report: NoReport()) { PartialLimit() }
        runner.run(scenario.source)
        self.init(name: scenario.name, statements: runner.statements)
    }

    /// What a title has room for: the last part of its name.
    public var title: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// The question at a place, nil where none is.
    public func question(at place: Int) -> Question? {
        guard statements.indices.contains(place), case .ask(let question) = statements[place] else { return nil }
        return question
    }

    /// The text of the task at a place, nil where none is.
    public func task(at place: Int) -> String? {
        guard statements.indices.contains(place), case .task(let text) = statements[place] else { return nil }
        return text
    }

    /// How many questions it asks.
    public var questionCount: Int { statements.indices.count { question(at: $0) != nil } }

    /// How many tasks it sets.
    public var taskCount: Int { statements.indices.count { task(at: $0) != nil } }

    /// What is told of an answer to the question at a place: the lesson's own `why`, else why the next request is answered
    /// as it is, by a simulator that all before was carried out on; nil where there is none before the next question.
    public func reason(for response: Response, at place: Int, in simulator: Simulator) -> String? {
        for statement in statements[(place + 1)...] {
            guard case .why(let choice, let text) = statement else { break }
            if choice == response.reasonNumber { return text }
        }
        return reasonOfNextRequest(after: place, simulator)
    }

    private func reasonOfNextRequest(after place: Int, _ simulator: Simulator) -> String? {
        var simulator = simulator
        var reason: String?
        for statement in statements[(place + 1)...] {
            switch statement {
            case .ask, .heading, .task: return nil
            default: break
            }
            try? simulator.run(statement) { event in
                if case .answer(let answer) = event { reason = answer.explanation.sentence }
            }
            if reason != nil { return reason }
        }
        return nil
    }
}
