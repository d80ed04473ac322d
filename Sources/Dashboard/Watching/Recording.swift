public import Screen

/// The pictures of a scenario that plays itself once, as fast as they are asked for.
public struct Recording: Sequence, IteratorProtocol {
    /// A picture.
    public struct Frame {
        /// How long the one before it stood.
        public let delay: Duration
        /// What it shows.
        public let canvas: Canvas
        /// The heading that is new on it, nil where none is.
        public let heading: String?
    }

    private var player: Player
    private var isFirst = true

    /// A recording of a player from where it is; it should be one for a demo, since nobody answers its questions.
    public init(of player: Player) {
        self.player = player
    }

    /// The next picture; the last is that of the scenario's end.
    public mutating func next() -> Frame? {
        if isFirst {
            isFirst = false
            return Frame(delay: .zero, canvas: player.canvas, heading: nil)
        }
        guard !player.isAtEnd, let delay = player.untilChange else { return nil }
        let before = player.heading?.number
        player.elapse(delay)
        let isNew = player.heading?.number != before
        return Frame(delay: delay, canvas: player.canvas, heading: isNew ? player.headingText : nil)
    }
}
