import Distributions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the p-value of two counts is found.
public enum CountChangeMethod: String, Sendable, Hashable, CaseIterable {
    /// The conditional exact test with doubled p: it agrees with the exact interval of the ratio.
    case automatic
    /// Given the total, the second count is binomial; twice the smaller tail.
    case conditionalExact
    /// The same with half the probability of the observed split.
    case conditionalMidP
    /// The conditional exact test; two-sided by all splits that are no more likely than the observed one.
    case minimumLikelihood
    /// The same with half the probability of the observed split.
    case minimumLikelihoodMidP
    /// The score test: normal approximation with the common rate.
    case score
    /// The Wald test: normal approximation with each count's own rate.
    case wald
    /// The variance-stabilising square root, with 3/8 added to each count.
    case squareRoot
    /// The E-test of Krishnamoorthy and Thomson on the score statistic: exact given the estimated common rate.
    case eTest
}

/// Test of whether a rate has changed between two counts of events with their exposures.
///
/// - Null hypothesis: both counts are Poisson with the same rate per unit of exposure.
/// - Alternative: the second rate differs from the first (or is greater, or less).
///
/// Edge cases:
/// - Both counts zero: p is 1, the ratio does not exist.
/// - First count zero: the ratio is infinite, its interval has a finite lower end.
///
/// Cost: constant, a few microseconds; the E-test some microseconds for each value within 37 standard deviations of the first count,
/// and totals above 100 million are refused for it.
///
/// Sources: Przyborowski and Wilenski 1940, doi:10.1093/biomet/31.3-4.313; Krishnamoorthy and Thomson 2004,
/// doi:10.1016/S0378-3758(02)00408-1; Gu, Ng, Tang and Schucany 2008, doi:10.1002/bimj.200710403.
public struct CountChangeTest: HypothesisTest, Hashable {
    public static let title = "Change of a count"

    /// The first (earlier) count.
    public let first: Int
    /// The exposure of the first count.
    public let firstExposure: Double
    /// The second (later) count.
    public let second: Int
    /// The exposure of the second count.
    public let secondExposure: Double
    /// The second rate divided by the first, with the exact interval; nil if both counts are zero.
    public let ratio: Estimate?
    /// The second rate minus the first, with the Wald interval.
    public let difference: Estimate
    /// The standard normal statistic of the method, for exact methods that of the score test.
    public let z: Double
    public let pValue: Double
    /// The method that gave `pValue`, never `automatic`.
    public let method: CountChangeMethod
    public let alternative: Alternative

    /// Compares a second count with a first.
    ///
    /// - Parameters:
    ///   - first: the first count, a whole number.
    ///   - firstExposure: what it is counted over, positive.
    ///   - second: the second count, a whole number.
    ///   - secondExposure: what it is counted over, positive.
    ///   - alternative: `greater` means that the second rate is greater.
    ///   - method: how the p-value is found.
    ///   - level: the level of the intervals.
    /// - Throws: `StatisticsError` for counts that are negative or not whole, exposures that are not positive, a level outside
    ///   (0, 1), or counts too large for the E-test.
    public init(
        _ first: Double, exposure firstExposure: Double = 1, _ second: Double, exposure secondExposure: Double = 1,
        alternative: Alternative = .twoSided, method: CountChangeMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) {
        let a = try Checks.count(first, "first count")
        let b = try Checks.count(second, "second count")
        try Checks.positive(firstExposure, "first exposure")
        try Checks.positive(secondExposure, "second exposure")
        try Checks.level(level)
        self.first = a
        self.second = b
        self.firstExposure = firstExposure
        self.secondExposure = secondExposure
        self.alternative = alternative
        self.method = method == .automatic ? .conditionalExact : method
        guard method != .eTest || a + b <= ETest.limit else {
            throw .tooLarge("E-test", size: a + b, limit: ETest.limit)
        }
        ratio =
            a + b == 0
            ? nil
            : try Estimate.rateRatio(
                second, exposure: secondExposure, to: first, exposure: firstExposure, level: level)
        let change = second / secondExposure - first / firstExposure
        let error =
            (second / (secondExposure * secondExposure) + first / (firstExposure * firstExposure)).squareRoot()
        let half = NormalDistribution.standard.upperQuantile((1 - level) / 2) * error
        difference = Estimate(
            value: change, interval: Interval(lower: change - half, upper: change + half), level: level, method: .wald,
            standardError: error)
        let counts = TwoCounts(
            first: a, second: b, share: secondExposure / (firstExposure + secondExposure),
            otherShare: firstExposure / (firstExposure + secondExposure))
        (z, pValue) = counts.test(self.method, alternative)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("first", Double(first)), ("second", Double(second)), ("z", z)]
    }
    public var effect: Estimate? { ratio }
}
