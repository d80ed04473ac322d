import Practice
import RateLimiter
import Testing

@Suite struct AgreementTests {
    @Test(arguments: Policy.allCases)
    func `a thousand questions are answered as the model on paper answers them`(policy: Policy) throws {
        let all = try #require(Answered.thousand[policy])
        #expect(all.count >= 1000)
        for answered in all { #expect(answered.exercise.answer == answered.answer, "\(answered.place)") }
    }

    @Test(arguments: Policy.allCases)
    func `the model's answer is right and another is wrong, with a hint`(policy: Policy) throws {
        for answered in try #require(Answered.thousand[policy]) {
            #expect(answered.verdict.isRight == answered.isMeantRight, "\(answered.place)")
            #expect((answered.verdict.hint == nil) == answered.isMeantRight)
        }
    }

    @Test(arguments: Policy.allCases)
    func `the reason tells the answer`(policy: Policy) throws {
        for answered in try #require(Answered.thousand[policy]) where answered.level < Score.highestLevel {
            let told =
                switch answered.answer {
                case .outcome(.success): "one is |are "
                case .outcome(.rejected): " refused until "
                case .tokens(let count): "\(count) \(count == 1 ? "is" : "are") left"
                case .wait(.zero): "no |nothing|neither|has passed|is empty"
                case .wait: String("\(answered.answer)".prefix { $0 != " " })
                }
            let isTold = told.split(separator: "|").contains { answered.exercise.reason.contains($0) }
            #expect(isTold, "\(answered.place): \(answered.exercise.reason)")
        }
    }
}
