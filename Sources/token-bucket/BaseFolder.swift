/// A folder of the program's own, where the XDG Base Directory Specification has it.
enum BaseFolder {
    /// For what has to last from one session to the next.
    case state
    /// For how someone wants the program to be.
    case configuration

    /// The path of a file or folder in it, nil where the environment names no home.
    func path(of name: String) -> String? {
        for (variable, place) in places {
            // A path that is not absolute is to be ignored.
            guard let home = getenv(variable).map({ String(cString: $0) }), home.hasPrefix("/") else { continue }
            return home + place + "/token-bucket/" + name
        }
        return nil
    }

    private var places: KeyValuePairs<String, String> {
        switch self {
        case .state: ["XDG_STATE_HOME": "", "HOME": "/.local/state"]
        case .configuration: ["XDG_CONFIG_HOME": "", "HOME": "/.config"]
        }
    }

    /// Makes the folders on the way to a path; what can't be made shows when the path is used.
    static func makeFolders(to path: String) {
        for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o700) }
    }
}
