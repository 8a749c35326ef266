import Foundation
import Testing

/// The built command, run as a user runs it.
enum BuiltCommand {
    /// What a run printed and returned.
    struct Run {
        let status: Int32
        let output: String
        let messages: String

        /// The output's lines, without the last line feed.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// The executable lies beside the test bundle.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("yearbook")

    /// The repository that the tests belong to.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A data package of the repository.
    static func dataset(_ name: String) -> String { repository.appendingPathComponent("datasets/\(name)").path }

    /// Runs the command; what it prints goes through files, since pipes hold little.
    static func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:]
    ) throws -> Run {
        try withTemporaryFolder { temporary in
            func file(_ name: String, _ text: String = "") throws -> URL {
                let url = temporary.appendingPathComponent(name)
                try text.write(to: url, atomically: false, encoding: .utf8)
                return url
            }
            let (output, messages) = (try file("out"), try file("err"))
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.currentDirectoryURL = folder ?? temporary
            process.standardInput = try FileHandle(forReadingFrom: file("in", input))
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            // Decoded from bytes, since reading a file as text drops a byte-order mark.
            return Run(
                status: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
                messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
        }
    }
}

/// Lends a folder that is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yearbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

extension URL {
    /// Writes a file below this folder.
    func add(_ path: String, _ text: String) throws { try add(path, Data(text.utf8)) }

    /// Writes a file below this folder.
    func add(_ path: String, _ bytes: Data) throws {
        let file = appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    /// The names of the files in this folder, hidden ones included.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}
