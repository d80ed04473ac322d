import Screen

extension Model {
    /// Which rows show what.
    var layout: Layout {
        switch panel {
        case .explanation where mode != .history: Layout(self, wanted: reason.count)
        case .timeline where mode != .history && showsTimeline:
            Layout(self, wanted: TimelineView.height, covers: true)
        case .log, .explanation, .timeline: Layout(self)
        }
    }

    /// Whether the timeline is open and has a user to show.
    var showsTimeline: Bool { panel == .timeline && selectedKey != nil }

    /// The text that is read on the screen, nil where there is none.
    var page: Page? {
        switch mode {
        case .help: HelpView(self).page(scrolled: scrolled)
        case .policies(let selected): PoliciesView(model: self, selected: selected).page
        case .history: nil
        case .users, .addUser, .filter, .prompt:
            panel == .explanation ? Page(reason, rows: layout.log, scrolled: scrolled) : nil
        }
    }

    /// Why the selected user's last answer was given.
    var reason: [Line] {
        ExplanationView(explanation: lastExplanation, moment: exactText(of:)).lines(width: size.columns - 2)
    }
}
