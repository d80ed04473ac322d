/// A text that is to be found faulty at the places which `¦` marks in it.
public struct MarkedText: Sendable, CustomStringConvertible {
    /// The text with its marks.
    public let description: String

    /// The text with its marks.
    public init(_ description: String) { self.description = description }

    /// The text without its marks.
    public var text: String { String(String.UnicodeScalarView(description.unicodeScalars.filter { $0 != "¦" })) }

    /// The line and column of each mark, in scalars from 1:1 on.
    public var places: [String] {
        var places: [String] = []
        var (line, column) = (1, 1)
        for scalar in description.unicodeScalars {
            switch scalar {
            case "¦": places.append("\(line):\(column)")
            case "\n": (line, column) = (line + 1, 1)
            default: column += 1
            }
        }
        return places
    }
}
