import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

extension Model {
    /// Does what a key means, `times` as often as the number before it says.
    mutating func perform(_ action: Action, times: Int, isCounted: Bool) -> Effect? {
        switch action {
        case .request: request(selectedKey.map { .keys([$0]) }, users: 1, times)
        case .requestAll: request(userCount > 0 ? .all : nil, users: userCount, times)
        case .second: advance(.seconds(1), times)
        case .minute: advance(.seconds(60), times)
        case .hour: advance(.seconds(3600), times)
        case .refill: runOrNotice(selectedKey.map { .advance(.toRefill($0)) })
        case .refillAll: runOrNotice(userCount > 0 ? .advance(.toRefill(nil)) : nil)
        case .live: clock.isRunning.toggle()
        case .slower: changeSpeed(by: -times)
        case .faster: changeSpeed(by: times)
        case .up: select(by: -times)
        case .down: select(by: times)
        case .pageUp: select(by: -times * layout.visibleUsers)
        case .pageDown: select(by: times * layout.visibleUsers)
        case .first: select(row: isCounted ? times - 1 : 0)
        case .last: select(row: isCounted ? times - 1 : userList.count - 1)
        case .filter: mode = .filter(TextField(suggested: userList.filter))
        case .sort: sort(by: times)
        case .addUser:
            if isCounted { add(freeKeys(times)) } else { mode = .addUser(TextField(suggested: freeKeys(1)[0])) }
        case .nextPolicy: changePolicy(by: times)
        case .save: return .save(session.script)
        case .startOver: travel(to: 0)
        case .back: travel(to: session.history.depth - times)
        case .forward: travel(to: session.history.depth + times)
        case .history: mode = .history
        case .prompt: mode = .prompt(Prompt(""))
        case .limit: mode = .prompt(Prompt(limit: simulator.limit))
        case .explain: panel = panel == .explanation ? .log : .explanation
        case .timeline: panel = panel == .timeline ? .log : .timeline
        case .zoomIn: zoom(by: -times)
        case .zoomOut: zoom(by: times)
        case .compare:
            session.compare(true)
            mode = .policies(selected: Policy.allCases.firstIndex(of: simulator.limit.policy) ?? 0)
        case .choose, .pause, .stepForward, .stepBack, .nextCase, .previousCase, .nextError, .hint, .solution,
            .practice:
            tellUnknown(keyMap.name(of: action))
        case .help:
            mode = .help(policy: nil)
        case .quit: return .quit
        }
        return nil
    }
}
