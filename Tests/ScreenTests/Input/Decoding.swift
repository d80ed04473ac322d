import Screen

extension InputDecoder {
    mutating func take(_ text: String) -> [Input] { take(text.utf8) }
}

/// What a terminal sent, all at once.
func inputs(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.take(text)
}

/// Characters as the keys that type them.
func keys(_ text: String) -> [Input] { text.unicodeScalars.map { .key(.character(Character($0))) } }

/// What terminals send that is more than a key, and what it means.
enum Samples {
    /// What a terminal answers to a program that asked: the cursor's place, its type, its version, modes, colours, the
    /// clipboard, a title, terminfo, the keyboard's protocol, a picture's fate; and what it tells unasked: its focus, a
    /// theme, a resize.
    static let replies = [
        "\u{1B}[24;80R", "\u{1B}[?1;2c", "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[=0c", "\u{1B}[0n",
        "\u{1B}[?2026;2$y",
        "\u{1B}[4;1$y", "\u{1B}[8;24;80t", "\u{1B}[?1u", "\u{1B}[?997;1n", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?0;0;0S",
        "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:q/q/q\u{1B}\\", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{1B}\\",
        "\u{1B}]52;c;cXVpdA==\u{7}", "\u{1B}]ltitle 本 q\u{1B}\\", "\u{1B}P>|xterm(379) aq\u{1B}\\",
        "\u{1B}P1+r544e=71\u{1B}\\",
        "\u{1B}P1$r0;1m\u{1B}\\", "\u{1B}P!|00000000\u{1B}\\", "\u{1B}_Gi=31;OK q\u{1B}\\", "\u{1B}^q a\u{1B}\\",
        "\u{1B}Xq a\u{1B}\\",
    ]
    static let mouse: [(String, [Input])] = [
        ("\u{1B}[<0;41;6M", [.click(Canvas.Position(row: 5, column: 40))]),
        ("\u{1B}[<0;41;6m", []),
        ("\u{1B}[<64;1;1M", [.wheel(rows: -1, at: Canvas.Position(row: 0, column: 0))]),
        ("\u{1B}[<65;300;100M", [.wheel(rows: 1, at: Canvas.Position(row: 99, column: 299))]),
        ("\u{1B}[<2;3;4M", []), ("\u{1B}[<35;3;4M", []), ("\u{1B}[M !!", []), ("\u{1B}[Maq~", []),
    ]
    static let others: [(String, [Input])] = [
        ("\u{1B}[A", [.key(.up)]), ("\u{1B}OB", [.key(.down)]), ("\u{1B}[6~", [.key(.pageDown)]),
        ("\u{1B}\t", [.key(.backtab)]), ("\u{1B}[[B", [.key(.function(2))]), ("\u{1B}[24~", [.key(.function(12))]),
        ("\u{1B}[3$", []),
        ("\u{1B}[1;5A", []),
        ("a", keys("a")), ("é", keys("é")), ("漢", keys("漢")), ("👍🏽", keys("👍🏽")), ("\r", [.key(.enter)]),
        ("\u{1B}é", []), ("\u{1B}x", []),
        ("\u{1B}[200~aq\u{3}\u{1B}[A\u{1A}漢\r\n\u{1B}[201~", [.paste("aq\u{3}\u{1B}[A\u{1A}漢\n")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ]
    static let all: [(text: String, inputs: [Input])] = replies.map { ($0, []) } + mouse + others
}
