import RateLimiter
import Simulation

/// Over how much time the timeline goes.
extension Model {
    private static let narrowestZoom = -10

    /// The selected user's timeline in so many steps.
    func timeline(steps: Int) -> Timeline {
        let start = surveyed?.span.lowerBound ?? .start
        let scale = TimeScale(steps: steps, span: timelineSpan, start: start, now: simulator.now)
        return Timeline(
            of: session.answers(of: selected), under: simulator.limit, scale: scale, now: simulator.now)
    }

    /// A power of two of the limit's time, as far as the clock can hold it or the log that is looked back on goes.
    var timelineSpan: Duration {
        let (time, zoom) = (simulator.limit.time.nanoseconds, zoom)
        let span = zoom >= 0 ? time << zoom : max(1, time >> -zoom)
        return min(.nanoseconds(Int64(clamping: span)), surveyed?.length ?? .nanoseconds(Int64.max))
    }

    /// The power that is asked for, or else the one that holds the session, an eighth of the limit's time at least.
    private var zoom: Int {
        let fitting = surveyed == nil ? smallestZoom(from: -3, Instant.start.duration(to: simulator.now)) : widestZoom
        return timelineZoom ?? fitting
    }

    /// The zoom at which the timeline holds all of the log that is looked back on.
    private var widestZoom: Int { surveyed.map { smallestZoom(from: Self.narrowestZoom, $0.length) } ?? 10 }

    private func smallestZoom(from least: Int, _ length: Duration) -> Int {
        let time = simulator.limit.time.nanoseconds
        let scaled = { (zoom: Int) in zoom >= 0 ? time << zoom : time >> -zoom }
        return (least...63).first { scaled($0) >= length.nanoseconds } ?? 63
    }

    mutating func zoom(by steps: Int) {
        timelineZoom = max(Self.narrowestZoom, min(zoom + steps, max(zoom, widestZoom)))
        if layout.timeline == nil { panel = .timeline }
    }
}
