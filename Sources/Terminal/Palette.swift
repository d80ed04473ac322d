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
    private let hasColors: Bool

    init(_ use: ColorUse) {
        let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isWanted = use == .always || use == .auto && !isRefused
        hasColors = isWanted && has_colors() && start_color() == OK && color_count() >= 8
        guard hasColors else { return }
        let background: Int16 = use_default_colors() == OK ? -1 : Int16(COLOR_BLACK)
        for color in [Style.Color.accent, .success, .failure] {
            init_pair(color.pair, color.index(of: color_count()), background)
        }
    }

    /// Makes what is written from now on look like this.
    func apply(_ style: Style) {
        var attributes: attr_t = 0
        if style.isBold { attributes |= ATTRIBUTE_BOLD }
        if style.isDim { attributes |= ATTRIBUTE_DIM }
        if style.isReversed { attributes |= ATTRIBUTE_REVERSE }
        wattr_set(whole_screen(), attributes, hasColors ? style.color.pair : 0, nil)
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

    /// The nearest of the basic colours where the terminal has no palette of 256.
    fileprivate func index(of count: Int32) -> Int16 {
        if count == 256, let paletteIndex { return Int16(paletteIndex) }
        return switch self {
        case .plain: -1
        case .accent: Int16(COLOR_CYAN)
        case .success: Int16(COLOR_GREEN)
        case .failure: Int16(COLOR_RED)
        }
    }
}
