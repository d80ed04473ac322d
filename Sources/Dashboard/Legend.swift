/// What some actions do, for the help or the bottom line.
struct Legend: Sendable {
    let actions: [Action]
    let meaning: String

    /// The bottom line where the users are, the keys needed most first.
    static let users = [
        Legend(actions: [.request], meaning: "request"), Legend(actions: [.requestAll], meaning: "all"),
        Legend(actions: [.second, .minute, .hour], meaning: "time"),
        Legend(actions: [.refill, .refillAll], meaning: "refill"), Legend(actions: [.explain], meaning: "why"),
        Legend(actions: [.compare], meaning: "compare"), Legend(actions: [.save], meaning: "save"),
        Legend(actions: [.back], meaning: "undo"), Legend(actions: [.live], meaning: "live"),
        Legend(actions: [.prompt], meaning: "type"), Legend(actions: [.timeline], meaning: "timeline"),
        Legend(actions: [.history], meaning: "history"), Legend(actions: [.limit], meaning: "limit"),
        Legend(actions: [.addUser], meaning: "user"),
    ]

    /// The bottom line where the policies are.
    static let policies = [
        Legend(actions: [.choose], meaning: "choose"), Legend(actions: [.compare], meaning: "close"),
        Legend(actions: [.request], meaning: "request"), Legend(actions: [.second, .minute, .hour], meaning: "time"),
        Legend(actions: [.refill], meaning: "refill"),
    ]

    /// The bottom line's end.
    static let leaving = [Legend(actions: [.help], meaning: "help"), Legend(actions: [.quit], meaning: "quit")]

    /// The same where a task is tried.
    static let trying = [
        Legend(actions: [.request], meaning: "request"), Legend(actions: [.requestAll], meaning: "all"),
        Legend(actions: [.second, .minute, .hour], meaning: "time"),
        Legend(actions: [.refill, .refillAll], meaning: "refill"), Legend(actions: [.back], meaning: "undo"),
        Legend(actions: [.startOver], meaning: "restart"), Legend(actions: [.prompt], meaning: "type"),
        Legend(actions: [.explain], meaning: "why"), Legend(actions: [.up, .down], meaning: "user"),
    ]

    /// The end of that line.
    static let helping = [
        Legend(actions: [.hint], meaning: "hint"), Legend(actions: [.solution], meaning: "show me"),
        Legend(actions: [.quit], meaning: "quit"),
    ]

    /// The help, by headings.
    static let help: [HelpView.Section] = [
        (
            "Requests",
            [
                Legend(actions: [.request], meaning: "one from the selected user"),
                Legend(actions: [.requestAll], meaning: "one from every user"),
            ]
        ),
        (
            "Clock",
            [
                Legend(actions: [.second, .minute, .hour], meaning: "on by a second, a minute, an hour"),
                Legend(
                    actions: [.refill, .refillAll], meaning: "on to the selected user's refill, to the last of all"),
                Legend(actions: [.live], meaning: "let it run, or stop it"),
                Legend(actions: [.slower, .faster], meaning: "run slower, faster: 1 to 3600 times real time"),
            ]
        ),
        (
            "Users",
            [
                Legend(actions: [.up, .down], meaning: "select the one above, below"),
                Legend(actions: [.pageUp, .pageDown], meaning: "a page up, down: of users, or a text that goes on"),
                Legend(actions: [.first, .last], meaning: "the first, the last"),
                Legend(actions: [.addUser], meaning: "add one"),
                Legend(actions: [.filter], meaning: "show those whose keys hold a text"),
                Legend(actions: [.sort], meaning: "sort by key, tokens left, next refill, rejected"),
            ]
        ),
        (
            "Session",
            [
                Legend(actions: [.prompt], meaning: "type any statement; Tab completes it"),
                Legend(actions: [.explain], meaning: "why the selected user's last answer was given"),
                Legend(actions: [.timeline], meaning: "the selected user's answers over time"),
                Legend(actions: [.zoomIn, .zoomOut], meaning: "over a shorter, a longer time"),
                Legend(actions: [.compare], meaning: "the same under all policies, side by side"),
                Legend(actions: [.choose], meaning: "there, go on under the selected one"),
                Legend(actions: [.limit], meaning: "the same under another limit"),
                Legend(actions: [.nextPolicy], meaning: "the same under the next policy"),
                Legend(actions: [.save], meaning: "write it as a scenario"),
                Legend(actions: [.back, .forward], meaning: "take the last statement back, put it back"),
                Legend(actions: [.startOver], meaning: "take all of them back"),
                Legend(actions: [.history], meaning: "show them: up and down go through time"),
                Legend(actions: [.help], meaning: "show or hide this help"),
                Legend(actions: [.quit], meaning: "leave"),
            ]
        ),
    ]

    /// The player's help, by headings.
    static let playing: [HelpView.Section] = [
        (
            "Playing",
            [
                Legend(actions: [.pause], meaning: "play, pause, or go on after a question"),
                Legend(actions: [.stepBack, .stepForward], meaning: "a statement back, forward"),
                Legend(actions: [.previousCase, .nextCase], meaning: "the case before, the next"),
                Legend(actions: [.nextError], meaning: "on to the next error 429"),
                Legend(actions: [.slower, .faster], meaning: "slower, faster: 1 to 3600 times real time"),
            ]
        ),
        (
            "Looking",
            [
                Legend(actions: [.up, .down], meaning: "select the user above, below"),
                Legend(actions: [.first, .last], meaning: "the first, the last"),
                Legend(actions: [.explain], meaning: "why the selected user's last answer was given"),
                Legend(actions: [.pageUp, .pageDown], meaning: "a page up, down, of a text that goes on"),
                Legend(actions: [.hint], meaning: "show or hide this help"),
                Legend(actions: [.quit], meaning: "leave"),
            ]
        ),
    ]
}
