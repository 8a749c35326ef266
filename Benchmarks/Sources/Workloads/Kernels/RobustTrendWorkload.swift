public import Yearbook

/// W4: Theil–Sen slope, Kendall's S, its variance with ties, and the two-sided p of every series.
///
/// The p-values are those of the normal approximation with continuity correction, as the peers have them; unless told
/// otherwise the library gives the exact ones.
public struct RobustTrendWorkload: Workload {
    public static let name = "W4"
    public static let title = "Theil–Sen slope and Mann–Kendall test of every town and indicator"

    private let input: GeneratedPanel
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        self.execution = execution
    }

    /// The panel once, 32 bytes of results a series; a subtraction, a multiplication and a comparison for each pair of years, and four
    /// sweeps of a comparison to find the median.
    public var work: Work {
        let pairs = Double(input.size.years * (input.size.years - 1) / 2)
        return Work(
            bytes: Double(8 * input.size.cells + 32 * input.size.series), flops: 7 * pairs * Double(input.size.series))
    }

    public var note: String? { "p by the normal approximation, as the peers' (the default is exact)" }

    public func run() throws -> RobustTrends {
        try input.withSeries {
            try RobustTrends(years: input.yearPositions, series: $0, method: .normal, execution: execution)
        }
    }

    public func checksum(of output: RobustTrends) -> [Double] {
        [
            Checksum.sum(output.slope), Checksum.sum(output.score.lazy.map(Double.init)),
            Checksum.sum(output.variance), Checksum.sum(output.pValue),
        ]
    }
}
