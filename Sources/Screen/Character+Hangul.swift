extension Character {
    /// The scalars to show it by: a Hangul syllable that is spelled in its parts is a single one, since terminals and
    /// libraries give such a part a cell of its own.
    ///
    /// (The Unicode Standard, 3.12, "Hangul Syllable Composition".)
    public var shownScalars: [Unicode.Scalar] {
        let scalars = Array(unicodeScalars)
        guard scalars.count > 1, 0x1100...0x1112 ~= scalars[0].value, 0x1161...0x1175 ~= scalars[1].value else {
            return scalars
        }
        let (leading, vowel) = (scalars[0].value - 0x1100, scalars[1].value - 0x1161)
        let syllable = 0xAC00 + (leading * 21 + vowel) * 28
        let trailing = scalars.dropFirst(2).first.flatMap { 0x11A8...0x11C2 ~= $0.value ? $0.value - 0x11A7 : nil }
        let composed = Unicode.Scalar(syllable + (trailing ?? 0)).map { [$0] } ?? []
        return composed + scalars.dropFirst(trailing == nil ? 2 : 3)
    }
}
