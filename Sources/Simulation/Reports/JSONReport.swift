import JSON
import RateLimiter
public import ScenarioLanguage

/// JSON Lines: an object for each answer, and one for the summary or for each error.
public struct JSONReport: Report {
    private let output: Output
    private let explains: Bool

    /// A report into `output`, with the reason of each answer and its HTTP fields where it `explains`.
    public init(_ output: Output, explains: Bool = false) {
        self.output = output
        self.explains = explains
    }

    /// Writes an answer, or a property that did not hold.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        switch event {
        case .answer(let answer): write(answer, context)
        case .check(let check):
            guard let apiKey = check.subject.apiKey, let failure = check.failure else { return }
            output.append(#"{\#(place(context)),"user":\#(apiKey.json),"failed":\#(failure.json)}"# + "\n")
        }
    }

    /// Writes the summary or the errors.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        for error in errors {
            let place = #""line":\#(error.line),"column":\#(error.column)"#
            output.append(#"{"error":{\#(place),"message":\#(error.text.json)}}"# + "\n")
        }
        if errors.isEmpty {
            let decided = #""accepted":\#(summary.accepted),"rejected":\#(summary.rejected)"#
            let checks = #""expectations":\#(summary.expectations),"failed":\#(summary.failed)"#
            output.append(#"{"summary":{"requests":\#(summary.requests),\#(decided),\#(checks)}}"# + "\n")
        }
        output.flush()
    }

    private func place(_ context: ScriptContext) -> String {
        #""line":\#(context.line),"case":\#(context.heading?.json ?? "null")"#
    }

    private func write(_ answer: Answer, _ context: ScriptContext) {
        output.append("{")
        output.append(place(context))
        output.append(#","at":"#)
        output.append(Duration.nanoseconds(answer.instant.nanoseconds).decimalSeconds)
        output.append(#","user":"#)
        output.append(answer.apiKey.json)
        if let client = answer.client { output.append(#","client":\#(client)"#) }
        output.append(#","status":\#(answer.decision.status),"limit":\#(answer.explanation.limit.tokens)"#)
        output.append(#","remaining":\#(answer.explanation.remaining),"reset":"#)
        output.append(answer.explanation.refill.decimalSeconds)
        if let error = answer.decision.error {
            output.append(#","retryAfter":\#(error.retryAfter?.decimalSeconds ?? "null")"#)
        } else if answer.explanation.limit.policy == .leakyBucket {
            output.append(#","delay":\#(answer.decision.delay.decimalSeconds)"#)
        }
        if answer.explanation.cost != 1 { output.append(#","cost":\#(answer.explanation.cost)"#) }
        if explains {
            let fields = answer.explanation.httpFields.map { "\($0.name.json):\($0.value.json)" }
            output.append(#","reason":\#(answer.explanation.sentence.json)"#)
            output.append(#","http":{\#(fields.joined(separator: ","))}"#)
        }
        if let failure = answer.failure { output.append(#","failed":\#(failure.json)"#) }
        output.append("}\n")
    }
}
