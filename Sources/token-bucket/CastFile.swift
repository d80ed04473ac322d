import ArgumentParser
import Dashboard
import Screen
import Simulation

/// A version of the asciicast format (asciinema's documentation, "asciicast v2" and "asciicast v3").
enum CastVersion: Int, CaseIterable, ExpressibleByArgument {
    case v2 = 2
    case v3 = 3
}

/// A recording of what a terminal showed, for asciinema and its players.
struct CastFile {
    let path: String
    let version: CastVersion

    /// Writes the pictures, with a marker at each heading; ends the program where that fails.
    func write(_ recording: Recording, title: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { fail(.unwritableOutput, "\(path.escaped): \(systemErrorText)") }
        let output = Output { bytes in
            guard writeAll(bytes, to: descriptor) else {
                fail(.unwritableOutput, "\(path.escaped): \(systemErrorText)")
            }
        }
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
                // The time since the event before, in version 2 since the beginning.
                let now = Int(clock / .milliseconds(1))
                let time = Duration.milliseconds(version == .v3 ? now - written : now)
                output.append("[\(time.decimalSeconds), \(event.code.json), \(event.data.json)]\n")
                written = now
            }
        }
        output.flush()
        guard close(descriptor) == 0 else { fail(.unwritableOutput, "\(path.escaped): \(systemErrorText)") }
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
