import RateLimiter
import ScenarioLanguage
import Simulation
import Testing

struct NarrationTests {
    @Test func `a caption of several lines is told in as many, and nothing in it steers a terminal`() throws {
        var session = Session(options: .init(), defaults: .init(), start: [])
        try session.apply(.statement(.say("one\n\n  two\u{1B}[2J")))
        let step = try #require(session.last)
        #expect(step.narration(after: .start) == ["one", "", #"  two\u{1b}[2J"#])
    }
}
