import JSON
import Screen
public import Simulation

/// A recording of what a terminal showed, for asciinema and its players.
public struct Asciicast {
    /// A version of the format (asciinema's documentation, "asciicast v2" and "asciicast v3").
    public enum Version: Int, CaseIterable, Sendable {
        /// Each event has the time since the recording's beginning.
        case v2 = 2
        /// Each event has the time since the event before.
        case v3 = 3
    }

    private let version: Version
    private let output: Output

    /// A recording that is written to `output`.
    public init(_ version: Version, into output: Output) {
        self.version = version
        self.output = output
    }

    /// Writes the pictures, with a marker at each heading, until one can't be written.
    public func write(_ recording: Recording, title: String) {
        output.append(header(title: title) + "\n")
        var clock = Duration.zero
        var written = 0
        var previous: Canvas?
        for frame in recording {
            clock += frame.delay
            var events: [(code: String, data: String)] = []
            if let heading = frame.heading { events.append(("m", heading)) }
            if frame.canvas != previous { events.append(("o", frame.canvas.escapes(after: previous))) }
            previous = frame.canvas
            for event in events {
                let now = Int(clock / .milliseconds(1))
                let time = Duration.milliseconds(version == .v3 ? now - written : now)
                output.append("[\(time.decimalSeconds), \(event.code.json), \(event.data.json)]\n")
                written = now
            }
            if output.error != nil { return }
        }
    }

    private func header(title: String) -> String {
        let (width, height) = (Size.standard.columns, Size.standard.rows)
        return switch version {
        case .v2: #"{"version":2,"width":\#(width),"height":\#(height),"title":\#(title.json)}"#
        case .v3:
            #"{"version":3,"term":{"cols":\#(width),"rows":\#(height),"type":"xterm-256color"},"title":\#(title.json)}"#
        }
    }
}
