import Distributions

/// How the p-value of a Mann–Kendall test is found.
public enum MannKendallMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact up to 60 values, ties included; normal beyond.
    case automatic
    /// The exact null distribution given the ties.
    case exact
    /// Normal approximation with continuity and tie correction.
    case normal
}

/// The Mann–Kendall test for a monotonic trend in a series.
///
/// - Null hypothesis: the values come in random order.
/// - Alternative: they tend to rise or to fall (or to rise only, to fall only).
///
/// Edge cases:
/// - NaN is missing: left out and counted in `missing`. Only the order of the others counts, not their distances.
/// - A constant series has S = 0 and p = 1, and no τ-b.
/// - Two values always have p = 1; three cannot go below 1/3.
///
/// Cost: n log n, and for the exact p at most 60 convolutions of 1 770 numbers.
///
/// Sources: Mann 1945, doi:10.2307/1907187; Kendall 1975; the exact distribution with ties has the Gaussian multinomial
/// coefficient [n]! / ∏ [tᵢ]! as its generating function (MacMahon 1913).
public struct MannKendallTest: HypothesisTest, Hashable {
    public static let title = "Mann–Kendall"

    /// The largest number of values for which the exact distribution is used.
    public static let exactLimit = 60

    /// S: pairs that rise minus pairs that fall.
    public let score: Int
    /// The variance of S under the null hypothesis, given the ties.
    public let variance: Double
    /// S by the number of pairs.
    public let tauA: Double
    /// S by the geometric mean of all pairs and of the untied ones; nil for a constant series.
    public let tauB: Double?
    /// S brought one closer to zero, by its standard deviation; 0 for a constant series.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: MannKendallMethod
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int
    /// The sizes of the groups of equal values.
    public let tieGroups: [Int]

    /// Tests a series of values in the order of time.
    ///
    /// - Parameters:
    ///   - series: the values, NaN for missing; at least two present.
    ///   - alternative: `greater` means rising.
    ///   - method: how the p-value is found.
    /// - Throws: `StatisticsError` for fewer than two values, an infinite value, or more than 60 values with `exact`.
    public init(
        _ series: [Double], alternative: Alternative = .twoSided, method: MannKendallMethod = .automatic
    ) throws(StatisticsError) {
        let values = try Checks.present(series, "series")
        try Checks.atLeast(2, values, "Mann–Kendall test")
        let n = values.count
        let isExact = method == .exact || (method == .automatic && n <= Self.exactLimit)
        guard !isExact || n <= Self.exactLimit else {
            throw .tooLarge("exact Mann–Kendall test", size: n, limit: Self.exactLimit)
        }
        self.n = n
        missing = series.count - n
        self.alternative = alternative
        self.method = isExact ? .exact : .normal
        score = KendallScore.score(values)
        tieGroups = SortedValues.tieGroups(values.sorted())
        variance = KendallScore.variance(count: n, ties: tieGroups)
        z = KendallScore.z(score, variance)
        let pairs = n * (n - 1) / 2
        let untied = pairs - tieGroups.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        tauA = Double(score) / Double(pairs)
        tauB = untied == 0 ? nil : Double(score) / (Double(pairs) * Double(untied)).squareRoot()
        if isExact {
            pValue = Self.exactPValue(
                score, KendallScoreDistribution(count: n, ties: tieGroups), alternative: alternative)
        } else {
            pValue = Self.normalPValue(score, variance: variance, alternative: alternative)
        }
    }

    /// The exact p-value, for the single and the batch form.
    static func exactPValue(
        _ score: Int, _ exact: KendallScoreDistribution, alternative: Alternative
    ) -> Double {
        alternative.pValue(upper: exact.upperTail(score), lower: exact.lowerTail(score))
    }

    /// The normal approximation's p-value, likewise.
    static func normalPValue(_ score: Int, variance: Double, alternative: Alternative) -> Double {
        if variance == 0 { return 1 }
        let tails = NormalDistribution.standard.tails(KendallScore.z(score, variance))
        return alternative.pValue(upper: tails.upper, lower: tails.lower)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("S", Double(score)), ("z", z), ("tau", tauB ?? tauA), ("n", Double(n))]
    }
}
