import CNcurses

extension Terminal {
    /// Why there is no terminal to take over.
    public enum Unavailable: Error, Hashable, CustomStringConvertible {
        /// Standard input is connected to something else.
        case noInput
        /// Standard output is connected to something else.
        case noOutput
        /// The environment variable TERM is not set, or empty.
        case noType
        /// TERM names a type that the terminal database doesn't know.
        case unknownType(String)
        /// TERM names a type that can't move its cursor, such as `dumb`.
        case noCursor(String)

        /// The reason in one line.
        public var description: String {
            switch self {
            case .noInput: "standard input is not a terminal"
            case .noOutput: "standard output is not a terminal"
            case .noType: "TERM is not set"
            case .unknownType(let type): "no terminal of the type TERM=\(type) is known here"
            case .noCursor(let type): "a terminal of the type TERM=\(type) can't move its cursor"
            }
        }

        static func check() throws(Unavailable) {
            if isatty(STDIN_FILENO) == 0 { throw .noInput }
            if isatty(STDOUT_FILENO) == 0 { throw .noOutput }
            let type = getenv("TERM").map { String(cString: $0) } ?? ""
            if type.isEmpty { throw .noType }
            if !terminal_type_is_known() { throw .unknownType(type) }
            if !terminal_type_has("cup") { throw .noCursor(type) }
        }
    }
}
