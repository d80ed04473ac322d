import ArgumentParser
import ScenarioLanguage

extension InputFile {
    /// Opens a file, `-` for standard input; ends the program where it can't be read, with a hint where it isn't there.
    static func opened(_ path: String, hint: @autoclosure () -> String = "") -> InputFile {
        do throws(FileError) { return try InputFile(path: path) } catch {
            fail(error, hint: error.isMissing ? hint() : "")
        }
    }

    /// Calls `body` with each line, without its line feed; ends the program where reading fails.
    func readLines(_ body: (ArraySlice<UInt8>) -> Void) {
        do throws(FileError) {
            try forEachLine { line in body(line.withUnsafeBufferPointer { ArraySlice($0) }) }
        } catch {
            fail(error)
        }
    }

    /// All of the file; ends the program where reading fails.
    func readAll() -> [UInt8] {
        do throws(FileError) { return try contents() } catch { fail(error) }
    }
}

/// Says that a file can't be read and ends the program.
func fail(_ error: FileError, hint: String = "") -> Never {
    fail(.unreadableFile, "\(error.name.escaped): \(error.reason)\(hint)")
}
