import Foundation
import Yearbook

/// Where a command prints: results on standard output, messages on standard error.
struct Console: Sendable {
    /// Emphasis on standard output.
    let outputStyle: Style
    /// Emphasis on standard error.
    let messageStyle: Style
    /// Whether only errors are said.
    let isQuiet: Bool

    /// A console for the process's own streams.
    init(isQuiet: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment) {
        outputStyle = .of(descriptor: 1, environment: environment)
        messageStyle = .of(descriptor: 2, environment: environment)
        self.isQuiet = isQuiet
    }

    /// Prints a result, exactly as it is.
    func output(_ text: String) throws {
        var sink = FileSink.standardOutput
        try sink.write(text)
    }

    /// Prints a table for people: its headings set off, cut to the terminal where there is one.
    func output(table: TableDocument, _ language: Language) throws {
        let lines = table.terminal(language, width: TerminalSize.columns(descriptor: 1))
            .split(separator: "\n", omittingEmptySubsequences: false)
        let heading = lines.prefix(1).map { outputStyle.bold(String($0)) }
        let rule = lines.dropFirst().prefix(1).map { outputStyle.dim(String($0)) }
        try output((heading + rule + lines.dropFirst(2).map(String.init)).joined(separator: "\n"))
    }

    /// Whether a line of messages can be taken back: standard error is a terminal that knows escape sequences, and results do
    /// not go to the same terminal.
    var canRewriteMessages: Bool {
        isatty(2) == 1 && isatty(1) == 0 && (ProcessInfo.processInfo.environment["TERM"] ?? "dumb") != "dumb"
    }

    /// Puts a text in the place of the current line of messages.
    static func rewrite(_ text: String) {
        var sink = FileSink(descriptor: 2, name: "standard error")
        try? sink.write("\r\u{1B}[K" + text)  // nowhere is left to complain to
    }

    /// Says something that is good to know, unless the console is quiet.
    func note(_ text: String) {
        if !isQuiet { message(text) }
    }

    /// Says something that affects results, unless the console is quiet.
    func warning(_ text: String) {
        if !isQuiet { message("\(messageStyle.yellow("warning:")) \(text)") }
    }

    /// Says why nothing could be done.
    func error(_ text: String) { message("\(messageStyle.red("error:")) \(text)") }

    private func message(_ text: String) {
        var sink = FileSink(descriptor: 2, name: "standard error")
        try? sink.write(text + "\n")  // nowhere is left to complain to
    }
}
