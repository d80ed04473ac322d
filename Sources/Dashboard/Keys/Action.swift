/// What a key does, by the name that it has in a file of keys.
enum Action: String, CaseIterable {
    case request
    case requestAll = "request-all"
    case second, minute, hour, refill
    case refillAll = "refill-all"
    case startClients = "clients"
    case stopClients = "stop-clients"
    case served
    case servedAll = "served-all"
    case live, slower, faster
    case filter, sort
    case up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last
    case prompt, limit, explain, timeline
    case log
    case filterLog = "filter-log"
    case zoomIn = "zoom-in"
    case zoomOut = "zoom-out"
    case compare, choose
    case addUser = "add-user"
    case nextPolicy = "next-policy"
    case save, copy
    case startOver = "start-over"
    case back, forward, history
    case previousBranch = "previous-branch"
    case nextBranch = "next-branch"
    case pause, next
    case takeOver = "take-over"
    case stepForward = "step-forward"
    case stepBack = "step-back"
    case nextCase = "next-case"
    case previousCase = "previous-case"
    case nextError = "next-error"
    case hint, solution, practice
    case help, quit
}
