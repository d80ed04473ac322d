extension ArraySlice<UInt8> {
    /// A line of a file without what is no part of it: a CR at its end and, on line 1, a byte-order mark.
    package func scenarioLine(number: Int) -> Self {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let line = number == 1 && starts(with: byteOrderMark) ? dropFirst(byteOrderMark.count) : self
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
