/// What a key does.
enum Action: CaseIterable {
    case request, requestAll
    case second, minute, hour, refill, refillAll
    case live, slower, faster
    case filter, sort
    case up, down, pageUp, pageDown, first, last
    case prompt, limit, explain, timeline, zoomIn, zoomOut, compare, choose
    case addUser, nextPolicy, save, startOver
    case back, forward, history
    case pause, stepForward, stepBack, nextCase, previousCase, nextError
    case hint, solution
    case help, quit
}
