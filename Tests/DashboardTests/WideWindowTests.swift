import Screen
import Simulation
import Testing

@testable import Dashboard

/// Users, timeline, reason and log together.
@Suite struct WideWindowTests {
    private static let sizes = [(116, 30), (120, 30), (120, 40), (200, 60), (300, 100)]

    @Test(arguments: sizes, [1, 2, 40])
    func `users, timeline, reason and log stand together`(size: (Int, Int), users: Int) {
        for glyphs in [Glyphs.unicode, .ascii] {
            var model = model(size.0, size.1, users: (1...users).map(Model.key), glyphs: glyphs)
            model.press("101 ")
            let text = model.canvas.text
            for part in ["0/100", "user001, over ", "why 429 at", "Error 429! Rate limit exceeded."] {
                #expect(text.contains(part), "\(part)")
            }
        }
    }

    @Test func `their places follow from the size and the users alone`() {
        for (columns, rows) in Self.sizes {
            var model = model(columns, rows, users: ["a", "b", "c"])
            let before = (model.layout.users, model.layout.timeline, model.layout.log, model.layout.reason)
            for keys in ["100a", "2h", "7777a", "tt", "zzz", "p"] {
                model.press(keys)
                let layout = model.layout
                #expect((layout.users, layout.timeline, layout.log, layout.reason) == before)
            }
        }
    }

    @Test func `nothing moves up or to the left where a window grows`() throws {
        var last = model(130, 30).layout
        for rows in 31...120 {
            let layout = model(100 + rows, rows).layout
            #expect(layout.users == last.users)
            #expect(try #require(layout.timeline).rows.lowerBound == last.timeline?.rows.lowerBound)
            #expect(layout.log.lowerBound >= last.log.lowerBound && layout.log.count >= last.log.count)
            #expect(try #require(layout.reason?.columns.lowerBound) >= last.reason?.columns.lowerBound ?? 0)
            last = layout
        }
    }

    @Test func `areas cover each other nowhere`() throws {
        for columns in stride(from: 116, to: 300, by: 7) {
            for rows in 30...90 {
                for users in [1, 3, 10, 500] {
                    let layout = model(columns, rows, users: (1...users).map(Model.key)).layout
                    let timeline = try #require(layout.timeline)
                    #expect(layout.users.upperBound < timeline.rows.lowerBound)
                    #expect(timeline.rows.upperBound < layout.log.lowerBound)
                    #expect(layout.log.upperBound == rows - 2 && layout.log.count >= 6 && !layout.users.isEmpty)
                }
            }
        }
    }

    @Test func `e gives the reason the log's whole room, and t as much as it has`() {
        var model = model(120, 40)
        model.press("101 e")
        #expect(model.row(with: "Successful") == nil)
        #expect(model.row(with: "why 429") != nil)
        model.press("t")
        #expect(model.row(with: "Successful") != nil)
    }
}
