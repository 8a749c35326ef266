import ArgumentParser
import Foundation
import Terminal

extension ResultFormat: ExpressibleByArgument {}

/// What every verb that prints a result understands.
struct OutputOptions: ParsableArguments {
    @Option(help: "How the result is printed: table, csv, jsonl or json.")
    var format: ResultFormat = .table

    @Flag(help: "CSV for spreadsheets: with a byte-order mark, and cells that look like formulas guarded.")
    var excel = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        guard !excel || format == .csv else { throw ValidationError("--excel goes with --format csv.") }
    }

    /// The console of the run.
    var console: Console { Console(environment: ProcessInfo.processInfo.environment, isQuiet: quiet) }

    /// Prints a result in the chosen format.
    func print(_ table: ResultTable) throws { try console.output(table, as: format, isForExcel: excel) }
}
