/// How a run ended, as scripts see it.
enum ExitStatus: Int32, Error {
    /// Everything was done.
    case done = 0
    /// Done, and there are findings at or above the level asked for.
    case findings = 1
    /// A file or its data cannot be used.
    case data = 2
    /// A benchmark regressed, or an output that should not change did.
    case regression = 3
    /// The command line is wrong.
    case usage = 64
}

/// A command line that parses but asks for something that does not exist.
struct UsageFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Data that cannot be used, in words of the command's own.
struct DataFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
