import Distributions
import NumericCore

/// The Kruskal–Wallis test of several groups by ranks.
///
/// - Null hypothesis: all groups come from the same distribution.
/// - Alternative: values of some tend to be greater than those of others.
///
/// Edge cases: NaN is missing; each group needs one value; all values equal throws, since no order can be seen.
///
/// Cost: one sort. Source: Kruskal and Wallis 1952, doi:10.1080/01621459.1952.10483441.
public struct KruskalWallisTest: HypothesisTest, Hashable {
    public static let title = "Kruskal–Wallis"

    /// H with tie correction, referred to χ².
    public let h: Double
    /// Groups minus one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    /// The mean rank of each group.
    public let meanRanks: [Double]
    /// The number of values in each group.
    public let sizes: [Int]
    /// ε² = H / (n − 1): the share of the variance of the ranks.
    public let epsilonSquared: Double
    /// Σ (t³ − t) over groups of equal values, which post hoc comparisons need.
    let tieSum: Double
    public var alternative: Alternative { .twoSided }

    /// Compares groups; NaN is missing.
    ///
    /// - Throws: `StatisticsError` for fewer than two groups, an empty one, infinite values, or values that are all equal.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 1, of: "Kruskal–Wallis test")
        try self.init(
            GroupRankSums(
                sums: groups.ranked.map { $0.reduce(0, +) }, sizes: groups.values.map(\.count),
                tieSum: Statistics.tieSum(SortedValues.tieGroups(groups.pooled.sorted()))))
    }

    /// The test of rank sums, in one place for the single and the batch form.
    init(_ ranked: GroupRankSums) throws(StatisticsError) {
        sizes = ranked.sizes
        let n = Double(ranked.sizes.reduce(0, +))
        let correction = 1 - ranked.tieSum / (n * (n * n - 1))
        guard correction > 0 else { throw .undefined("Kruskal–Wallis test", because: "all values are equal") }
        let means = zip(ranked.sums, ranked.sizes).map { $0 / Double($1) }
        meanRanks = means
        let centre = (n + 1) / 2
        let spread = zip(means, sizes).reduce(0) { $0 + Double($1.1) * ($1.0 - centre) * ($1.0 - centre) }
        h = 12 * spread / (n * (n + 1)) / correction
        degreesOfFreedom = sizes.count - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(h)
        epsilonSquared = h / (n - 1)
        tieSum = ranked.tieSum
    }

    public var statistics: [(symbol: String, value: Double)] { [("H", h), ("df", Double(degreesOfFreedom))] }
}

/// Mood's median test: how many values of each group lie above the common median?
///
/// - Null hypothesis: all groups have the same median.
/// - Alternative: some differ. Values equal to the median count as below it.
public struct MoodMedianTest: HypothesisTest, Hashable {
    public static let title = "Mood median test"

    /// The χ² test of the table of values above and not above the median.
    public let table: ChiSquareTest
    /// The median of all values.
    public let median: Double
    public var pValue: Double { table.pValue }
    public var alternative: Alternative { .twoSided }

    /// Compares groups; NaN is missing.
    ///
    /// - Throws: `StatisticsError` for too few groups or values, and where no value lies above the median.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 1, of: "median test")
        let median = SortedValues.median(groups.pooled.sorted())
        self.median = median
        let above = groups.values.map { group in Double(group.count { $0 > median }) }
        table = try ChiSquareTest([above, zip(groups.values, above).map { Double($0.count) - $1 }])
    }

    public var statistics: [(symbol: String, value: Double)] { table.statistics }
}
