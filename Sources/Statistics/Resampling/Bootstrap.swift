import Distributions

/// The bootstrap: how much a statistic varies when the sample is drawn again from itself.
///
/// Edge cases:
/// - NaN is missing and left out; at least two values.
/// - The BCa interval needs resamples that differ, and a statistic that changes when one value is left out; where it is
///   undefined, `interval(.bca)` gives the percentile interval, whose `method` says so.
///
/// Cost: resamples × the statistic. The same seed gives the same resamples, whatever the number of threads.
///
/// Sources: Efron 1987, doi:10.1080/01621459.1987.10478410; Davison and Hinkley 1997.
public struct Bootstrap: Sendable, Hashable {
    /// Which interval.
    public enum IntervalKind: String, Sendable, Hashable, CaseIterable {
        /// Quantiles of the resampled statistics.
        case percentile
        /// The percentile interval reflected at the estimate.
        case basic
        /// Bias-corrected and accelerated.
        case bca
        /// Quantiles of (statistic − estimate) / its standard error; needs standard errors of the resamples.
        case studentized
    }

    /// The statistic of the sample.
    public let value: Double
    /// The statistics of the resamples, ascending.
    public let resampled: [Double]
    /// The standard deviation of the resampled statistics.
    public let standardError: Double
    /// The jackknife's standard error.
    public let jackknifeError: Double
    /// BCa's bias correction z₀: the normal quantile of the share of resamples below the estimate, ties counted half.
    public let bias: Double
    /// BCa's acceleration a, by the jackknife; nil where leaving values out changes nothing.
    public let acceleration: Double?
    /// The studentized resamples, ascending; empty without standard errors.
    private let studentized: [Double]
    private let ownError: Double

    /// Resamples a sample at random.
    ///
    /// - Parameters:
    ///   - sample: NaN for missing.
    ///   - resamples: how many, at least one.
    ///   - seed: of the random numbers.
    ///   - standardError: of the statistic, for studentized intervals; nil for none.
    ///   - statistic: from a sample to its number.
    public init(
        _ sample: [Double], resamples: Int = 9999, seed: UInt64 = 1, standardError: (([Double]) -> Double)? = nil,
        statistic: ([Double]) -> Double
    ) throws(StatisticsError) {
        try Checks.positive(Double(resamples), "resamples")
        let count = sample.count { !$0.isNaN }
        let places = (0..<resamples).lazy.map { draw in
            var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
            return (0..<count).map { _ in generator.index(below: count) }
        }
        try self.init(sample, places: places, standardError: standardError, statistic: statistic)
    }

    /// Takes the resamples given as lists of places in the sample without its missing values.
    public init(
        _ sample: [Double], places: some Sequence<[Int]>, standardError: (([Double]) -> Double)? = nil,
        statistic: ([Double]) -> Double
    ) throws(StatisticsError) {
        let values = try Checks.present(sample, "sample")
        try Checks.atLeast(2, values, "bootstrap")
        let estimate = statistic(values)
        var results: [Double] = []
        var scaled: [Double] = []
        for list in places {
            let drawn = list.map { values[$0] }
            let result = statistic(drawn)
            results.append(result)
            if let standardError {
                let error = standardError(drawn)
                if error > 0 { scaled.append((result - estimate) / error) }
            }
        }
        guard !results.isEmpty else { throw .tooFewValues(of: "bootstrap: resamples", needed: 1, got: 0) }
        value = estimate
        resampled = results.sorted()
        studentized = scaled.sorted()
        ownError = standardError?(values) ?? .nan
        let moments = Moments(present: results)
        self.standardError = (moments.squares / moments.n).squareRoot()
        let below = results.reduce(0.0) { $0 + ($1 < estimate ? 1 : $1 == estimate ? 0.5 : 0) }
        bias = NormalDistribution.standard.quantile(below / Double(results.count))
        let without = values.indices.map { left in
            statistic(values.indices.filter { $0 != left }.map { values[$0] })
        }
        let jackknife = Moments(present: without)
        jackknifeError = (jackknife.squares * (jackknife.n - 1) / jackknife.n).squareRoot()
        let cubes = without.reduce(0) { sum, x in
            let d = jackknife.mean - x
            return sum + d * d * d
        }
        acceleration =
            jackknife.squares > 0 ? cubes / (6 * jackknife.squares * jackknife.squares.squareRoot()) : nil
    }

    /// The probabilities of the resampled statistics that BCa takes as limits; nil where it is undefined.
    public func bcaProbabilities(level: Double = 0.95) -> (lower: Double, upper: Double)? {
        guard let acceleration else { return nil }
        return Self.bcaProbabilities(bias: bias, acceleration: acceleration, level: level)
    }

    static func bcaProbabilities(bias: Double, acceleration: Double, level: Double) -> (lower: Double, upper: Double)? {
        guard bias.isFinite else { return nil }
        let normal = NormalDistribution.standard
        let z = normal.upperQuantile((1 - level) / 2)
        func probability(_ z: Double) -> Double {
            normal.cdf(bias + (bias + z) / (1 - acceleration * (bias + z)))
        }
        return (probability(-z), probability(z))
    }

    /// The estimate with an interval.
    ///
    /// - Throws: `StatisticsError` for a level outside (0, 1), or a studentized interval without standard errors.
    public func interval(_ kind: IntervalKind = .bca, level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try Checks.level(level)
        let tail = (1 - level) / 2
        func quantile(_ probability: Double) -> Double { QuantileType.modes.value(probability, of: resampled) }
        let percentile = Interval(lower: quantile(tail), upper: quantile(1 - tail))
        let result: (Interval, IntervalMethod)
        switch kind {
        case .percentile: result = (percentile, .bootstrapPercentile)
        case .basic:
            result = (
                Interval(lower: 2 * value - percentile.upper, upper: 2 * value - percentile.lower), .bootstrapBasic
            )
        case .bca:
            if let limits = bcaProbabilities(level: level), limits.lower <= limits.upper {
                result = (Interval(lower: quantile(limits.lower), upper: quantile(limits.upper)), .bootstrapBCa)
            } else {
                result = (percentile, .bootstrapPercentile)
            }
        case .studentized:
            guard !studentized.isEmpty, ownError.isFinite else {
                throw .undefined("studentized bootstrap", because: "the statistic has no standard error")
            }
            let low = QuantileType.modes.value(tail, of: studentized)
            let high = QuantileType.modes.value(1 - tail, of: studentized)
            result = (
                Interval(lower: value - high * ownError, upper: value - low * ownError), .bootstrapStudentized
            )
        }
        return Estimate(
            value: value, interval: result.0, level: level, method: result.1, standardError: standardError)
    }
}
