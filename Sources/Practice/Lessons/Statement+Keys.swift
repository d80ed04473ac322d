import ScenarioLanguage

extension Statement {
    /// How many keys of the simulator do what the statement does.
    var keyCount: Int {
        switch self {
        case .request(let request) where request.interval == .zero && request.cost == 1:
            let once = request.rounds > 1 ? "\(request.rounds)".count + 1 : 1
            return if case .keys(let keys) = request.who { keys.count * once } else { once }
        case .advance(.by(let duration)):
            let hours = duration.components.seconds / 3600
            let minutes = duration.components.seconds / 60 % 60
            let seconds = duration.components.seconds % 60
            guard duration.components.attoseconds == 0 else { return "\(self)".count + 2 }
            return [hours, minutes, seconds].reduce(0) { keys, number in
                keys + (number == 0 ? 0 : number == 1 ? 1 : "\(number)".count + 1)
            }
        case .advance(.toRefill): return 1
        case .expect, .heading, .say, .ask, .why, .task, .hint, .solved, .show: return 0
        case .request, .client, .stop, .advance(.toServed), .settings, .user: return "\(self)".count + 2
        }
    }
}
