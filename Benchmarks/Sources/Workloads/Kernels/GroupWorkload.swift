public import Yearbook

/// W2: sum, mean, mean weighted by residents, and median of every county, year and indicator.
public struct GroupWorkload: Workload {
    public static let name = "W2"
    public static let title = "sum, mean, weighted mean, median per county, year and indicator"

    private let input: GeneratedPanel
    private let counties: [Int?]
    private let residents: [Double]
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        counties = (0..<size.towns).map { PanelRecipe.county(town: $0, of: size.counties) }
        residents = (0..<size.towns).map { Double(PanelRecipe.residents(town: $0)) }
        self.execution = execution
    }

    /// The panel once, four results and a count a group; about ten operations a cell, the exchanges of sorting left out.
    public var work: Work {
        let groups = input.size.counties * input.size.years * input.size.indicators
        return Work(bytes: Double(8 * input.size.cells + 36 * groups), flops: 10 * Double(input.size.cells))
    }

    /// The sorting of towns into counties counts too.
    public func run() -> GroupSummaries {
        let groups = RowGroups(groupOfRow: counties, groupCount: input.size.counties)
        return input.withSeries { series in
            series.summarized(
                by: groups, [.sum, .mean, .weightedMean], weights: residents, quantiles: [0.5], execution: execution)
        }
    }

    public func checksum(of output: GroupSummaries) -> [Double] {
        [output.sum, output.mean, output.weightedMean, output.quantiles[0]].map { Checksum.sum($0) }
            + [Double(output.mean.count { $0.isFinite })]
    }
}
