/// How a cell looks besides its character, as a meaning that each terminal shows as well as it can.
///
///     canvas.write("user001", row: 2, column: 4, style: .accent.bold)
public struct Style: Hashable, Sendable {
    /// What a colour stands for.
    public enum Color: Hashable, Sendable {
        /// The terminal's own foreground.
        case plain
        /// What is selected.
        case accent
        /// What went well.
        case success
        /// What went wrong.
        case failure
    }

    /// What the colour stands for.
    public var color: Color

    /// Whether the character stands out.
    public var isBold: Bool

    /// Whether the character stands back.
    public var isDim: Bool

    /// Whether foreground and background are exchanged.
    public var isReversed: Bool

    /// A style of this colour, with none of the rest unless it is asked for.
    public init(color: Color = .plain, isBold: Bool = false, isDim: Bool = false, isReversed: Bool = false) {
        self.color = color
        self.isBold = isBold
        self.isDim = isDim
        self.isReversed = isReversed
    }

    /// The terminal's own look.
    public static let plain = Style()

    /// For what only explains.
    public static let dim = Style(isDim: true)

    /// For what is selected.
    public static let accent = Style(color: .accent)

    /// For what went well.
    public static let success = Style(color: .success)

    /// For what went wrong.
    public static let failure = Style(color: .failure)

    /// For what names the rest.
    public static let title = Style(isBold: true)

    /// This style, standing out.
    public var bold: Style { with(\.isBold) }

    /// This style, standing back.
    public var dim: Style { with(\.isDim) }

    /// This style with foreground and background exchanged.
    public var reversed: Style { with(\.isReversed) }

    private func with(_ attribute: WritableKeyPath<Style, Bool>) -> Style {
        var style = self
        style[keyPath: attribute] = true
        return style
    }
}
