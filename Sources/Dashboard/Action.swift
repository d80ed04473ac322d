/// What a key of the simulator does.
enum Action: CaseIterable {
    case request, requestAll
    case second, minute, hour, refill, refillAll
    case live, slower, faster
    case up, down, pageUp, pageDown, first, last
    case prompt, explain, compare, choose
    case addUser, nextPolicy, save, startOver
    case back, forward, history
    case help, quit
}
