import Yearbook

/// Where a command prints: results on standard output, messages on standard error.
package struct Console: Sendable {
    /// Emphasis on standard output.
    package let outputStyle: Style
    /// Emphasis on standard error.
    package let messageStyle: Style
    /// Whether only errors are said.
    package let isQuiet: Bool

    /// A console for the process's own streams.
    package init(environment: [String: String], isQuiet: Bool = false) {
        outputStyle = .of(descriptor: 1, environment: environment)
        messageStyle = .of(descriptor: 2, environment: environment)
        self.isQuiet = isQuiet
    }

    /// Prints a result, exactly as it is.
    package func output(_ text: String) throws {
        var sink = FileSink.standardOutput
        try sink.write(text)
    }

    /// Prints a table in a format.
    package func output(_ table: ResultTable, as format: ResultFormat, isForExcel: Bool = false) throws {
        try output(table.rendered(as: format, isForExcel: isForExcel, style: outputStyle))
    }

    /// Says something that is good to know, unless the console is quiet.
    package func note(_ text: String) {
        if !isQuiet { message(text) }
    }

    /// Says something that affects results, unless the console is quiet.
    package func warning(_ text: String) {
        if !isQuiet { message("\(messageStyle.yellow("warning:")) \(text)") }
    }

    /// Says why nothing could be done.
    package func error(_ text: String) { message("\(messageStyle.red("error:")) \(text)") }

    private func message(_ text: String) {
        var sink = FileSink(descriptor: 2, name: "standard error")
        try? sink.write(text + "\n")  // nowhere is left to complain to
    }
}
