import Screen
import Testing

/// Cells are 8 wide and 16 high, and a text's baseline is 12 below their top.
struct CellSVGTests {
    private func svg(_ text: String, _ style: Style = .plain) -> String {
        var canvas = Canvas(size: Size(columns: 6, rows: 1))
        canvas.write(text, row: 0, column: 1, style: style)
        return Array(canvas.cells(row: 0)).svg(top: 32)
    }

    private static let whole = #"x="8" y="32" width="16" height="16""#
    private static let text = #"x="8" y="44" textLength="16""#

    @Test(
        arguments: [
            ("", .plain, ""),
            ("ab", .plain, "<text \(text)>ab</text>"),
            ("日", .plain, "<text \(text)>日</text>"),
            ("<&", .plain, "<text \(text)>&lt;&amp;</text>"),
            ("ab", .title, #"<text \#(text) font-weight="bold">ab</text>"#),
            ("ab", .dim, #"<text \#(text) opacity=".6">ab</text>"#),
            // The colours 32, 29 and 166 of xterm's 256.
            ("ab", .accent, ##"<text \##(text) fill="#0087d7">ab</text>"##),
            ("ab", .success, ##"<text \##(text) fill="#00875f">ab</text>"##),
            ("ab", .failure, ##"<text \##(text) fill="#d75f00">ab</text>"##),
            ("ab", .plain.reversed, #"<rect \#(whole)/><text \#(text) class="ground">ab</text>"#),
            ("ab", .accent.reversed, ##"<rect \##(whole) fill="#0087d7"/><text \##(text) class="ground">ab</text>"##),
            ("██", .plain, "<rect \(whole)/>"),
            ("▍", .plain, #"<rect x="8" y="32" width="3" height="16"/>"#),
            ("▂▂", .plain, #"<rect x="8" y="44" width="16" height="4"/>"#),
            ("█▏", .plain, #"<rect x="8" y="32" width="8" height="16"/><rect x="16" y="32" width="1" height="16"/>"#),
            ("▌▌", .plain, #"<rect x="8" y="32" width="4" height="16"/><rect x="16" y="32" width="4" height="16"/>"#),
        ] as [(String, Style, String)])
    func `cells are letters and rectangles at their place`(text: String, style: Style, elements: String) {
        #expect(svg(text, style) == elements)
    }

    @Test func `spaces within a text stay, and those around it are left out`() {
        #expect(svg("a  b") == #"<text x="8" y="44" textLength="32">a  b</text>"#)
    }
}
