import Distributions

/// Welch's t test of the means of two samples whose spreads may differ.
///
/// - Null hypothesis: the two means are equal.
/// - Alternative: the mean of the first differs from that of the second (or is greater, or less).
///
/// Edge cases:
/// - NaN is missing and left out; each sample needs two values.
/// - Two constant samples: the statistic is undefined and an error is thrown.
///
/// Cost: proportional to the number of values. Source: Welch 1947, doi:10.1093/biomet/34.1-2.28.
public struct WelchTest: HypothesisTest, Hashable {
    public static let title = "Welch t test"

    /// Mean of the first sample minus mean of the second, with the interval that belongs to the test: one-sided for a one-sided
    /// alternative.
    public let difference: Estimate
    /// The difference, less that of the null hypothesis, by its standard error.
    public let t: Double
    /// Welch and Satterthwaite's degrees of freedom.
    public let degreesOfFreedom: Double
    public let pValue: Double
    public let alternative: Alternative
    /// The number of values used, in the first and the second sample.
    public let n: [Int]

    /// Compares the means of two samples.
    ///
    /// - Parameters:
    ///   - first: the first sample, NaN for missing; at least two present.
    ///   - second: the second sample likewise.
    ///   - nullDifference: the difference under the null hypothesis.
    ///   - alternative: `greater` means a greater difference.
    ///   - level: the level of the interval of the difference.
    /// - Throws: `StatisticsError` for too few or infinite values, a level outside (0, 1), or two constant samples.
    public init(
        _ first: [Double], _ second: [Double], nullDifference: Double = 0, alternative: Alternative = .twoSided,
        level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        try Checks.finite([nullDifference], "null difference")
        let a = try Moments(first, needed: 2, of: "Welch t test, first sample")
        let b = try Moments(second, needed: 2, of: "Welch t test, second sample")
        let ofA = a.variance / a.n
        let ofB = b.variance / b.n
        let error = (ofA + ofB).squareRoot()
        let change = a.meanDifference(from: b)
        guard error > 0 else {
            throw .undefined("Welch t test", because: "both samples are constant")
        }
        let df = Self.degreesOfFreedom(ofA, a.n, ofB, b.n)
        t = (change - nullDifference) / error
        degreesOfFreedom = df
        pValue = StudentTest.pValue(t, degreesOfFreedom: df, alternative)
        difference = .student(change, error, degreesOfFreedom: df, level, alternative, method: .welchT)
        self.alternative = alternative
        n = [Int(a.n), Int(b.n)]
    }

    /// Welch and Satterthwaite's degrees of freedom of the sum of two variances of means, from their shares in it.
    static func degreesOfFreedom(_ first: Double, _ m: Double, _ second: Double, _ n: Double) -> Double {
        let sum = first + second
        let (u, v) = (first / sum, second / sum)
        return 1 / (u * u / (m - 1) + v * v / (n - 1))
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("t", t), ("df", degreesOfFreedom), ("n1", Double(n[0])), ("n2", Double(n[1]))]
    }
    public var effect: Estimate? { difference }
}
