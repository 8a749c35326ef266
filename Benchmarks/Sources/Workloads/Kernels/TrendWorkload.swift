public import Yearbook

/// W3: the least squares line of every series, with its t and two-sided p.
public struct TrendWorkload: Workload {
    public static let name = "W3"
    public static let title = "straight line of every town and indicator: slope, intercept, t, p"

    private let input: GeneratedPanel
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        self.execution = execution
    }

    /// The panel once, and per series four numbers and a count; about sixteen operations a cell.
    public var work: Work {
        Work(
            bytes: Double(8 * input.size.cells + 36 * input.size.series), flops: 16 * Double(input.size.cells))
    }

    public func run() throws -> LinearTrends {
        try input.withSeries {
            try LinearTrends(years: input.yearPositions, series: $0, execution: execution)
        }
    }

    public func checksum(of output: LinearTrends) -> [Double] {
        [
            Checksum.sum(output.slope), Checksum.sum(output.intercept), Checksum.sum(output.t.lazy.map(abs)),
            Checksum.sum(output.pValue),
        ]
    }
}
