package import Foundation

/// A program run with a limit of time.
package struct ChildProcess {
    /// How the program ended.
    package enum Outcome: Equatable {
        case exited(Int32)
        case crashed(signal: Int32)
        case timedOut
    }

    /// How it ended.
    package let outcome: Outcome
    /// What it printed on standard output.
    package let output: String

    /// Runs a program to its end or to the limit.
    ///
    /// - Parameters:
    ///   - executable: its file.
    ///   - arguments: what it is given.
    ///   - seconds: after which it is killed.
    package static func run(_ executable: URL, _ arguments: [String], seconds: Double) throws -> ChildProcess {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        // What it prints is far below what a pipe holds, so it can be read afterwards.
        guard ended.wait(timeout: .now() + seconds) == .success else {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            return ChildProcess(outcome: .timedOut, output: "")
        }
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let outcome: Outcome =
            process.terminationReason == .exit
            ? .exited(process.terminationStatus) : .crashed(signal: process.terminationStatus)
        return ChildProcess(outcome: outcome, output: output)
    }
}
