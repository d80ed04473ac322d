import Screen
import Testing

@testable import Dashboard

/// What a browser makes of a picture: the texts behind each row's slit at a moment.
private struct Browser {
    private struct Row {
        var texts: [(column: Int, top: Int, text: String)] = []
        /// How far the strip is moved up from a share of the time on, in ten-thousandths of a percent.
        var shifts = [(share: 0, shift: 0)]
    }

    private var rows: [Row] = []
    private(set) var milliseconds = 0

    init(_ svg: String) {
        var shifts: [Substring: [(share: Int, shift: Int)]] = [:]
        for line in svg.split(separator: "\n") {
            if line.starts(with: "@keyframes "), let name = line.split(separator: " ").dropFirst().first {
                shifts[name] = line.split(separator: "{").dropFirst().joined(separator: "{").split(separator: "}")
                    .compactMap { keyframe in
                        let parts = keyframe.split(separator: "%{transform:translateY(")
                        guard parts.count == 2 else { return nil }
                        return (Self.digits(parts[0]), Self.digits(parts[1]))
                    }
            }
            if line.starts(with: "<svg y=") {
                var row = Row()
                for piece in line.split(separator: "<text x=\"").dropFirst() {
                    let parts = piece.split(separator: "\"")
                    let text = piece.split(separator: ">")[1].split(separator: "<")[0].replacing("&lt;", with: "<")
                        .replacing("&gt;", with: ">")
                    row.texts.append((Self.digits(parts[0]) / 8, Self.digits(parts[2]) - 12, String(text)))
                }
                if let name = line.split(separator: "animation-name:").last?.split(separator: "\"").first {
                    row.shifts = shifts[name] ?? row.shifts
                }
                rows.append(row)
            }
            if line.starts(with: ".strip { animation: ") {
                milliseconds = Self.milliseconds(line.split(separator: " ")[3])
            }
        }
    }

    /// The text of a row after so many milliseconds.
    func text(row: Int, at time: Int) -> String {
        let row = rows[row]
        let share = time * 1_000_000 / milliseconds
        let shift = row.shifts.last { $0.share <= share }?.shift ?? 0
        var canvas = Canvas(size: Size(columns: 80, rows: 1))
        for text in row.texts where text.top == shift { canvas.write(text.text, row: 0, column: text.column) }
        return canvas.text(row: 0)
    }

    private static func digits(_ text: some StringProtocol) -> Int { Int(String(text).filter(\.isNumber)) ?? 0 }

    private static func milliseconds(_ seconds: Substring) -> Int {
        let parts = seconds.dropLast().split(separator: ".")
        let fraction = parts.count > 1 ? parts[1] : ""
        return digits(parts[0]) * 1000 + digits(fraction + String(repeating: "0", count: 3 - fraction.count))
    }
}

@Suite struct AnimatedPictureTests {
    private let script = """
        user ann bob
        case one
        request all x3
        advance 10m
        request ann
        case two
        say "Good bye"
        """

    private func recording() -> Recording { Recording(of: player(script, manner: .demo)) }

    @Test func `each row shows at each moment what the recording shows then`() {
        let browser = Browser(AnimatedPicture(recording()).svg(title: "title"))
        // Of pictures at one moment the last is seen.
        var pictures: [Int: Canvas] = [:]
        var clock = Duration.zero
        for frame in recording() {
            clock += frame.delay
            pictures[Int(clock / .milliseconds(1))] = frame.canvas
        }
        #expect(pictures.count > 10)
        for (time, canvas) in pictures {
            for row in 0..<24 {
                // Blocks are rectangles and no text.
                let text = canvas.text(row: row).map { "▉"..."▏" ~= $0 || "▁"..."▉" ~= $0 ? " " : $0 }
                let expected = String(String(text).reversed().drop { $0 == " " }.reversed())
                #expect(browser.text(row: row, at: time) == expected, "row \(row) after \(time) ms")
            }
        }
    }

    @Test func `the last picture stands for four seconds before it begins again`() {
        let length = recording().reduce(Duration.zero) { $0 + $1.delay }
        let browser = Browser(AnimatedPicture(recording()).svg(title: "title"))
        #expect(browser.milliseconds == Int(length / .milliseconds(1)) + 4000)
    }

    @Test func `where nothing moves the last picture stands`() throws {
        let svg = AnimatedPicture(recording()).svg(title: "title")
        let clock = try #require(svg.split(separator: "\n").first { $0.contains("00:10:00.000") })
        let place = try #require(clock.split(separator: "00:10:00.000")[0].split(separator: "y=\"").last)
        let baseline = try #require(place.split(separator: "\"").first.flatMap { Int($0) })
        #expect(clock.contains("transform=\"translate(0 \(12 - baseline))\""))
    }

    @Test func `it runs no script and loads nothing`() {
        let svg = AnimatedPicture(recording()).svg(title: "<a> & b")
        #expect(svg.contains("<title>&lt;a&gt; &amp; b</title>"))
        for forbidden in ["<script", "href", "url(", "@import", "<foreignObject"] {
            #expect(!svg.contains(forbidden))
        }
    }
}
