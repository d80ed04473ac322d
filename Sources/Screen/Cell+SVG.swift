import TextLayout

extension Canvas {
    /// The size of a cell in an SVG picture, an eighth of which is whole.
    public static let cellSize = (width: 8, height: 16)
}

extension [Cell] {
    /// The place of a text's baseline below the top of its cells.
    private static let baseline = 12

    /// A row as elements of an SVG picture whose cells are `Canvas.cellSize`; `top` is where the row begins in it.
    ///
    /// The terminal's own foreground is the colour that elements around them have, and its background the class `ground`.
    public func svg(top: Int) -> String {
        var runs: [Run] = []
        for (column, cell) in enumerated() {
            if let last = runs.indices.last, runs[last].takes(cell) {
                runs[last].add(cell)
            } else {
                runs.append(Run(cell, at: column))
            }
        }
        return runs.map { $0.svg(top: top, baseline: top + Self.baseline) }.joined()
    }
}

/// Cells beside each other that are drawn at once.
private struct Run {
    private let column: Int
    private let style: Style
    private let block: Character.Block?
    private var width = 1
    private var text: String

    init(_ cell: Cell, at column: Int) {
        self.column = column
        style = cell.style
        block = cell.character?.block
        text = cell.character.map(String.init) ?? ""
    }

    /// Whether a cell after it goes on with it.
    func takes(_ cell: Cell) -> Bool {
        guard let character = cell.character else { return true }
        return cell.style == style && character.block == block && block?.width ?? 8 == 8
    }

    mutating func add(_ cell: Cell) {
        width += 1
        if let character = cell.character { text.append(character) }
    }

    func svg(top: Int, baseline: Int) -> String {
        let ground = style.isReversed ? rectangle(top, Character.Block(width: 8, height: 8), color) : ""
        let ink = style.isReversed ? #" class="ground""# : color
        return ground + (block.map { rectangle(top, $0, ink) } ?? letters(baseline, ink))
    }

    private var color: String { style.color.hexadecimal.map { " fill=\"\($0)\"" } ?? "" }
    private var opacity: String { style.isDim ? #" opacity=".6""# : "" }

    /// The rectangle that the blocks of all cells make.
    private func rectangle(_ top: Int, _ block: Character.Block, _ ink: String) -> String {
        let cell = Canvas.cellSize
        let height = cell.height * block.height / 8
        let place = #"x="\#(column * cell.width)" y="\#(top + cell.height - height)""#
        let size = #"width="\#((width - 1) * cell.width + block.width)" height="\#(height)""#
        return "<rect \(place) \(size)\(ink)\(opacity)/>"
    }

    /// The text without the spaces around it, as wide as its cells whatever the font.
    private func letters(_ baseline: Int, _ ink: String) -> String {
        let indent = text.prefix { $0 == " " }.count
        let trailing = text.reversed().prefix { $0 == " " }.count
        guard indent < text.count else { return "" }
        let cell = Canvas.cellSize.width
        let place = #"x="\#((column + indent) * cell)" y="\#(baseline)""#
        let length = #"textLength="\#((width - indent - trailing) * cell)""#
        let weight = style.isBold ? #" font-weight="bold""# : ""
        let visible = text.dropFirst(indent).dropLast(trailing)
        return "<text \(place) \(length)\(weight)\(ink)\(opacity)>\(String(visible).xml)</text>"
    }
}

extension Character {
    /// The part of its cell that a block fills from the left and from below, in eighths.
    fileprivate struct Block: Equatable {
        let width: Int
        let height: Int
    }

    /// That of a block (Unicode's Block Elements), nil for other characters.
    fileprivate var block: Block? {
        guard let scalar = unicodeScalars.first?.value else { return nil }
        return switch scalar {
        case 0x2581...0x2588: Block(width: 8, height: Int(scalar - 0x2580))
        case 0x2589...0x258F: Block(width: Int(0x2590 - scalar), height: 8)
        default: nil
        }
    }
}

extension Style.Color {
    /// The colour that a terminal of 256 colours has for it (xterm's cube of six levels), nil for its own foreground.
    fileprivate var hexadecimal: String? {
        guard let number = number(ofColors: 256) else { return nil }
        return "#"
            + [36, 6, 1].map { place in
                let level = (number - 16) / place % 6
                let value = level == 0 ? 0 : 55 + 40 * level
                return (value < 16 ? "0" : "") + String(value, radix: 16)
            }.joined()
    }
}
