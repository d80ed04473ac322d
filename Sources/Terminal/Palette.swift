import CNcurses
import Screen

/// Whether colours are used where the terminal has some.
public enum ColorUse: String, CaseIterable, Sendable {
    /// Unless the environment variable NO_COLOR is set and not empty.
    case auto
    /// Whatever the environment says.
    case always
    /// Bold, dim and signs have to do.
    case never
}

/// What a style looks like on this terminal.
struct Palette {
    /// How many colours are used, 0 where none are.
    private let colors: Int

    init(_ use: ColorUse) {
        let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isWanted = use == .always || use == .auto && !isRefused
        guard isWanted, has_colors(), start_color() == OK, color_count() >= 8 else {
            colors = 0
            return
        }
        colors = Int(color_count())
        let (foreground, background) = use_default_colors() == OK ? (-1, -1) : (COLOR_WHITE, COLOR_BLACK)
        for color in [Style.Color.accent, .success, .failure] {
            let number = color.number(ofColors: colors).map { Int16($0) } ?? Int16(foreground)
            init_pair(color.pair, number, Int16(background))
        }
    }

    /// Makes what is written from now on look like this.
    func apply(_ style: Style) {
        let style = colors > 0 ? style.legible(ofColors: colors) : style
        var attributes: attr_t = 0
        if style.isBold { attributes |= ATTRIBUTE_BOLD }
        if style.isDim { attributes |= ATTRIBUTE_DIM }
        if style.isReversed { attributes |= ATTRIBUTE_REVERSE }
        wattr_set(whole_screen(), attributes, colors > 0 ? style.color.pair : 0, nil)
    }
}

extension Style.Color {
    fileprivate var pair: Int16 {
        switch self {
        case .plain: 0
        case .accent: 1
        case .success: 2
        case .failure: 3
        }
    }
}
