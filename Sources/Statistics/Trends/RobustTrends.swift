import Distributions
public import NumericCore

/// The Theil–Sen slopes and Mann–Kendall tests of many short series at once.
///
/// Each series is treated on its own, by the same operations as `TheilSenTrend` and `MannKendallTest` with their automatic
/// methods: the results are the same to the bit, whatever the other series and the number of threads.
///
/// Edge cases, series by series:
/// - NaN among the values is missing; the number used is in `n`.
/// - Fewer than two values, or an infinite one: everything but `n` is NaN, and the score is 0.
/// - A constant series has slope 0, S = 0 and p = 1.
///
/// Cost: n² / 2 slopes for each series; exact distributions are made once for each number of values and pattern of ties
/// in a block of 512 towns.
public struct RobustTrends: Sendable, Hashable {
    /// The median change per year of each series; series `s` is the row `s % rows` of plane `s / rows`.
    public let slope: [Double]
    /// Mann–Kendall's S.
    public let score: [Int32]
    /// The variance of S under the null hypothesis, given the ties.
    public let variance: [Double]
    /// The two-sided p-value: exact up to 60 values, normal beyond.
    public let pValue: [Double]
    /// The number of values used.
    public let n: [Int32]

    /// Fits and tests all series of a view.
    ///
    /// - Parameters:
    ///   - years: one for each column, finite and strictly increasing.
    ///   - series: the values; NaN for missing.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Throws: `StatisticsError` for unlike lengths, or years that do not increase.
    public init(years: [Double], series: SeriesView, execution: Execution = .automatic) throws(StatisticsError) {
        try LinearTrends.check(years, columns: series.columns)
        let blockSize = 512
        let parts = execution.mapBlocks(of: series.seriesCount, blockSize: blockSize) { range, _ in
            var cache: [[Int]: KendallScoreDistribution] = [:]
            return range.map { s in
                Self.result(
                    years, series.series(row: s % series.rows, plane: s / series.rows), &cache)
            }
        }
        let all = parts.joined()
        slope = all.map(\.slope)
        score = all.map(\.score)
        variance = all.map(\.variance)
        pValue = all.map(\.pValue)
        n = all.map(\.n)
    }

    /// What is found of one series.
    private struct One: Sendable {
        var slope = Double.nan
        var score: Int32 = 0
        var variance = Double.nan
        var pValue = Double.nan
        var n: Int32
    }

    private static func result(
        _ years: [Double], _ values: [Double], _ cache: inout [[Int]: KendallScoreDistribution]
    ) -> One {
        let present = values.filter { !$0.isNaN }
        var one = One(n: Int32(present.count))
        guard let line = try? YearSeries(years: years, values: values, needed: 2, of: "trend") else { return one }
        one.slope = SortedValues.median(TheilSenTrend.pairwiseSlopes(line))
        let score = KendallScore.score(present)
        let ties = SortedValues.tieGroups(present.sorted())
        let variance = KendallScore.variance(count: present.count, ties: ties)
        one.score = Int32(score)
        one.variance = variance
        one.pValue = MannKendallTest.pValue(
            score, variance: variance, alternative: .twoSided, isExact: present.count <= MannKendallTest.exactLimit
        ) {
            let key = [present.count] + ties
            if let known = cache[key] { return known }
            let made = KendallScoreDistribution(count: present.count, ties: ties)
            cache[key] = made
            return made
        }
        return one
    }
}
