import Distributions

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
    public var alternative: Alternative { .twoSided }

    /// Compares groups; NaN is missing.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 1, of: "Kruskal–Wallis test")
        let n = Double(groups.total)
        let correction = 1 - tieSum(SortedValues.tieGroups(groups.pooled.sorted())) / (n * (n * n - 1))
        guard correction > 0 else { throw .undefined("Kruskal–Wallis test", because: "all values are equal") }
        let ranked = groups.ranked
        sizes = ranked.map(\.count)
        let means = ranked.map { $0.reduce(0, +) / Double($0.count) }
        meanRanks = means
        let centre = (n + 1) / 2
        let spread = zip(means, sizes).reduce(0) { $0 + Double($1.1) * ($1.0 - centre) * ($1.0 - centre) }
        h = 12 * spread / (n * (n + 1)) / correction
        degreesOfFreedom = groups.count - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(h)
        epsilonSquared = h / (n - 1)
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
