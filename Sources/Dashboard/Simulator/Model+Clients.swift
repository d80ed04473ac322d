import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

/// Clients: starting them, stopping them, and waiting until they are served.
extension Model {
    /// Opens the menu of clients for the selected user, so many at once.
    mutating func openClientMenu(count: Int) {
        guard let key = selectedKey else { return runOrNotice(nil) }
        mode = .clients(ClientMenu(for: key, count: count, under: simulator.limit))
    }

    /// Goes through the menu, and starts what is chosen.
    mutating func choose(_ key: Key, in menu: ClientMenu) {
        var menu = menu
        switch key {
        case .enter:
            mode = .users
            guard apply(.statement(menu.statement)), !clock.isRunning else { return }
            return tell("started; \(keyMap.name(of: .live)) lets the clock run, and they ask as it goes")
        case .escape, .control("c"): mode = .users
        case .character(":"): mode = .prompt(Prompt("\(menu.statement)"))
        case .character(let character) where character.isASCII && character.wholeNumberValue != nil:
            menu.select((character.wholeNumberValue ?? 1) - 1)
            mode = .clients(menu)
        default:
            switch keyMap[key] {
            case .up: menu.select(menu.place - 1)
            case .down: menu.select(menu.place + 1)
            default: tellUnknown(key.name)
            }
            mode = .clients(menu)
        }
    }

    /// Stops the clients of the selected user.
    mutating func stopClients() {
        guard let key = selectedKey else { return runOrNotice(nil) }
        guard let clients = simulator.clients(of: selected), clients.running > 0 else {
            tell("\(key) has no clients: \(keyMap.name(of: .startClients)) starts some", isFailure: true)
            return
        }
        apply(.statement(.stop(.keys([key]))))
    }

    /// Goes on until the clients of the selected user, or of all, have no call open.
    mutating func advanceToServed(ofAll isOfAll: Bool) {
        guard isOfAll || selectedKey != nil else { return runOrNotice(nil) }
        let waiting = isOfAll ? simulator.waiting : simulator.clients(of: selected)?.waiting ?? 0
        guard waiting > 0 else { return tell("no client is waiting") }
        runOrNotice(.advance(.toServed(isOfAll ? nil : selectedKey)))
    }
}
