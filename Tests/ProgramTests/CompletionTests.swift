import Testing

/// What the Tab key offers in bash.
struct CompletionTests {
    /// Asks as bash does, with the command line in `$LINE`.
    private static let question = #"""
        PATH="$(dirname "$0"):$PATH" LINE='\#(placeholder)' bash -c '
            source <(token-bucket --generate-completion-script bash)
            COMP_LINE=$LINE COMP_POINT=${#LINE} COMP_WORDS=($LINE)
            [[ $LINE = *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _token-bucket token-bucket "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf "%s\n" "${COMPREPLY[@]}"'
        """#
    private static let placeholder = "LINE"

    @Test(
        arguments: [
            ("replay s", ["six-cases", "story", "some.scenario"]), ("replay some", ["some.scenario"]),
            ("compare he", ["herd"]), ("demo st", ["story"]), ("learn wa", ["waiting"]),
            ("learn some", ["some.scenario"]),
            ("scenarios show st", ["story"]), ("differ gc", ["gcra"]), ("differ gcra tok", ["token-bucket"]),
            ("differ gcra token-bucket si", ["six-cases"]), ("analyze acc", ["access.log"]),
            ("analyze access.log --policy g", ["gcra"]), ("replay six-cases --policy le", ["leaky-bucket"]),
            ("replay six-cases --settings some", ["some.scenario"]), ("replay six-cases --svg acc", ["access.log"]),
            ("repl", ["replay"]), ("replay six-cases --wa", ["--watch"]),
        ])
    func `names, files and options are completed where they may stand`(line: String, offered: [String]) throws {
        let question = Self.question.replacing("'\(Self.placeholder)'", with: "'token-bucket \(line)'")
        let ending = try Program.shell(question, files: ["some.scenario": "", "access.log": ""])
        #expect(ending.errors == "")
        #expect(ending.outputLines == offered)
    }
}
