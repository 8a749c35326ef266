import Distributions

/// The jackknife: how much a statistic changes when values are left out one by one.
///
/// What is estimated: the standard error and the bias of a smooth statistic (means, ratios, variances, correlations). It fails for
/// medians and other order statistics.
///
/// Edge cases: NaN is missing and left out; at least two values; a statistic that is not finite for some value left out throws.
///
/// Cost: n + 1 times the statistic. Sources: Quenouille 1956, doi:10.1093/biomet/43.3-4.353; Tukey 1958,
/// doi:10.1214/aoms/1177706647.
public struct Jackknife: Sendable, Hashable {
    /// The statistic of the sample, with Student's interval about it on n − 1 degrees of freedom.
    public let estimate: Estimate
    /// (n − 1) × (mean of the leave-one-out statistics − statistic).
    public let bias: Double
    /// The statistic less its bias.
    public var corrected: Double { estimate.value - bias }
    /// The statistics without each value, in the order of the sample.
    public let leftOut: [Double]
    /// n times the statistic less (n − 1) times that without each value.
    public let pseudovalues: [Double]

    /// Leaves out the values of a sample one by one.
    ///
    /// - Parameters:
    ///   - sample: NaN for missing; at least two present.
    ///   - level: the level of the interval.
    ///   - statistic: from a sample to its number.
    /// - Throws: `StatisticsError` for too few or infinite values, a level outside (0, 1), or a statistic that is not finite.
    public init(
        _ sample: [Double], level: Double = 0.95, statistic: ([Double]) -> Double
    ) throws(StatisticsError) {
        try Checks.level(level)
        let values = try Checks.present(sample, "sample")
        try Checks.atLeast(2, values, "jackknife")
        let value = statistic(values)
        let without = values.indices.map { left in
            var rest = values
            rest.remove(at: left)
            return statistic(rest)
        }
        try Checks.finite([value] + without, "statistic")
        let moments = Moments(present: without)
        let n = moments.n
        let error = (moments.squares * (n - 1) / n).squareRoot()
        estimate = .student(
            value, error, degreesOfFreedom: n - 1, level, .twoSided, method: .jackknife)
        bias = (n - 1) * (moments.mean - value)
        leftOut = without
        pseudovalues = without.map { n * value - (n - 1) * $0 }
    }
}
