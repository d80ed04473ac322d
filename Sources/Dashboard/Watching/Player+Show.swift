import ScenarioLanguage
import Simulation

extension Player {
    /// What the scenario wants to be seen below the users at the present moment.
    var shown: Shown { shows.last { $0.place < position }?.shown ?? .log }

    /// What stands there of what the simulator can show, the policies being drawn over its log.
    var shownPanel: Model.Panel {
        switch shown {
        case .log, .policies: .log
        case .timeline: .timeline
        case .reason: .explanation
        }
    }

    /// Shows what the scenario wants to be seen; the policies are worked out for as long as they are.
    mutating func showBelow() {
        let shown = shown
        if shown != shownBelow { model.panel = shownPanel }
        shownBelow = shown
        model.session.compare(shown == .policies)
    }
}
