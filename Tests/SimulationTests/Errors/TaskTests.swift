import Testing

struct TaskTests {
    private static let open = "unsolved, expected a `solved` before this"
    private static let none = "found `solved` without a task, expected a `task` before it"

    @Test(arguments: [
        FaultyScript("user a\ntask t\nrequest a\nsolved a tokens=99\n"),
        FaultyScript("user a\ntask t\nsolved a tokens=100\nsolved a accepted=0\nsolved a rejected=0\n"),
        FaultyScript("user a\ntask t\nsolved a tokens=100\n\n# a comment\n\nsolved a accepted=0\n"),
        FaultyScript("user a\ntask t\nsolved a tokens=100\ntask u\nsolved a tokens=100\n"),
        FaultyScript("user a\ntask t\nsay s\nadvance 1\nuser b\ncase c\nask q x y answer 1\nsolved b tokens=100\n"),
        FaultyScript("user a\ntask t\nsolved a tokens=1\nsay s\n"),
    ])
    func `solved ends a task, and several with no statement between all hold`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript("user a\n¦solved a tokens=100\n", none),
        FaultyScript("user a\n¦solved a tokens=100\nsolved a tokens=100\n", none),
        FaultyScript("user a\ntask t\nsolved a tokens=100\nsay s\n¦solved a tokens=100\n", none),
        FaultyScript("user a\ntask t\nsolved a tokens=100\nrequest a\n¦solved a tokens=99\n", none),
        FaultyScript("user a\n¦solved ¦b tokens=100\n", none, "found the key"),
        FaultyScript("user a\ntask t\nsolved a tokens=100\nsay¦\n¦solved a tokens=100\n", "expected a caption", none),
    ])
    func `solved needs a task before it`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript("user a\ntask \"t\"\nrequest a¦\n", "found the task \"t\" " + open),
        FaultyScript("user a\ntask t\nrequest a\n¦task u\nsolved a tokens=99\n", "found the task \"t\" " + open),
        FaultyScript("user a\nrequest a\ntask \"a\\nb\"¦", #"found the task "a\nb" "# + open),
        FaultyScript("user a\nrequest a\ntask t\n¦task u\n¦task v¦\n", "\"t\"", "\"u\"", "\"v\""),
        FaultyScript("task t¦¦\n", open, "found neither a request nor an expectation"),
        FaultyScript("user a\nrequest a\ntask¦\n\n# end¦", "expected what is to be brought about", open),
    ])
    func `a task that the next task or the file's end finds unsolved is an error`(script: FaultyScript) {
        script.hold()
    }

    @Test func `a faulty solved ends its task`() {
        FaultyScript("user a\ntask t\nrequest a\nsolved a¦\nsolved a tokens=99\n", "expected tokens=").hold()
    }
}
