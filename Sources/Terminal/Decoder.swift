import CNcurses

/// Turns the bytes that a terminal sends into characters, in the encoding of the locale.
struct Decoder {
    private var state = mbstate_t()

    /// The scalar that this byte completes, or nil where there is none yet or the byte is no part of any.
    mutating func scalar(_ code: Int32) -> Unicode.Scalar? {
        guard let byte = UInt8(exactly: code) else { return nil }
        let isFirst = mbsinit(&state) != 0
        var char = CChar(bitPattern: byte)
        var wide: wchar_t = 0
        switch mbrtowc(&wide, &char, 1, &state) {
        case 0, 1:
            return Unicode.Scalar(UInt32(bitPattern: wide))
        case -2:
            return nil
        default:
            state = mbstate_t()
            return isFirst ? nil : scalar(code)
        }
    }
}
