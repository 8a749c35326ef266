public import Distributions

/// How the p-value of Kolmogorov's test of one sample is found.
public enum KolmogorovMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact up to 1 000 values, by the limit distribution beyond.
    case automatic
    /// The exact distribution for the number of values.
    case exact
    /// Kolmogorov's limit of √n D; one-sided exp(−2 n D²).
    case asymptotic
}

/// Kolmogorov's test of whether a sample comes from a given continuous distribution.
///
/// - Null hypothesis: the values are independent draws from the distribution, whose parameters were *not* estimated from them.
/// - Alternative: the distribution differs somewhere; `greater`: the sample's empirical distribution lies above it somewhere (values
///   are smaller than it says), `less`: below.
///
/// Edge cases:
/// - NaN is missing; infinite values throw; one value is enough.
/// - Ties cannot occur under a continuous distribution: the p-value is then too small, and `hasTies` tells.
///
/// Cost: a sort, and the exact distribution's. Source: Kolmogorov 1933; see `KolmogorovDistribution`.
public struct OneSampleKolmogorovTest: HypothesisTest, Hashable {
    public static let title = "Kolmogorov (one sample)"

    /// Up to how many values the automatic method is exact.
    public static let exactLimit = 1000

    /// The greatest distance, in the direction of the alternative.
    public let d: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: KolmogorovMethod
    /// The number of values used.
    public let n: Int
    /// Whether values are equal.
    public let hasTies: Bool

    /// Tests a sample against a distribution given by its cumulative probabilities.
    ///
    /// - Throws: `StatisticsError` for no value, infinite values, and a `cdf` outside [0, 1].
    public init(
        _ sample: [Double], alternative: Alternative = .twoSided, method: KolmogorovMethod = .automatic,
        cdf: (Double) -> Double
    ) throws(StatisticsError) {
        let values = try Checks.present(sample, "sample").sorted()
        try Checks.atLeast(1, values, "Kolmogorov test")
        let count = Double(values.count)
        var (above, below) = (0.0, 0.0)
        for (place, value) in values.enumerated() {
            let p = cdf(value)
            guard p >= 0, p <= 1 else {
                throw .outOfRange("cumulative probability", value: p, allowed: Interval(lower: 0, upper: 1))
            }
            above = max(above, Double(place + 1) / count - p)
            below = max(below, p - Double(place) / count)
        }
        n = values.count
        hasTies = zip(values, values.dropFirst()).contains { $0 == $1 }
        self.alternative = alternative
        let isExact = method == .exact || (method == .automatic && values.count <= Self.exactLimit)
        self.method = isExact ? .exact : .asymptotic
        let distribution = KolmogorovDistribution(count: values.count)
        switch alternative {
        case .twoSided:
            d = max(above, below)
            pValue =
                isExact ? distribution.survival(d) : KolmogorovLimitDistribution().survival(count.squareRoot() * d)
        case .greater, .less:
            d = alternative == .greater ? above : below
            pValue = isExact ? distribution.oneSidedSurvival(d) : exponential(-2 * count * d * d)
        }
    }

    /// Tests a sample against a distribution of the library.
    public init(
        _ sample: [Double], from distribution: some ContinuousDistribution, alternative: Alternative = .twoSided,
        method: KolmogorovMethod = .automatic
    ) throws(StatisticsError) {
        try self.init(sample, alternative: alternative, method: method, cdf: distribution.cdf)
    }

    public var statistics: [(symbol: String, value: Double)] { [("D", d), ("n", Double(n))] }
}
