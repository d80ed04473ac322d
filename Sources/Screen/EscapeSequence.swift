/// What a sequence means that a terminal sends after ESC.
enum EscapeSequence: Hashable {
    case key(Key)
    /// Text follows that is pasted, up to ESC and `[201~`.
    case pasteBegins
    /// So many bytes follow that belong to it.
    case bytes(Int)
    /// It is whole, though the grammar of ECMA-48 would have it go on, and means nothing.
    case nothing

    /// All that are known, by their bytes after ESC: of xterm's "Control Sequences" and of the terminal database's
    /// xterm, tmux, screen, linux, rxvt and vt100.
    ///
    /// Others, such as those of keys held together with Alt, Ctrl or Shift, mean nothing.
    static let known: [String: EscapeSequence] = [
        // The arrows, plain and as an application may have asked for them.
        "[A": .key(.up), "[B": .key(.down), "[C": .key(.right), "[D": .key(.left),
        "OA": .key(.up), "OB": .key(.down), "OC": .key(.right), "OD": .key(.left),
        // Home and End: of xterm, linux and tmux, rxvt.
        "[H": .key(.home), "OH": .key(.home), "[1~": .key(.home), "[7~": .key(.home),
        "[F": .key(.end), "OF": .key(.end), "[4~": .key(.end), "[8~": .key(.end),
        "[3~": .key(.delete), "[5~": .key(.pageUp), "[6~": .key(.pageDown), "[Z": .key(.backtab),
        // Shift-Tab of linux.
        "\t": .key(.backtab),
        // The function keys: of xterm, rxvt, linux.
        "OP": .key(.function(1)), "OQ": .key(.function(2)), "OR": .key(.function(3)), "OS": .key(.function(4)),
        "[11~": .key(.function(1)), "[12~": .key(.function(2)), "[13~": .key(.function(3)), "[14~": .key(.function(4)),
        "[[A": .key(.function(1)), "[[B": .key(.function(2)), "[[C": .key(.function(3)), "[[D": .key(.function(4)),
        "[[E": .key(.function(5)),
        "[15~": .key(.function(5)), "[17~": .key(.function(6)), "[18~": .key(.function(7)), "[19~": .key(.function(8)),
        "[20~": .key(.function(9)), "[21~": .key(.function(10)), "[23~": .key(.function(11)),
        "[24~": .key(.function(12)),
        // The keypad, where an application has asked for it.
        "OM": .key(.enter), "Oj": .key(.character("*")), "Ok": .key(.character("+")), "Ol": .key(.character(",")),
        "Om": .key(.character("-")), "On": .key(.character(".")), "Oo": .key(.character("/")),
        "Op": .key(.character("0")), "Oq": .key(.character("1")), "Or": .key(.character("2")),
        "Os": .key(.character("3")), "Ot": .key(.character("4")), "Ou": .key(.character("5")),
        "Ov": .key(.character("6")), "Ow": .key(.character("7")), "Ox": .key(.character("8")),
        "Oy": .key(.character("9")),
        "[200~": .pasteBegins,
        // A mouse as X10 tells of it, of terminals that know no other report: the button, the column and the row.
        "[M": .bytes(3),
        // rxvt's keys held together with Shift end in what elsewhere stands before the end.
        "[2$": .nothing, "[3$": .nothing, "[5$": .nothing, "[6$": .nothing, "[7$": .nothing, "[8$": .nothing,
        "[23$": .nothing, "[24$": .nothing,
    ]
}
