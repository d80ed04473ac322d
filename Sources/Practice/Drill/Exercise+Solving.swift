import RateLimiter
import ScenarioLanguage
import Simulation

extension Exercise {
    /// An exercise whose answer is what the model does; nil where there is none: where nothing is to be retried,
    /// or the cost never fits.
    init?(_ limit: Limit, _ statements: [Statement], kind: Kind, cost: Int) {
        var simulator = Simulator(options: PartialLimit(limit))
        Self.run(.user([Self.apiKey]), on: &simulator)
        var steps: [Step] = []
        for statement in statements {
            steps.append(Step(instant: simulator.now, statement: statement))
            Self.run(statement, on: &simulator)
        }
        var next = simulator
        Self.run(.request(Request(.keys([Self.apiKey]), cost: cost)), on: &next)
        guard let explanation = next.last(of: 0), let memory = explanation.memory else { return nil }
        let reasoning = Reasoning(
            limit: limit, now: simulator.now, memory: memory, left: simulator.remaining(of: 0),
            refill: simulator.refill(of: 0))
        switch kind {
        case .outcome:
            answer = .outcome(explanation.decision.isAccepted ? .success : .rejected)
            reason = explanation.sentence
        case .retry:
            guard let last = simulator.last(of: 0), let wait = last.decision.error?.retryAfter else { return nil }
            answer = .wait(wait)
            reason = last.sentence
        case .tokens:
            answer = .tokens(simulator.remaining(of: 0))
            reason = reasoning.whatIsLeft
        case .refill:
            answer = .wait(simulator.refill(of: 0))
            reason = reasoning.whenWhole
        }
        rejections = simulator.records[0].rejected
        self.limit = limit
        self.steps = steps
        self.now = simulator.now
        self.kind = kind
        self.cost = cost
    }

    private static func run(_ statement: Statement, on simulator: inout Simulator) {
        do throws(Diagnostics) { try simulator.run(statement) { _ in } } catch {
            preconditionFailure("\(statement): \(error.all)")
        }
    }
}
