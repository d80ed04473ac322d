import AccessLog
import ArgumentParser
import Dashboard
import Files
import RateLimiter
import ScenarioLanguage
import Screen
import Search
import Simulation
import Terminal

extension Analyze {
    func run() throws {
        let limits = try merge ? [] : grid.limits()
        let files = try files.map { try InputFile(path: $0) }
        if merge {
            try write(LogReport.sum(of: files))
            complain("each part must hold all lines of its users: those who were rejected were found in one part alone")
        } else if scenario != nil || watch {
            let logged = try requests(in: files)
            if watch { try play(logged, under: limits[0]) } else { try Output.write(logged.text(under: limits[0])) }
        } else {
            var report = try read(files) { log throws(LogError) in
                try log.report(under: limits, goal: rejectAtMost)
            }
            if partial { report.log.outOfOrder = nil }
            try write(report)
        }
    }

    /// Reads a log in one of the ways that there are, and tells of what could not be read.
    private func read<Content>(
        _ files: [InputFile], _ body: (Log) throws(LogError) -> Reading<Content>
    ) throws -> Content {
        let sizes = files.map(\.size)
        let progress = Progress(size: sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +))
        let all = Log(files, rules: log.rules, order: log.order, isStrict: log.strict, isPart: partial) {
            progress.add(bytes: $0)
        }
        let reading: Reading<Content>
        do {
            defer { progress.hide() }
            reading = try body(all)
        }
        try log.tell(of: reading, isPart: partial)
        return reading.content
    }

    /// The requests of one user or of all; throws where there are none.
    private func requests(in files: [InputFile]) throws -> LoggedScenario {
        if let scenario, Statement.users([scenario]) == nil {
            throw Failure(.wrongUsage, "--scenario: an API key is not empty and holds no control characters")
        }
        let key = scenario.map { KeyText($0) }
        let logged = try read(files) { log throws(LogError) in try log.scenario(of: key) }
        guard let logged else {
            let whose = scenario.map { "--scenario: no request in the log is of '\($0.escaped)'" }
            throw Failure(.wrongUsage, whose ?? "--watch: there is no request in the log")
        }
        return logged
    }

    /// Opens the simulator after all requests, the users who were rejected most on top.
    private func play(_ logged: LoggedScenario, under limit: Limit) throws {
        let (terminal, keys) = try screen.open(or: .report)
        let options = PartialLimit(limit)
        var session = Session(options: options, defaults: .init(), start: [logged.beginning, .user(logged.users)])
        session.load(logged.requests)
        var model = Model(session: session, size: terminal.size, glyphs: terminal.glyphs, keys: keys)
        model.survey(logged.span) { $0.dateAndTime }
        _ = EventLoop(model, on: terminal).run()
    }

    private func write(_ report: LogReport) throws {
        switch partial ? .json : format ?? .text {
        case .text:
            let glyphs = Terminal.glyphs(isASCII: screen.ascii)
            try Output.write(report.text(glyphs: glyphs) { $0.mostTokens(within: $0.time) })
        case .json: try Output.write(report.json + "\n")
        case .csv:
            // A table has no place for them.
            report.log.naming?.warnings.forEach { complain("warning: \($0)") }
            try Output.write(report.csv)
        }
    }
}
