import Testing

struct ReplayedClientsTests {
    @Test func `in JSON an answer to a client has its number after the user, and no other answer has one`() throws {
        let script = """
            settings tokens=2 time=10s
            user a b
            client a b x2 retry 4s
            request b
            advance 5s

            """
        let ending = try Program.run("replay", "-", "--format", "json", input: script)
        #expect(ending.errors == "")
        #expect(ending.code == 0)
        func answer(_ line: Int, _ at: Int, _ asker: String, _ rest: String) -> String {
            #"{"line":\#(line),"case":null,"at":\#(at),"user":\#(asker),"status":\#(rest)}"#
        }
        #expect(
            ending.outputLines == [
                answer(3, 0, #""a","client":1"#, #"200,"limit":2,"remaining":1,"reset":10"#),
                answer(3, 0, #""b","client":2"#, #"200,"limit":2,"remaining":1,"reset":10"#),
                answer(3, 0, #""a","client":3"#, #"200,"limit":2,"remaining":0,"reset":10"#),
                answer(3, 0, #""b","client":4"#, #"200,"limit":2,"remaining":0,"reset":10"#),
                answer(4, 0, #""b""#, #"429,"limit":2,"remaining":0,"reset":10,"retryAfter":10"#),
                #"{"summary":{"requests":5,"accepted":4,"rejected":1,"expectations":0,"failed":0}}"#,
            ])
    }

    @Test func `a client that comes back is told apart by its number too`() throws {
        let script = "settings tokens=1 time=3s\nuser a\nclient a x2 retry after\nadvance 1m\n"
        let ending = try Program.run("replay", "-", "--format", "json", input: script)
        let clients = ending.outputLines.dropLast().map {
            $0.split(separator: ",").dropFirst(4).prefix(2).joined(separator: ",")
        }
        #expect(clients == [#""client":1,"status":200"#, #""client":2,"status":429"#, #""client":2,"status":200"#])
    }
}
