import Distributions
import NumericCore

/// Whether several counts over their exposures differ by more than chance allows.
///
/// - Null hypothesis: every count is Poisson with one common rate per unit of its exposure.
/// - Alternative: the rates differ. Statistic: Pearson's, Σ (count − expected)² / expected.
///
/// Edge cases:
/// - No events at all: the statistic is 0 and p is 1.
/// - Expected counts below about 5 make the χ² distribution rough: `leastExpected` tells.
///
/// Cost: two passes. Source: Fisher 1925, Statistical Methods for Research Workers, the index of dispersion.
public struct RateHomogeneityTest: HypothesisTest, Hashable {
    public static let title = "Homogeneity of rates"

    /// Pearson's statistic.
    public let chiSquare: Double
    /// The number of counts less one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    /// The least expected count.
    public let leastExpected: Double
    public var alternative: Alternative { .twoSided }

    /// The statistic by its degrees of freedom: about 1 where chance alone is at work, more where the rates differ besides.
    public var dispersion: Double { chiSquare / Double(degreesOfFreedom) }

    /// Tests counts with their exposures.
    ///
    /// - Parameters:
    ///   - events: at least two counts, zero or more.
    ///   - exposures: one for each, positive.
    /// - Throws: `StatisticsError` for unlike lengths, fewer than two counts, negative or infinite counts, or exposures that
    ///   are not positive.
    public init(events: [Double], exposures: [Double]) throws(StatisticsError) {
        try Checks.sameLength(events, "events", exposures, "exposures")
        try Checks.atLeast(2, events, "homogeneity of rates")
        for count in events { try Checks.nonNegative(count, "events") }
        for exposure in exposures { try Checks.positive(exposure, "exposure") }
        let rate = CompensatedSum(events).value / CompensatedSum(exposures).value
        let expected = exposures.map { $0 * rate }
        let terms = zip(events, expected).map { ($0 - $1) * ($0 - $1) / $1 }
        chiSquare = rate == 0 ? 0 : CompensatedSum(terms).value
        degreesOfFreedom = events.count - 1
        leastExpected = expected.min() ?? 0
        pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(chiSquare)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("χ²", chiSquare), ("df", Double(degreesOfFreedom))]
    }
}
