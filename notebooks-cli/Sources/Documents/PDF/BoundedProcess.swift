#if Documents
    import Foundation

    /// A program run with limits of time, memory and output, whose output and messages are read while it runs.
    struct BoundedProcess {
        /// How it ended.
        enum Outcome: Equatable {
            case exited(Int32)
            case crashed(signal: Int32)
            case timedOut
            case tooMuchOutput
        }

        let outcome: Outcome
        let output: [UInt8]
        let messages: String

        /// Runs a program of the path.
        ///
        /// - Parameters:
        ///   - seconds: after which it is killed.
        ///   - kilobytes: the most memory that it may take.
        ///   - outputLimit: the most bytes that it may print.
        static func run(
            _ program: String, _ arguments: [String], seconds: Int, kilobytes: Int, outputLimit: Int
        ) throws -> BoundedProcess {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            // The shell sets limits that a hostile file cannot talk the program out of.
            let script = "ulimit -t \(seconds) 2>/dev/null; ulimit -v \(kilobytes) 2>/dev/null; exec \"$0\" \"$@\""
            process.arguments = ["-c", script, program] + arguments
            let (out, err) = (Pipe(), Pipe())
            process.standardOutput = out
            process.standardError = err
            process.standardInput = FileHandle.nullDevice
            try process.run()
            let pid = process.processIdentifier
            let clock = DispatchSource.makeTimerSource()
            let state = State()
            clock.setEventHandler {
                state.timedOut()
                kill(pid, SIGKILL)
            }
            clock.schedule(deadline: .now() + .seconds(seconds))
            clock.resume()
            let messages = DispatchQueue(label: "messages")
            let group = DispatchGroup()
            messages.async(group: group) {
                var text: [UInt8] = []
                while let block = try? err.fileHandleForReading.read(upToCount: 1 << 12), !block.isEmpty {
                    if text.count < 1 << 14 { text += block }
                }
                state.said(String(decoding: text, as: UTF8.self))
            }
            var output: [UInt8] = []
            var isTooMuch = false
            while let block = try? out.fileHandleForReading.read(upToCount: 1 << 16), !block.isEmpty {
                if output.count + block.count > outputLimit {
                    isTooMuch = true
                    kill(pid, SIGKILL)
                    break
                }
                output += block
            }
            process.waitUntilExit()
            group.wait()
            clock.cancel()
            let (isLate, text) = state.read()
            let outcome: Outcome =
                isTooMuch
                ? .tooMuchOutput
                : isLate
                    ? .timedOut
                    : process.terminationReason == .exit
                        ? .exited(process.terminationStatus) : .crashed(signal: process.terminationStatus)
            return BoundedProcess(outcome: outcome, output: output, messages: text)
        }

        /// Where a program lies on the path; nil where it does not.
        static func find(_ program: String) -> String? {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return path.split(separator: ":").map { "\($0)/\(program)" }
                .first { FileManager.default.isExecutableFile(atPath: $0) }
        }

        /// What the timer and the reader of messages found, each in its thread.
        private final class State: @unchecked Sendable {
            // Unchecked: every access holds the lock.
            private let lock = NSLock()
            private var isLate = false
            private var text = ""

            func timedOut() { lock.withLock { isLate = true } }
            func said(_ text: String) { lock.withLock { self.text = text } }
            func read() -> (Bool, String) { lock.withLock { (isLate, text) } }
        }
    }
#endif
