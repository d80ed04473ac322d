import Testing

struct JUnitReportTests {
    @Test func `a case is a suite, and an expectation a test`() throws {
        let script = """
            settings tokens=1 time=5
            user a
            request a expect 200
            case "one"
            request a x2 expect 200
            expect a tokens=0 retry=4
            case "empty"
            case "one"
            expect a rejected=2
            """
        let suites = try XMLElement.parse(Format.junit.report(script, name: "s"))
        #expect(suites.name == "testsuites")
        #expect(suites.attributes["name"] == "s")
        #expect(suites.children.map { $0.attributes["name"] } == ["s", "one", "one"])
        #expect(suites.children.map { $0.attributes["tests"] } == ["1", "3", "1"])
        #expect(suites.children.map { $0.attributes["failures"] } == ["0", "2", "0"])
        #expect(suites.children.map { $0.attributes["errors"] } == ["0", "0", "0"])
        let tests = suites.children.flatMap(\.children)
        #expect(
            tests.map { $0.attributes["name"] } == [
                "line 3: request a expect 200", "line 5: request a x2 expect 200", "line 6: expect a tokens=0",
                "line 6: expect a retry=4s", "line 9: expect a rejected=2",
            ])
        #expect(tests.allSatisfy { $0.name == "testcase" && $0.attributes["classname"] == "s" })
        #expect(
            tests.map { $0.children.map { $0.attributes["message"] } } == [
                [], ["expected 200 of all 2 answers, got another of 2"], [], ["expected retry=4s, got retry=5s"], [],
            ])
        #expect(tests.flatMap(\.children).allSatisfy { $0.name == "failure" })
    }

    @Test func `where the script has errors the XML is whole and carries them`() throws {
        let script = "user a\nrequest a expect 200\nreqest <&>\nrequest \"b\u{1B}\"\n"
        let suites = try XMLElement.parse(Format.junit.report(script, name: "a<b>&\"c\""))
        #expect(suites.children.map { $0.attributes["name"] } == ["a<b>&\"c\"", "errors"])
        #expect(suites.children.map { $0.attributes["errors"] } == ["0", "2"])
        let errors = suites.children.flatMap(\.children).suffix(2)
        #expect(errors.map { $0.attributes["name"] } == ["line 3, column 1", "line 4, column 9"])
        let messages = errors.compactMap { $0.children.first?.attributes["message"] }
        #expect(messages.map { $0.hasPrefix("found ") } == [true, true])
        #expect(messages.last?.contains("b\\u{1b}") == true)
    }

    @Test func `a script without expectations has no suites`() throws {
        #expect(try XMLElement.parse(Format.junit.report("user a\nrequest a\n")).children.isEmpty)
    }

    @Test func `thousands of expectations in one case are suites of a thousand`() throws {
        let script = "user a\ncase c\n" + String(repeating: "expect a tokens=100\n", count: 2500)
        let suites = try XMLElement.parse(Format.junit.report(script))
        #expect(suites.children.map { $0.attributes["name"] } == ["c", "c", "c"])
        #expect(suites.children.map { $0.attributes["tests"] } == ["1000", "1000", "500"])
        #expect(suites.children.map(\.children.count) == [1000, 1000, 500])
    }

    @Test func `the nastiest key stands in an attribute as it is, but for what XML can't hold`() throws {
        let key = "<a>&amp;'\"]]>\\😀e\u{301}\u{2028}"
        let written = "\"" + key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        let script =
            "user \(written) \u{FFFE}\u{FFFF}\ncase \"a\\nb\"\nexpect \(written) tokens=100\nexpect \u{FFFE}\u{FFFF} tokens=1\n"
        let suite = try #require(try XMLElement.parse(Format.junit.report(script)).children.first)
        #expect(suite.attributes["name"] == "a\\u{a}b")
        let names = suite.children.compactMap { $0.attributes["name"] }
        #expect(names.first?.utf8.elementsEqual("line 3: expect \(written) tokens=100".utf8) == true)
        #expect(names.last == "line 4: expect \\u{fffe}\\u{ffff} tokens=1")
    }
}
