import Testing

struct FaultyTextTests {
    @Test(arguments: [
        FaultyExample("case¦", "found the end of the line", "expected a heading"),
        FaultyExample("case 1: ¦the", "found `the`", "expected the end of the line"),
        FaultyExample("say¦", "expected a caption"),
        FaultyExample("say \"a\" ¦\"b\"", "found \"b\"", "expected the end of the line"),
        FaultyExample("task¦", "expected what is to be brought about"),
        FaultyExample("say ¦\"a\tb\"", "found \"a\\u{9}b\"", "without control characters but for \\n"),
        FaultyExample("case ¦a\u{1B}[31m", "found `a\\u{1b}[31m`", "without control characters"),
        FaultyExample("task ¦\u{9F}", "found `\\u{9f}`", "without control characters"),
        FaultyExample("say ¦\"a\r\"", "found \"a\\u{d}\"", "without control characters"),
        FaultyExample("say ¦\u{0}", "found `\\u{0}`", "without control characters"),
    ])
    func `a text is one word or string without control characters`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("ask¦", "found the end of the line", "expected a question"),
        FaultyExample("ask q¦", "expected a choice (two at least)"),
        FaultyExample("ask q answer¦", "expected a count or a duration such as"),
        FaultyExample("ask q answer ¦soon", "found `soon`", "expected a count or a duration such as"),
        FaultyExample("ask q answer ¦\"5\"", "a duration such as"),
        FaultyExample("ask q answer ¦-1", "a duration such as"),
        FaultyExample("ask q answer ¦9223372036854775808", "expected a number, 0 to 9223372036854775807"),
        FaultyExample("ask q answer 5 ¦6", "expected the end of the line"),
        FaultyExample("ask q a ¦a answer 1", "found `a`", "expected each choice once"),
        FaultyExample("ask q a b ¦\"a\" answer 1", "found \"a\"", "expected each choice once"),
        FaultyExample("why¦", "expected a number, 1 or more"),
        FaultyExample("why ¦0 text", "expected a number, 1 or more"),
        FaultyExample("why ¦no", "expected a number, 1 or more"),
        FaultyExample("why 1¦", "expected what is told of that choice"),
        FaultyExample("why 1 a ¦b", "expected the end of the line"),
        FaultyExample("hint¦", "expected a hint"),
        FaultyExample("hint a ¦b", "expected the end of the line"),
        FaultyExample("show¦", "expected log, timeline, policies, reason"),
        FaultyExample("show ¦\"log\"", "expected log, timeline, policies, reason"),
        FaultyExample("show ¦timline", "expected log, timeline, policies, reason", "did you mean `timeline`?"),
        FaultyExample("show log ¦log", "expected the end of the line"),
        FaultyExample("ask q a¦", "expected a choice (two at least)"),
        FaultyExample("ask q a b¦", "expected a choice or `answer`"),
        FaultyExample("ask q a b anwser 1¦", "expected a choice or `answer`", "did you mean `answer`?"),
        FaultyExample("ask ¦answer a b answer 1", "found `answer`", "expected a question", "needs quotes"),
        FaultyExample("ask q a ¦answer 1", "found `answer`", "expected a choice (two at least)", "needs quotes"),
        FaultyExample("ask q answer ¦a answer b answer 1", "found `a`"),
        FaultyExample("ask q a b answer¦", "found the end of the line", "expected a number, 1 or more"),
        FaultyExample("ask q a b answer ¦0", "found `0`", "expected a number, 1 or more"),
        FaultyExample("ask q a b answer ¦3", "found `3`", "expected the number of a choice, 1 to 2"),
        FaultyExample("ask q a b answer ¦b", "found `b`", "expected a number, 1 or more"),
        FaultyExample("ask q a b answer ¦\"1\"", "found \"1\"", "expected a number, 1 or more"),
        FaultyExample("ask q a b answer ¦answer 1", "found `answer`", "expected a number, 1 or more"),
        FaultyExample("ask q a b answer 1 ¦2", "found `2`", "expected the end of the line"),
        FaultyExample("ask q a ¦\"b\u{1}\" answer 1", "found \"b\\u{1}\"", "without control characters"),
        FaultyExample("ask q a b answer ¦9223372036854775808", "expected a number, 1 to 9223372036854775807"),
    ])
    func `ask takes a question, choices and the number of one`(example: FaultyExample) {
        example.hold()
    }

    @Test(arguments: [
        FaultyExample("say ¦\"abc", "string without an end", "expected a closing quote"),
        FaultyExample("say ¦\"", "string without an end", "expected a closing quote"),
        FaultyExample("say ¦\"a # b", "string without an end", "expected a closing quote"),
        FaultyExample("say ¦\"a\\\"", "string without an end", "expected a closing quote"),
        FaultyExample("say ¦\"a\\", "a backslash", #"expected \", \\ or \n"#),
        FaultyExample("say ¦\"a\\tb\"", "a backslash", #"expected \", \\ or \n"#),
        FaultyExample("say ¦\"a\\Nb\"", "a backslash", #"expected \", \\ or \n"#),
        FaultyExample("say ¦\"a\\\u{301}\"", "a backslash", #"expected \", \\ or \n"#),
        FaultyExample("say ¦\"a\"b", "string that runs into a word", "expected a space after it"),
        FaultyExample("say ¦\"a\"\"b\"", "string that runs into a word", "expected a space after it"),
        FaultyExample("say ¦\"a\"\u{A0}", "string that runs into a word", "expected a space after it"),
        FaultyExample("say a¦\"b\"", "a quote inside a word", "expected a space before it"),
        FaultyExample("say a b¦\"", "a quote inside a word", "expected a space before it"),
    ])
    func `a string ends, stands alone and escapes three things`(example: FaultyExample) {
        example.hold()
    }
}
