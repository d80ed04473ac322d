import RateLimiter
import Simulation

extension TitleView {
    /// The player's: the scenario, its case, and the clock and how fast it goes.
    init(_ player: Player) {
        let glyphs = player.model.glyphs
        let limit = player.model.simulator.limit
        let now = player.model.simulator.now
        let place = player.heading.map { ["case \($0.number) of \($0.count)"] } ?? []
        let title = { (limit: [String]) in ([player.lesson.title] + place + limit).joined(separator: " \(glyphs.dot) ")
        }
        let speed = "\(glyphs.running) \(player.pace.clock.speed)\(glyphs.times)  "
        let isWaiting = player.attempt != nil || player.question != nil || player.isAtEnd
        let state = isWaiting ? "" : player.pace.clock.isRunning ? speed : "paused  "
        self.init(
            titles: [
                title([limit.limitInWords, limit.policy.rawValue]), title([limit.limitInWords]), title([]),
            ],
            clock: state + (state == speed ? now.clockText : now.preciseClockText),
            glyphs: glyphs)
    }
}

extension HelpView {
    /// The player's.
    init(_ player: Player) {
        self.init(
            sections: Legend.playing,
            closing: """
                A question waits for the number of a choice. In a task the simulator's keys work, and \
                \(player.keys.player.name(of: .hint)) gives a hint, \(player.keys.player.name(of: .solution)) shows one way, \
                \(player.keys.simulator.name(of: .startOver)) goes back to its start.
                """,
            keyMap: player.keys.player, size: player.model.size)
    }
}
