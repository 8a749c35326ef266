import Distributions

/// The Brunner–Munzel test: does a value of one sample tend to exceed one of the other, whatever the two spreads?
///
/// - Null hypothesis: P(first < second) + ½ P(first = second) is one half.
/// - Alternative: it is not (or `greater`: the first sample tends to be greater; or `less`).
///
/// Edge cases: NaN is missing; each sample needs two values; samples that do not overlap throw, since the variance is zero.
///
/// Source: Brunner and Munzel 2000, doi:10.1002/(SICI)1521-4036(200001)42:1<17::AID-BIMJ17>3.0.CO;2-U.
public struct BrunnerMunzelTest: HypothesisTest, Hashable {
    public static let title = "Brunner–Munzel"

    /// P(first < second) + ½ P(first = second).
    public let relativeEffect: Double
    /// The statistic: positive where the second sample tends to be greater.
    public let w: Double
    /// Satterthwaite's degrees of freedom.
    public let degreesOfFreedom: Double
    public let pValue: Double
    public let alternative: Alternative

    /// Compares two samples.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided
    ) throws(StatisticsError) {
        let groups = try Groups([first, second], needed: 2, of: "Brunner–Munzel test")
        let pooled = groups.ranked
        let (m, n) = (Double(pooled[0].count), Double(pooled[1].count))
        let placements = zip(pooled, groups.values).map { all, values in zip(all, ranks(values)).map { $0 - $1 } }
        let spread = placements.map { Moments(present: $0).variance }
        let error = m * spread[0] + n * spread[1]
        guard error > 0 else { throw .undefined("Brunner–Munzel test", because: "the samples do not overlap") }
        let means = pooled.map { $0.reduce(0, +) / Double($0.count) }
        w = m * n * (means[1] - means[0]) / ((m + n) * error.squareRoot())
        degreesOfFreedom =
            error * error
            / (m * m * spread[0] * spread[0] / (m - 1) + n * n * spread[1] * spread[1] / (n - 1))
        relativeEffect = (means[1] - (n + 1) / 2) / m
        pValue = StudentTest.pValue(w, degreesOfFreedom: degreesOfFreedom, alternative.swapped)
        self.alternative = alternative
    }

    public var statistics: [(symbol: String, value: Double)] { [("W", w), ("df", degreesOfFreedom)] }
}
