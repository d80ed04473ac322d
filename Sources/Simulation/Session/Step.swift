/// A command that is a step of a session, and what came of it.
public struct Step: Sendable {
    /// The statement, what the clock did by itself, or the change of the limit.
    public let command: Command
    /// What came of it, under the limit of the present moment.
    public let result: StepResult
    /// Its answers, the latest of them where there were many.
    public let groups: ArraySlice<AnswerGroup>
}
