/// The XDG state folder, where the program keeps what has to last from one session to the next.
enum StateFolder {
    /// The path of a file or folder in it, nil where the environment names no home.
    static func path(of name: String) -> String? {
        let homes = ["XDG_STATE_HOME": "", "HOME": "/.local/state"] as KeyValuePairs
        for (variable, place) in homes {
            // A path that is not absolute is to be ignored (XDG Base Directory Specification).
            guard let home = getenv(variable).map({ String(cString: $0) }), home.hasPrefix("/") else { continue }
            return home + place + "/token-bucket/" + name
        }
        return nil
    }

    /// Makes the folders on the way to a path; what can't be made shows when the path is used.
    static func makeFolders(to path: String) {
        for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o700) }
    }
}
