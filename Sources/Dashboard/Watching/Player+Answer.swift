import Practice
import ScenarioLanguage
import Screen

extension Player {
    /// The question on the screen whose answer is to be typed, nil where there is none.
    var openQuestion: Question? {
        guard let question, question.form != nil, !isAnswered, palette == nil else { return nil }
        return question
    }

    /// Takes a key for the question on the screen; false where that has no use for it.
    mutating func answer(by key: Key) -> Bool {
        guard let question else { return false }
        if question.form == nil {
            guard case .character(let character) = key, let choice = character.wholeNumberValue else { return false }
            answer(.chose(choice))
            return true
        }
        guard !isAnswered else { return false }
        if key == .enter {
            do throws(Reply.Malformed) {
                answer(try question.response(answerField.text))
            } catch {
                answerField.complain(error)
            }
            return true
        }
        return answerField.take(key, keyMap)
    }

    /// Answers the question on the screen; only the first answer counts.
    mutating func answer(_ response: Response) {
        guard let question else { return }
        if isReview {
            progress.recall(response, to: question, at: position - 1)
        } else {
            progress.answer(response, to: question, at: position - 1)
        }
        window.scrolled = nil
    }
}
