import ScenarioLanguage

extension Player {
    /// Plays a lesson: goes on from where what was done in it before leads, unless that is its end; `next` is what the
    /// lesson after it is called.
    public mutating func resume(after events: [LessonEvent], next: String?) {
        self.next = next
        let run = events.split(separator: .finished, omittingEmptySubsequences: false).last ?? []
        for event in run {
            switch event {
            case .chose(let place, let choice):
                if question(at: place)?.choices.indices.contains(choice - 1) == true { predictions[place] = choice }
            case .ended(let place, let ending): if isTask(at: place) { finishedTasks[place] = ending }
            case .finished: break
            }
        }
        guard let last = (Array(predictions.keys) + finishedTasks.keys).max() else { return }
        go(to: last + 1)
        tell("going on where you left; \(keys.player.name(of: .previousCase)) goes back")
    }

    /// The places of the texts that the window can't show whole.
    public var oversizedTexts: [Int] {
        var player = self
        player.manner = .demo
        var places: [Int] = []
        while !player.isAtEnd {
            player.playNext()
            if !player.showsTextWhole { places.append(player.position - 1) }
        }
        return places
    }

    func question(at place: Int) -> Question? {
        guard statements.indices.contains(place), case .ask(let question) = statements[place] else { return nil }
        return question
    }

    private func isTask(at place: Int) -> Bool {
        guard statements.indices.contains(place), case .task = statements[place] else { return false }
        return true
    }
}
