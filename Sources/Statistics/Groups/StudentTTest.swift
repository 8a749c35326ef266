import Distributions

/// Student's t test of the means of two samples with a common spread.
///
/// - Null hypothesis: the two means are equal.
/// - Alternative: the mean of the first differs from that of the second (or is greater, or less).
///
/// Edge cases:
/// - NaN is missing and left out; each sample needs one value, both together three.
/// - Constant samples: the statistic is undefined and an error is thrown.
///
/// Cost: proportional to the number of values. Unless the spreads are known to be equal, prefer `WelchTest`.
public struct StudentTTest: HypothesisTest, Hashable {
    public static let title = "Student t test"

    /// Mean of the first sample minus mean of the second, with the interval that belongs to the test: one-sided for a one-sided
    /// alternative.
    public let difference: Estimate
    /// The difference by its standard error.
    public let t: Double
    /// Values minus two.
    public let degreesOfFreedom: Double
    public let pValue: Double
    public let alternative: Alternative
    /// The number of values used, in the first and the second sample.
    public let n: [Int]

    /// Compares the means of two samples; arguments and errors as for `WelchTest`.
    public init(
        _ first: [Double], _ second: [Double], nullDifference: Double = 0, alternative: Alternative = .twoSided,
        level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        try Checks.finite([nullDifference], "null difference")
        let a = try Moments(first, needed: 1, of: "t test, first sample")
        let b = try Moments(second, needed: 1, of: "t test, second sample")
        let df = a.n + b.n - 2
        guard df > 0 else { throw .tooFewValues(of: "t test", needed: 3, got: Int(a.n + b.n)) }
        let error = ((a.squares + b.squares) / df * (1 / a.n + 1 / b.n)).squareRoot()
        guard error > 0 else { throw .undefined("t test", because: "both samples are constant") }
        let change = a.meanDifference(from: b)
        t = (change - nullDifference) / error
        degreesOfFreedom = df
        pValue = StudentTest.pValue(t, degreesOfFreedom: df, alternative)
        difference = .student(change, error, degreesOfFreedom: df, level, alternative)
        self.alternative = alternative
        n = [Int(a.n), Int(b.n)]
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("t", t), ("df", degreesOfFreedom), ("n1", Double(n[0])), ("n2", Double(n[1]))]
    }
    public var effect: Estimate? { difference }
}

/// The t test of one mean, or of the mean difference of pairs.
///
/// - Null hypothesis: the mean (difference) has the given value.
/// - Alternative: it differs from it (or is greater, or less).
///
/// Edge cases: NaN is missing, a pair with a missing half is left out; constant values throw.
public struct OneSampleTTest: HypothesisTest, Hashable {
    public static let title = "t test"

    /// The mean, or the mean of first minus second, with the interval that belongs to the test: one-sided for a one-sided
    /// alternative.
    public let mean: Estimate
    /// The value under the null hypothesis.
    public let nullValue: Double
    /// Distance from the null value by the standard error.
    public let t: Double
    /// Values minus one.
    public let degreesOfFreedom: Double
    public let pValue: Double
    public let alternative: Alternative
    /// The number of values or complete pairs.
    public let n: Int

    /// Tests the mean of a sample.
    ///
    /// - Parameters:
    ///   - sample: NaN for missing; at least two present.
    ///   - nullValue: the mean under the null hypothesis.
    ///   - alternative: `greater` means a greater mean.
    ///   - level: the level of the interval.
    /// - Throws: `StatisticsError` for too few or infinite values, constant values, or a level outside (0, 1).
    public init(
        _ sample: [Double], nullValue: Double = 0, alternative: Alternative = .twoSided, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let moments = try Moments(sample, needed: 2, of: "t test")
        let error = (moments.variance / moments.n).squareRoot()
        guard error > 0 else { throw .undefined("t test", because: "the values are constant") }
        let df = moments.n - 1
        self.nullValue = nullValue
        t = moments.meanDifference(from: nullValue) / error
        degreesOfFreedom = df
        pValue = StudentTest.pValue(t, degreesOfFreedom: df, alternative)
        mean = .student(moments.mean, error, degreesOfFreedom: df, level, alternative)
        self.alternative = alternative
        n = Int(moments.n)
    }

    /// Tests the mean difference of pairs, first minus second.
    public init(
        paired first: [Double], _ second: [Double], nullValue: Double = 0, alternative: Alternative = .twoSided,
        level: Double = 0.95
    ) throws(StatisticsError) {
        let pairs = try PairedValues(first, second, needed: 2, of: "paired t test")
        try self.init(
            zip(pairs.first, pairs.second).map { $0 - $1 }, nullValue: nullValue, alternative: alternative,
            level: level)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("t", t), ("df", degreesOfFreedom), ("n", Double(n))]
    }
    public var effect: Estimate? { mean }
}

/// Two one-sided t tests: evidence that two means are practically equal.
///
/// - Null hypothesis: the means differ by at least `bound`, in one direction or the other.
/// - Alternative: they differ by less.
///
/// Source: Schuirmann 1987, doi:10.1007/BF01068419.
public struct EquivalenceTest: HypothesisTest, Hashable {
    public static let title = "Equivalence of two means (TOST)"

    /// Mean of the first sample minus mean of the second; its interval has level 1 − 2α for a test at α.
    public let difference: Estimate
    /// The margin within which the means count as equal.
    public let bound: Double
    /// The test against −bound.
    public let lowerT: Double
    /// The test against +bound.
    public let upperT: Double
    /// The degrees of freedom.
    public let degreesOfFreedom: Double
    /// The larger of the two one-sided p-values.
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Tests whether two means are within `bound` of each other.
    ///
    /// - Parameters:
    ///   - first: the first sample.
    ///   - second: the second sample.
    ///   - bound: the margin, positive.
    ///   - pooled: whether a common spread is assumed; else the spreads may differ (Welch).
    ///   - alpha: the level of the test, which gives the interval its level 1 − 2α.
    public init(
        _ first: [Double], _ second: [Double], bound: Double, pooled: Bool = false, alpha: Double = 0.05
    ) throws(StatisticsError) {
        try Checks.positive(bound, "bound")
        guard alpha > 0, alpha < 0.5 else {
            throw .outOfRange("alpha", value: alpha, allowed: Interval(lower: 0, upper: 0.5))
        }
        if pooled {
            let test = try StudentTTest(first, second, level: 1 - 2 * alpha)
            (difference, degreesOfFreedom) = (test.difference, test.degreesOfFreedom)
        } else {
            let test = try WelchTest(first, second, level: 1 - 2 * alpha)
            (difference, degreesOfFreedom) = (test.difference, test.degreesOfFreedom)
        }
        self.bound = bound
        let error = difference.standardError ?? .nan
        lowerT = (difference.value + bound) / error
        upperT = (difference.value - bound) / error
        let df = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
        pValue = max(df.survival(lowerT), df.cdf(upperT))
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("t1", lowerT), ("t2", upperT), ("df", degreesOfFreedom)]
    }
    public var effect: Estimate? { difference }
}
