public import Practice

extension Player {
    /// Plays a lesson: goes on from where what was done in it before leads, unless that is its end; `next` is what the
    /// lesson after it is called.
    public mutating func resume(after events: [LessonEvent], next: String?, today: Int? = nil) {
        self.next = next
        progress = LessonProgress(after: events, in: lesson, today: today)
        guard let place = progress.placeToGoOn else { return }
        go(to: place)
        tell("going on where you left; \(keyMap.name(of: .previousCase)) goes back")
    }

    /// Asks the question at a place again, as it stands in the lesson.
    mutating func ask(again place: Int, today: Int) {
        isReview = true
        progress = LessonProgress(today: today)
        manner = .demo
        go(to: place + 1)
        manner = .watch
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
}
