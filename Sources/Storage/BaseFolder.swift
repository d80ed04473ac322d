import Files

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

    /// The path of a file in it, with the folders on the way made; throws where that fails, which leaves `failure`.
    func madePath(of name: String, or failure: String) throws(StorageError) -> String {
        guard let path = path(of: name) else { throw .noHome(failure) }
        try Self.makeFolders(to: path, or: failure)
        return path
    }

    /// Makes the folders on the way to a path; throws where that fails, which leaves `failure`.
    static func makeFolders(to path: String, or failure: String) throws(StorageError) {
        for slash in path.indices.dropFirst() where path[slash] == "/" {
            let folder = String(path[..<slash])
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw StorageError(failure, path: folder) }
        }
    }
}
