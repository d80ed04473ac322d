import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

/// A way of the clock on which clients ask so much that it is gone bit by bit, between the keys.
struct Journey {
    /// Where it ends.
    enum End {
        case moment(Instant)
        /// Where no client of a user, or without a key none at all, has an open call.
        case served(String?)
    }

    let end: End
    /// How many requests were answered before it.
    let answered: Int

    /// The rest of the way.
    func rest(from now: Instant) -> Advance {
        switch end {
        case .moment(let moment): .by(now.duration(to: moment))
        case .served(let key): .toServed(key)
        }
    }
}

extension Model {
    /// How many requests of clients are made at most before the next look at the keys.
    private var mostAtOnce: Int { session.isComparing ? 2_000 : 16_000 }

    /// Sets out where a statement moves the clock too far to be there before the next look at the keys; false where it
    /// doesn't.
    mutating func sets(outBy statement: Statement) -> Bool {
        guard case .advance(let advance) = statement, let reach = simulator.reach(of: advance, within: mostAtOnce),
            !reach.isEnd
        else { return false }
        let end: Journey.End =
            if case .toServed(let key) = advance {
                .served(key)
            } else {
                .moment(simulator.now.advanced(by: simulator.movement(of: statement)))
            }
        journey = Journey(end: end, answered: simulator.answered)
        return true
    }

    /// Goes a bit of the way.
    mutating func goOn(_ journey: Journey) {
        let requests = simulator.answered - journey.answered
        let isServable = if case .served = journey.end { requests < Simulator.mostRequestsToServed } else { true }
        guard isServable, let reach = simulator.reach(of: journey.rest(from: simulator.now), within: mostAtOnce) else {
            self.journey = nil
            tell("still waiting after \(requests.grouped) requests; they may never be served", isFailure: true)
            return
        }
        move(to: reach.moment)
        guard reach.isEnd else { return }
        self.journey = nil
        tell("\((simulator.answered - journey.answered).grouped) requests were made on the way")
    }

    /// Takes a key on the way: one that leaves it, or none.
    mutating func press(_ key: Key, on journey: Journey) -> Effect? {
        switch key {
        case .escape, .control("c"):
            self.journey = nil
            tell("stopped after \((simulator.answered - journey.answered).grouped) requests")
        default: return keyMap[key] == .quit ? .quit : nil
        }
        return nil
    }

    /// Lets a clock that runs go on so far, or as far as clients leave it.
    mutating func run(by step: Duration) {
        guard let reach = simulator.reach(of: .by(step), within: mostAtOnce) else {
            clock.isRunning = apply(.tick(step))
            return
        }
        clock.isBehind = !reach.isEnd
        move(to: reach.moment)
    }

    private mutating func move(to moment: Instant) {
        let step = simulator.now.duration(to: moment)
        if step > .zero, !apply(.tick(step)) { clock.isRunning = false }
    }
}
