import Practice
import Testing

@Suite struct LessonEventTests {
    @Test(arguments: [
        LessonEvent.answered(place: 2, .chose(1)), .ended(place: 4, .solved(keys: 12)), .ended(place: 0, .shown),
        .finished, .answered(place: 3, .typed(.tokens(3240))), .answered(place: 3, .typed(.wait(.milliseconds(500)))),
        .day(20_000), .recalled(place: 2, isRight: true), .recalled(place: 2, isRight: false),
    ])
    func `an event is read back from its line`(event: LessonEvent) {
        let read = LessonEvent.parse(event.line(of: "/home/ann/my lesson"))
        #expect(read?.event == event)
        #expect(read?.lesson == "/home/ann/my lesson")
    }

    @Test(arguments: [
        "", "chose", "chose 1", "chose 1 2", "chose x 2 name", "chose -1 2 name", "chose 1 0 name", "solved 1 name",
        "began 3 name", "finished", "shown 4", "Chose 1 2 name",
        "typed 1 x name", "typed 1 3", "recalled 2 maybe name", "day name", "day 5",
    ])
    func `a line that is torn or of another version is none`(line: String) {
        #expect(LessonEvent.parse(line) == nil)
    }

    @Test func `a lesson's name may hold spaces`() {
        #expect(LessonEvent.parse("shown 4 my own lesson")?.lesson == "my own lesson")
    }
}
