import Screen

/// The help as one goes through it: a text that is typed leaves the keys that it is about, one of which is chosen.
struct Palette: Equatable {
    /// What a key made of it.
    enum Outcome: Equatable {
        case open, closed
        /// It is closed, and this key, which was chosen, is to be pressed.
        case press(Key)
        /// The program is to be left.
        case leave
    }

    private(set) var field = TextField("")
    /// The place of the chosen action among those that are shown.
    private var place = 0

    /// The keys that it shows.
    func groups(of keyMap: KeyMap) -> [KeyGroup] {
        let words = field.text.lowercased().split(separator: " ")
        return keyMap.groups.filter { group in
            let text = group.searchText(keyMap).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The chosen action, nil where none is shown.
    func chosen(of keyMap: KeyMap) -> Action? {
        let actions = actions(of: keyMap)
        return actions.isEmpty ? nil : actions[min(place, actions.count - 1)]
    }

    /// Takes in a key that was pressed in a window, where what is chosen comes into sight.
    mutating func take(_ key: Key, keyMap: KeyMap, in window: inout Window) -> Outcome {
        window.scrolled = nil
        if keyMap.isLeaving(key) { return .leave }
        let page = window.size.rows - TitleView.height - FooterView.height
        let last = max(0, actions(of: keyMap).count - 1)
        switch key {
        case .escape, .function(1): return .closed
        case .enter: return chosen(of: keyMap).flatMap { keyMap.keys(of: $0).first }.map { .press($0) } ?? .open
        case .up: place = max(0, place - 1)
        case .down: place = min(last, place + 1)
        case .pageUp: place = max(0, place - page)
        case .pageDown: place = min(last, place + page)
        case .home: place = 0
        case .end: place = last
        case _ where field.text.isEmpty && keyMap[key] == .help: return .closed
        default:
            _ = field.edit(key)
            place = placeFound(in: keyMap)
        }
        return .open
    }

    mutating func type(_ text: String, keyMap: KeyMap) {
        field.type(text)
        place = placeFound(in: keyMap)
    }

    /// The action that what is typed is the name of, or else the first that is shown.
    private func placeFound(in keyMap: KeyMap) -> Int {
        actions(of: keyMap).firstIndex { !field.text.isEmpty && $0.rawValue.hasPrefix(field.text.lowercased()) } ?? 0
    }

    private func actions(of keyMap: KeyMap) -> [Action] {
        HelpView.sections(groups(of: keyMap)).flatMap { $0.groups.flatMap(\.actions) }
    }
}

extension KeyGroup {
    /// What a text may be looked for in: keys, names, and what they do.
    fileprivate func searchText(_ keyMap: KeyMap) -> String {
        let keys = actions.flatMap { keyMap.keys(of: $0).map(\.name) }
        return ([heading.rawValue, hint ?? "", meaning] + actions.map(\.rawValue) + keys).joined(separator: " ")
    }
}
