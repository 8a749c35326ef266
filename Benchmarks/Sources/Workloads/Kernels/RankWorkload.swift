public import Yearbook

/// W9, first part: the rank of every value among all towns of its year, ties shared, and its percentile.
public struct RankWorkload: Workload {
    public static let name = "W9rank"
    public static let title = "ranks and percentiles of all towns, for every year and indicator"

    private let input: GeneratedPanel
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        self.execution = execution
    }

    /// The panel once, two results a value; an order costs no arithmetic.
    public var work: Work { Work(bytes: Double(24 * input.size.cells), flops: 2 * Double(input.size.cells)) }

    /// Ranks, then percentiles.
    public func run() -> [[Double]] {
        filledArrays([input.size.cells, input.size.cells]) { results in
            input.withSeries {
                $0.rankColumns(into: results[0], percentiles: results[1], execution: execution)
            }
        }
    }

    public func checksum(of output: [[Double]]) -> [Double] {
        let towns = input.size.towns
        return [
            Checksum.sum(output[0]),
            Checksum.sum(output[0].enumerated().lazy.map { $1 * Double(1 + $0 % towns % 7) }),
        ]
    }
}

/// W9, second part: the Kruskal–Wallis test of thirty groups of towns and Dunn's comparisons of all pairs, for every indicator in
/// the last year.
public struct GroupRankWorkload: Workload {
    public static let name = "W9kw"
    public static let title = "Kruskal–Wallis and Dunn of thirty groups of towns, for every indicator"

    private let input: GeneratedPanel
    private let groups: RowGroups
    private let execution: Execution
    private static let groupCount = 30

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = GeneratedPanel(size, execution: execution)
        groups = RowGroups(
            groupOfRow: (0..<size.towns).map { PanelRecipe.county(town: $0, of: Self.groupCount) },
            groupCount: Self.groupCount)
        self.execution = execution
    }

    /// The last year once; a square root, a division and a normal tail of some fifty operations for each pair.
    public var work: Work {
        let pairs = Self.groupCount * (Self.groupCount - 1) / 2
        return Work(
            bytes: Double(8 * input.size.series),
            flops: Double(60 * pairs * input.size.indicators + 2 * input.size.series))
    }

    public func run() throws -> Batch<GroupRankComparison> {
        try input.withSeries {
            try $0.selecting(columns: input.size.years - 1..<input.size.years).rankComparisons(
                groupedBy: groups, adjusting: .bonferroni, execution: execution)
        }
    }

    /// The sum of H, and of the matrices of p-values, a group with itself counting as the peers' 1.
    public func checksum(of output: Batch<GroupRankComparison>) -> [Double] {
        let found = output.values.compactMap(\.self)
        let pairs = found.flatMap { $0.pairs.map { 2 * $0.pValue } }
        return [Checksum.sum(found.map(\.test.h)), Checksum.sum(pairs) + Double(Self.groupCount * found.count)]
    }
}

/// W9, third part: Holm's and Benjamini and Hochberg's adjustment of a million p-values.
public struct AdjustmentWorkload: Workload {
    public static let name = "W9adj"
    public static let title = "Holm and Benjamini–Hochberg of a million p-values"

    private let pValues: [Double]
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        let count =
            switch size {
            case .small: 50_000
            case .medium: 250_000
            case .large: 1_000_000
            case .fourfold: 4_000_000
            }
        pValues = (0..<count).map { place in
            let u = PanelRecipe.uniform(stream: 8, index: UInt64(place))
            return u * u
        }
        self.execution = execution
    }

    /// The p-values once, two results each.
    public var work: Work { Work(bytes: Double(24 * pValues.count), flops: 4 * Double(pValues.count)) }

    public func run() throws -> [[Double]] {
        let ranked = try RankedPValues(pValues, execution: execution)
        return [try ranked.adjusted(.holm), try ranked.adjusted(.benjaminiHochberg)]
    }

    public func checksum(of output: [[Double]]) -> [Double] { output.map { Checksum.sum($0) } }
}
