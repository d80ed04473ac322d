import ScenarioLanguage
import Screen
import TextLayout

/// A recording as an SVG picture that plays by itself again and again, without a script, wherever a picture may stand.
///
/// Each row is a strip of all that it ever shows, one below the other, which moves behind a slit (CSS animations). Where
/// nothing moves, the last picture stands.
public struct AnimatedPicture {
    /// How long the last picture stands, in milliseconds.
    private static let rest = 4000
    private static let margin = 12
    private static let style = """
        svg { fill: #d8dee6; font: 13.3px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace }
        text { white-space: pre }
        rect { shape-rendering: crispEdges }
        .ground { fill: #101418 }
        @media (prefers-color-scheme: light) { svg { fill: #24292f } .ground { fill: #fff } }
        """

    private let size = Size.standard
    private var strips: [Strip]
    /// How long it plays, in milliseconds.
    private let length: Int

    /// The picture of a recording.
    public init(_ recording: Recording) {
        strips = Array(repeating: Strip(), count: size.rows)
        var clock = Duration.zero
        for frame in recording {
            clock += frame.delay
            for row in strips.indices {
                strips[row].show(frame.canvas.cells(row: row), at: Int(clock / .milliseconds(1)))
            }
        }
        length = Int(clock / .milliseconds(1)) + Self.rest
    }

    /// The picture as a file, with a title for those who can't see it.
    public func svg(title: String) -> String {
        let (width, height) = (size.columns * Canvas.cellSize.width, size.rows * Canvas.cellSize.height)
        let box = "\(-Self.margin) \(-Self.margin) \(width + 2 * Self.margin) \(height + 2 * Self.margin)"
        let moving = strips.indices.filter { strips[$0].moves }
        let seconds = Duration.milliseconds(length).decimalSeconds
        var lines = [
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="\#(box)" role="img" xml:space="preserve">"#,
            "<title>\(title.escaped.xml)</title>", "<style>", Self.style,
            ".strip { animation: \(seconds)s step-end infinite }",
        ]
        lines += moving.map { "@keyframes row\($0) { \(strips[$0].keyframes(in: length)) }" } + ["</style>"]
        lines.append(
            #"<rect class="ground" x="\#(-Self.margin)" y="\#(-Self.margin)" width="100%" height="100%" rx="8"/>"#)
        for row in strips.indices {
            let slit = #"y="\#(row * Canvas.cellSize.height)" width="\#(width)" height="\#(Canvas.cellSize.height)""#
            lines.append("<svg \(slit)>\(strips[row].svg(name: "row\(row)"))</svg>")
        }
        return lines.joined(separator: "\n") + "\n</svg>\n"
    }
}
