import ArgumentParser
import Foundation
import Workloads
import Yearbook

/// Times the standard workloads.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Time the standard workloads against the limits of this machine.",
        discussion: """
            Examples:
              yearbook bench --workload W3 --size L --threads 2
              yearbook bench --size S --save before.jsonl
              yearbook bench --size S --against before.jsonl

            Sizes: S 2 000, M 10 000, L 40 000, 4L 160 000 towns, 20 years each. “ratio” is the shortest run over the \
            time that the memory's bandwidth and a matrix product's speed, measured in the same run, would allow; \
            “foreign” the processors that other programs kept busy meanwhile: above 0.2 the times are noisy.
            """)

    /// How measurements are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, jsonl
    }

    @Option(name: .shortAndLong, help: "A workload, such as W3; may be given several times (default: all).")
    var workload: [String] = []

    @Option(
        name: .shortAndLong, help: "A size: S, M, L or 4L; may be given several times.",
        transform: { text in
            if let size = WorkloadSize(rawValue: text.uppercased()) { return size }
            throw ValidationError("“\(text)” is not one of the sizes S, M, L, 4L.")
        })
    var size: [WorkloadSize] = [.small]

    @OptionGroup var threads: ThreadOptions

    @Option(help: "Timed runs of each workload, after one to warm up.")
    var runs = 5

    @Option(help: "Seconds to wait at most for other programs to be quiet before the runs of a workload.")
    var patience: Double = 0

    @Option(help: "How the measurements are printed: table or jsonl.")
    var format: Format = .table

    @Option(help: "A file to save the measurements in, as JSON Lines.")
    var save: String?

    @Option(help: "A saved file to compare with; exit code 3 if a workload became slower than the tolerance.")
    var against: String?

    @Option(help: "How much slower, in percent, counts as a regression.")
    var tolerance: Double = 15

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        guard runs >= 1 else { throw ValidationError("--runs needs at least 1.") }
        guard tolerance >= 0 else { throw ValidationError("--tolerance is a percentage of at least 0.") }
    }

    func run() throws {
        let console = Console(isQuiet: quiet)
        let chosen = try chosenWorkloads()
        let earlier = try against.map { try SavedRun(contentsOf: URL(fileURLWithPath: $0)) }
        try SelfCheckGate.pass()
        let limits = MachineLimits.measured()
        for rates in limits.rates { console.note(BenchTable.words(rates)) }
        var found: [WorkloadMeasurement] = []
        for type in chosen {
            for size in size {
                for output in type.outputs {
                    let measurement = try WorkloadMeasurement.taking(
                        type, size: size, output: output, threads: threads.execution.threads, runs: runs,
                        limits: limits, patience: patience)
                    if format == .jsonl { try console.output(measurement.jsonLine + "\n") }
                    found.append(measurement)
                }
            }
        }
        if format == .table { try console.output(table: BenchTable.table(found), .en) }
        if let save {
            let lines = limits.jsonLines + found.map { $0.jsonLine }
            try AtomicFile.write(lines.map { $0 + "\n" }.joined(), to: URL(fileURLWithPath: save))
        }
        guard let earlier else { return }
        let comparisons = earlier.compared(with: found)
        for comparison in comparisons { console.note(comparison.words(tolerance: tolerance)) }
        if comparisons.contains(where: { $0.isRegression(tolerance: tolerance) }) { throw ExitStatus.regression }
    }

    private func chosenWorkloads() throws -> [any Workload.Type] {
        guard !workload.isEmpty else { return StandardWorkloads.all }
        return try workload.flatMap { name in
            let found = StandardWorkloads.matching(name)
            if !found.isEmpty { return found }
            throw UsageFailure(
                "“\(name)” is not one of the workloads \(StandardWorkloads.names.joined(separator: ", ")).")
        }
    }
}
