import Distributions

/// How a Mann–Kendall test takes account of autocorrelation.
public enum AutocorrelationCorrection: String, Sendable, Hashable, CaseIterable {
    /// The variance is enlarged by the significant autocorrelations of the ranks of the detrended series.
    case hamedRao
    /// The variance is enlarged by all autocorrelations of the detrended series.
    case yueWang
    /// The series minus its lag-one autocorrelation times the year before.
    case preWhitening
    /// The same after the Theil–Sen trend is taken off, which is then put back.
    case trendFreePreWhitening
}

/// A Mann–Kendall test that allows for autocorrelation between neighbouring years.
///
/// - Null hypothesis: no trend, but possibly autocorrelation.
/// - Alternative: the values tend to rise or to fall (or only one of these).
///
/// Edge cases:
/// - The values are equally spaced and none is missing.
/// - The corrected variance of short series can come out at zero or below: an error says that it is not estimable.
/// - Below about 20 values autocorrelations are hardly estimable at all: `isShort` says so.
///
/// Sources: Hamed and Rao 1998, doi:10.1016/S0022-1694(97)00125-X; Yue and Wang 2004,
/// doi:10.1023/B:WARM.0000043140.61082.60; Yue, Pilon, Phinney and Cavadias 2002, doi:10.1002/hyp.1095.
public struct AutocorrelatedMannKendallTest: HypothesisTest, Hashable {
    public static let title = "Mann–Kendall with autocorrelation"

    /// S of the series as it was tested.
    public let score: Int
    /// The variance of S, corrected.
    public let variance: Double
    /// The standard normal statistic with continuity correction.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// What was done about the autocorrelation.
    public let correction: AutocorrelationCorrection
    /// The Theil–Sen slope per step of the series as given.
    public let slope: Double
    /// The number of values as given.
    public let n: Int
    /// Whether the series has fewer than 20 values.
    public var isShort: Bool { n < 20 }

    /// Tests a series of equally spaced values.
    ///
    /// - Parameters:
    ///   - series: at least four finite values.
    ///   - correction: what is done about autocorrelation.
    ///   - alternative: `greater` means rising.
    ///   - significance: Hamed and Rao's: the level at which an autocorrelation counts.
    ///   - lags: how many autocorrelations the variance takes in, from 1 to below the number of values; nil for all.
    /// - Throws: `StatisticsError` for too few or infinite values, a level or a number of lags out of range, or a corrected
    ///   variance that is not positive.
    public init(
        _ series: [Double], correction: AutocorrelationCorrection, alternative: Alternative = .twoSided,
        significance: Double = 0.05, lags: Int? = nil
    ) throws(StatisticsError) {
        try Checks.finite(series, "series")
        try Checks.atLeast(4, series, "Mann–Kendall test with autocorrelation")
        try Checks.level(significance)
        n = series.count
        let last = lags ?? series.count - 1
        guard last >= 1, last < series.count else {
            throw .outOfRange("lags", value: Double(last), allowed: Interval(lower: 1, upper: Double(series.count - 1)))
        }
        let steps = series.indices.map { Double($0 + 1) }
        let slope = try TheilSenTrend(years: steps, values: series).slope.value
        self.slope = slope
        let detrended = zip(series, steps).map { $0 - slope * $1 }
        var tested = series
        var factor = 1.0
        switch correction {
        case .hamedRao:
            let limit = NormalDistribution.standard.upperQuantile(significance / 2) / Double(n).squareRoot()
            let r = try Self.autocorrelations(ranks(detrended), upTo: last)
            let size = Double(n)
            var sum = 0.0
            for lag in 1...last where r[lag].magnitude > limit {
                let left = size - Double(lag)
                sum += left * (left - 1) * (left - 2) * r[lag]
            }
            factor = 1 + 2 / (size * (size - 1) * (size - 2)) * sum
        case .yueWang:
            let r = try Self.autocorrelations(detrended, upTo: last)
            for lag in 1...last { factor += 2 * (1 - Double(lag) / Double(n)) * r[lag] }
        case .preWhitening:
            let r = try Self.autocorrelations(series, upTo: 1)[1]
            tested = zip(series, series.dropFirst()).map { $1 - r * $0 }
        case .trendFreePreWhitening:
            let r = try Self.autocorrelations(detrended, upTo: 1)[1]
            tested = zip(detrended, detrended.dropFirst()).enumerated().map { place, pair in
                pair.1 - r * pair.0 + slope * Double(place + 1)
            }
        }
        score = KendallScore.score(tested)
        variance = factor * KendallScore.variance(count: tested.count, ties: SortedValues.tieGroups(tested.sorted()))
        guard variance > 0 else {
            throw .undefined(
                "Mann–Kendall test (\(correction.rawValue))",
                because: "the corrected variance is \(variance); the series is too short for this correction")
        }
        z = KendallScore.z(score, variance)
        let tails = NormalDistribution.standard.tails(z)
        pValue = alternative.pValue(upper: tails.upper, lower: tails.lower)
        self.correction = correction
        self.alternative = alternative
    }

    /// Autocorrelations; those of constant values are zero.
    private static func autocorrelations(_ values: [Double], upTo lag: Int) throws(StatisticsError) -> [Double] {
        let isConstant = values.allSatisfy { $0 == values[0] }
        return isConstant
            ? [1] + [Double](repeating: 0, count: lag)
            : try Autocorrelation(values, maximumLag: lag).coefficients
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("S", Double(score)), ("z", z), ("slope", slope), ("n", Double(n))]
    }
}
