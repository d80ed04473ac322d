import Screen

/// What keys do.
extension KeyGroup {
    static let request = KeyGroup(.requests, [.request: [.character(" ")]], "request", "one from the selected user")
    static let requestAll = KeyGroup(.requests, [.requestAll: [.character("a")]], "all", "one from every user")

    static let step = KeyGroup(
        .clock, [.second: [.character("s")], .minute: [.character("m")], .hour: [.character("h")]], "time",
        "on by a second, a minute, an hour")
    static let refill = KeyGroup(
        .clock, [.refill: [.character("n")], .refillAll: [.character("N")]], "refill",
        "on to the selected user's refill, to the last of all")
    static let clients = KeyGroup(
        .requests, [.startClients: [.character("C")]], "clients",
        "programs that ask by themselves for the selected user")
    static let stopClients = KeyGroup(
        .requests, [.stopClients: [.character("X")]], "stop the selected user's clients")
    static let served = KeyGroup(
        .clock, [.served: [.character("v")], .servedAll: [.character("V")]],
        "on until the selected user's clients are served, or those of all")
    static let live = KeyGroup(.clock, [.live: [.character("l")]], "live", "let it run, or stop it")
    static let speed = KeyGroup(
        .clock, [.slower: [.character("<")], .faster: [.character(">")]],
        "run slower, faster: 1 to 3600 times real time")

    static let select = KeyGroup(
        .users, [.up: [.up, .character("k")], .down: [.down, .character("j")]], "select the one above, below")
    static let page = KeyGroup(
        .users, [.pageUp: [.pageUp], .pageDown: [.pageDown]], "a page up, down: of users, or a text that goes on")
    static let ends = KeyGroup(
        .users, [.first: [.character("g"), .home], .last: [.character("G"), .end]], "the first, the last")
    static let addUser = KeyGroup(.users, [.addUser: [.character("+")]], "user", "add one")
    static let filter = KeyGroup(.users, [.filter: [.character("/")]], "show those whose keys hold a text")
    static let sort = KeyGroup(.users, [.sort: [.character("S")]], "sort by key, tokens left, next refill, rejected")

    static let prompt = KeyGroup(
        .session, [.prompt: [.character(":")]], "type", "type any statement; Tab completes it")
    static let explain = KeyGroup(
        .session, [.explain: [.character("e")]], "why", "why the selected user's last answer was given")
    static let timeline = KeyGroup(
        .session, [.timeline: [.character("t")]], "timeline", "the selected user's answers over time")
    static let log = KeyGroup(
        .session, [.log: [.tab, .character("L")]], "log", "go into the answers: a line's reason, and its moment")
    static let filterLog = KeyGroup(
        .log, [.filterLog: [.character("f")]], "filter", "only the selected user's, only the 429s, both, all")
    static let zoom = KeyGroup(
        .session, [.zoomIn: [.character("z")], .zoomOut: [.character("Z")]], "over a shorter, a longer time")
    static let compare = KeyGroup(
        .session, [.compare: [.character("c")]], "compare", "the same under all policies, side by side")
    static let limit = KeyGroup(.session, [.limit: [.character("o")]], "limit", "the same under another limit")
    static let nextPolicy = KeyGroup(.session, [.nextPolicy: [.character("p")]], "the same under the next policy")
    static let save = KeyGroup(.session, [.save: [.character("w")]], "save", "write it as a scenario")
    static let copy = KeyGroup(
        .session, [.copy: [.character("y")]], "copy",
        "ask the terminal to copy it as a scenario, or why, where that shows")
    static let back = KeyGroup(.session, [.back: [.character("u")]], "undo", "take the last step back")
    static let forward = KeyGroup(.session, [.forward: [.control("r")]], "put it back")
    static let startOver = KeyGroup(.session, [.startOver: [.character("r")]], "take all of them back")
    static let history = KeyGroup(
        .session, [.history: [.character("H")]], "history", "show them: up and down go through time")

    static let choose = KeyGroup(
        .policies, [.choose: [.enter]], "choose", "go on under the selected one")
    static let branches = KeyGroup(
        .time, [.previousBranch: [.left], .nextBranch: [.right]], "branch", "go on along another branch")

    static let pause = KeyGroup(
        .playing, [.pause: [.character(" ")]], "play", "play, pause, or go on after a question")
    static let next = KeyGroup(.playing, [.next: [.enter]], "next", "on at once to what comes next")
    static let takeOver = KeyGroup(
        .playing, [.takeOver: [.character("T")]], "take over", "go on from here in a session of your own")
    static let statement = KeyGroup(
        .playing, [.stepBack: [.left], .stepForward: [.right]], "step", "a statement back, forward")
    static let cases = KeyGroup(
        .playing, [.previousCase: [.character("{")], .nextCase: [.character("}")]], "case", "the case before, the next")
    static let nextError = KeyGroup(
        .playing, [.nextError: [.character("f")]], "next 429", "on to the next error 429")
    static let practice = KeyGroup(
        .playing, [.practice: [.character("d")]], "again with other numbers",
        "at the end, questions of the same kind with other numbers")

    static let hint = KeyGroup(.task, [.hint: [.character("?")]], "hint", isKept: true, "give a hint")
    static let solution = KeyGroup(.task, [.solution: [.character("!")]], "show me", isKept: true, "show one way")

    static let help = KeyGroup(
        .everywhere, [.help: [.character("?")]], "help", isKept: true,
        "show or hide this help; so does F1, wherever one is")
    static let quit = KeyGroup(
        .everywhere, [.quit: [.character("q"), .control("c")]], "quit", isKept: true, "leave")
}
