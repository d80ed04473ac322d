/// What a key of the simulator does.
enum Action: CaseIterable {
    case request, requestAll
    case second, minute, hour, refill, refillAll
    case live, slower, faster
    case filter, sort
    case up, down, pageUp, pageDown, first, last
    case prompt, limit, explain, timeline, zoomIn, zoomOut, compare, choose
    case addUser, nextPolicy, save, startOver
    case back, forward, history
    case help, quit
}
