import Distributions

/// A Mann–Kendall test of several series together: towns of a region, or seasons of a series.
///
/// - Null hypothesis: none of the series has a trend.
/// - Alternative: they tend to rise or fall together (or only one of these).
///
/// Edge cases:
/// - NaN is missing. With `.independent` each series is tested without its missing years; with `.correlated` a year with a
///   missing value in any series is left out.
/// - All series constant: p is 1.
/// - Below ten years `isShort` warns; an estimated variance below zero throws: it is not estimable.
///
/// Sources: Hirsch, Slack and Smith 1982, doi:10.1029/WR018i001p00107; Dietz and Killeen 1981,
/// doi:10.1080/01621459.1981.10477618; Hipel and McLeod 1994, section 23.3.
public struct RegionalMannKendallTest: HypothesisTest, Hashable {
    public static let title = "Regional Mann–Kendall"

    /// How the series depend on each other.
    public enum Dependence: String, Sendable, Hashable, CaseIterable {
        /// The towns of one region share good and bad years: the covariances of their S are estimated.
        case correlated
        /// The series are independent: the variances of their S are added, with continuity correction.
        case independent
    }

    /// The sum of the series' S.
    public let score: Int
    /// The variance of that sum.
    public let variance: Double
    /// The standard normal statistic.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How the series were taken to depend on each other.
    public let dependence: Dependence
    /// The median of all pairwise slopes within the series, per step.
    public let slope: Double
    /// The number of series.
    public let series: Int
    /// The number of years used.
    public let years: Int
    /// Whether there are fewer than ten years: covariances between series are then hardly estimable.
    public var isShort: Bool { years < 10 }

    /// Tests series given by rows of years, one column for each series.
    ///
    /// - Parameters:
    ///   - rows: a year each, in order, with one value for each series; NaN for missing.
    ///   - dependence: how the series depend on each other; `.correlated` is right for towns of one region.
    ///   - alternative: `greater` means rising.
    public init(
        _ rows: [[Double]], dependence: Dependence = .correlated, alternative: Alternative = .twoSided
    ) throws(StatisticsError) {
        let width = rows.first?.count ?? 0
        for row in rows {
            guard row.count == width else { throw .unlikeLengths("first row", width, "another row", row.count) }
            _ = try Checks.present(row, "values")
        }
        guard rows.count >= 2, width >= 1 else {
            throw .tooFewValues(of: "regional Mann–Kendall test: years", needed: 2, got: rows.count)
        }
        let used = dependence == .correlated ? rows.filter { !$0.contains(where: \.isNaN) } : rows
        guard used.count >= 2 else {
            throw .tooFewValues(of: "regional Mann–Kendall test: complete years", needed: 2, got: used.count)
        }
        let columns = (0..<width).map { column in used.map { $0[column] } }
        let present = columns.map { $0.filter { !$0.isNaN } }
        score = present.reduce(0) { $0 + KendallScore.score($1) }
        switch dependence {
        case .independent:
            variance = present.reduce(0) {
                $0 + KendallScore.variance(count: $1.count, ties: SortedValues.tieGroups($1.sorted()))
            }
            z = KendallScore.z(score, variance)
        case .correlated:
            variance = Self.correlatedVariance(columns)
            z = variance > 0 ? Double(score) / variance.squareRoot() : 0
        }
        guard variance >= 0 else {
            throw .undefined("regional Mann–Kendall test", because: "the estimated variance is \(variance)")
        }
        let tails = NormalDistribution.standard.tails(z)
        pValue = variance == 0 ? 1 : alternative.pValue(upper: tails.upper, lower: tails.lower)
        slope = SortedValues.median(columns.flatMap(Self.slopes).sorted())
        series = width
        years = used.count
        self.dependence = dependence
        self.alternative = alternative
    }

    /// Tests the seasons of one series, each against its own years.
    ///
    /// - Parameters:
    ///   - series: values in the order of time, NaN for missing.
    ///   - period: how many values make a year.
    public init(
        seasonal series: [Double], period: Int, dependence: Dependence = .independent,
        alternative: Alternative = .twoSided
    ) throws(StatisticsError) {
        guard period >= 1 else {
            throw .outOfRange("period", value: Double(period), allowed: Interval(lower: 1, upper: .infinity))
        }
        let years = (series.count + period - 1) / period
        try self.init(
            (0..<years).map { year in
                (0..<period).map { season in
                    let place = year * period + season
                    return place < series.count ? series[place] : .nan
                }
            },
            dependence: dependence, alternative: alternative)
    }

    /// Σ over pairs of series of the covariance of their S, (K + 4 Σ R R' − n (n + 1)²) / 3.
    private static func correlatedVariance(_ columns: [[Double]]) -> Double {
        let n = columns[0].count
        let ranked = columns.map { ranks($0) }
        var sum = 0.0
        for g in columns.indices {
            for h in columns.indices {
                var concordance = 0
                for later in 0..<n {
                    for earlier in 0..<later {
                        let a = columns[g][later] - columns[g][earlier]
                        let b = columns[h][later] - columns[h][earlier]
                        concordance += (a > 0 ? 1 : a < 0 ? -1 : 0) * (b > 0 ? 1 : b < 0 ? -1 : 0)
                    }
                }
                let products = zip(ranked[g], ranked[h]).reduce(0) { $0 + $1.0 * $1.1 }
                sum += (Double(concordance) + 4 * products - Double(n * (n + 1) * (n + 1))) / 3
            }
        }
        return sum
    }

    private static func slopes(_ column: [Double]) -> [Double] {
        var slopes: [Double] = []
        for later in column.indices {
            for earlier in 0..<later where !column[later].isNaN && !column[earlier].isNaN {
                slopes.append((column[later] - column[earlier]) / Double(later - earlier))
            }
        }
        return slopes
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("S", Double(score)), ("z", z), ("slope", slope), ("series", Double(series))]
    }
}
