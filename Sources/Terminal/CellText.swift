import CNcurses
import Screen

extension [wchar_t] {
    /// Appends what shows a character in exactly so many cells, which may be several scalars.
    ///
    /// Where the C library counts other cells than the canvas did, its first scalar or `?` stands for it.
    mutating func append(_ character: Character, cells: Int) {
        if let ascii = character.asciiValue {
            append(wchar_t(ascii))
            return
        }
        let scalars = character.shownScalars
        if scalars.cells == cells {
            append(contentsOf: scalars.lazy.map { wchar_t($0.value) })
        } else if let base = scalars.first, let taken = scalars.prefix(1).cells, 1...cells ~= taken {
            append(wchar_t(base.value))
            append(contentsOf: repeatElement(0x20, count: cells - taken))
        } else {
            append(0x3F)
            append(contentsOf: repeatElement(0x20, count: cells - 1))
        }
    }
}

extension Sequence<Unicode.Scalar> {
    /// The cells that the C library counts, or nil where it can't show one of these.
    fileprivate var cells: Int? {
        var sum = 0
        for scalar in self {
            let width = wcwidth(wchar_t(scalar.value))
            if width < 0 { return nil }
            sum += Int(width)
        }
        return sum
    }
}
