import ArgumentParser
import Yearbook

/// The command itself: holds the verbs.
struct YearbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yearbook",
        abstract: "Reads towns' annual reports, compares the towns over the years, and writes a briefing.",
        discussion: """
            Examples:
              yearbook report datasets/example-district
              yearbook read report.txt --format csv
              yearbook compare penalty-cases --data datasets/example-district

            Results go to standard output, messages to standard error. Exit codes: 0 done, 1 findings, 2 a file or data \
            cannot be used, 3 a benchmark regressed, 64 the command line is wrong.
            """,
        version: YearbookVersion.current,
        subcommands: [
            ReportCommand.self, ReadCommand.self, CompareCommand.self, TrendCommand.self, BenchCommand.self,
            DoctorCommand.self, SelfCheckCommand.self,
        ])
}
