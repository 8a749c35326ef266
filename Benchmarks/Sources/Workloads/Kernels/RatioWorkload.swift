public import Yearbook

/// W5: ratios of neighbouring indicators, growth over the year before, average growth, and events per resident with Wilson's
/// and Byar's limits, of every cell.
public struct RatioWorkload: Workload {
    public static let name = "W5"
    public static let title = "ratios, growth, average growth, rates with Wilson and Byar limits"
    public static let outputs: [OutputMemory] = [.reused, .fresh]

    private let input: GeneratedPanel
    private let events: [Double]
    private let residents: [Double]
    private let counts: [Int]
    private let execution: Execution
    private let reused: ReusedMemory?

    /// The normal quantile of an interval of 95 %.
    private static let quantile = 1.959963984540054

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        events = GeneratedPanel.filled(size, execution: execution) { town, year, indicator in
            PanelRecipe.isMissing(town: town, year: year, indicator: indicator)
                ? .nan : Double(PanelRecipe.events(town: town, year: year, indicator: indicator))
        }
        residents = (0..<size.towns).map { Double(PanelRecipe.residents(town: $0)) }
        self.execution = execution
        let cells = size.cells
        counts = [cells, cells, size.series] + [Int](repeating: cells, count: 5)
        reused = output == .reused ? ReusedMemory(counts) : nil
    }

    /// Two inputs and seven results a cell; about 45 operations, square roots and divisions counted as one.
    public var work: Work {
        Work(
            bytes: Double(72 * input.size.cells + 8 * input.size.series), flops: 45 * Double(input.size.cells))
    }

    /// Ratio, growth, average growth, rate, Wilson's limits, Byar's limits.
    public func run() -> Results {
        guard let reused else { return .fresh(filledArrays(counts, compute)) }
        compute(into: reused.buffers)
        return .reused(reused)
    }

    public func checksum(of output: Results) -> [Double] {
        switch output {
        case .fresh(let arrays): arrays.map { Checksum.sum($0) }
        case .reused(let memory): memory.buffers.map { Checksum.sum($0) }
        }
    }

    /// The results, in arrays of their own or in the memory of the run before.
    public enum Results {
        /// In arrays of their own.
        case fresh([[Double]])
        /// In the memory of the run before.
        case reused(ReusedMemory)
    }

    private func compute(into places: [UnsafeMutableBufferPointer<Double>]) {
        input.withSeries { values in
            let last = values.planes - 1
            let perPlane = values.rows * values.columns
            values.selecting(planes: 0..<last).ratios(
                to: values.selecting(planes: 1..<values.planes),
                into: UnsafeMutableBufferPointer(rebasing: places[0][..<(last * perPlane)]), execution: execution)
            values.selecting(planes: last..<values.planes).ratios(
                to: values.selecting(planes: 0..<1),
                into: UnsafeMutableBufferPointer(rebasing: places[0][(last * perPlane)...]), execution: execution)
            values.growth(into: places[1], execution: execution)
            values.compoundGrowth(at: input.yearPositions, into: places[2], execution: execution)
        }
        events.withUnsafeBufferPointer { events in
            residents.withUnsafeBufferPointer { residents in
                let size = input.size
                let counts = SeriesView(events, rows: size.towns, columns: size.years, planes: size.indicators)
                let exposure = SeriesView(repeating: residents, columns: size.years, planes: size.indicators)
                let limits = RateBuffers(
                    rate: places[3], wilson: (places[4], places[5]), byar: (places[6], places[7]))
                counts.rates(per: exposure, quantile: Self.quantile, into: limits, execution: execution)
            }
        }
    }
}
