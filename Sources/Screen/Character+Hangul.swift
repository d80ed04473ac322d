extension Character {
    /// The scalars to show it by: a Hangul syllable that is spelled in its parts is a single one, since terminals and
    /// libraries give such a part a cell of its own.
    ///
    /// (The Unicode Standard, 3.12, "Hangul Syllable Composition".)
    public var shownScalars: [Unicode.Scalar] {
        let scalars = Array(unicodeScalars)
        guard scalars.count > 1 else { return scalars }
        var (syllable, rest) = (scalars[0].value, scalars.dropFirst())
        if 0x1100...0x1112 ~= syllable, 0x1161...0x1175 ~= scalars[1].value {
            syllable = 0xAC00 + ((syllable - 0x1100) * 21 + scalars[1].value - 0x1161) * 28
            rest = rest.dropFirst()
        }
        if 0xAC00...0xD7A3 ~= syllable, (syllable - 0xAC00) % 28 == 0, let trailing = rest.first?.value,
            0x11A8...0x11C2 ~= trailing
        {
            syllable += trailing - 0x11A7
            rest = rest.dropFirst()
        }
        return [Unicode.Scalar(syllable) ?? scalars[0]] + rest
    }
}
