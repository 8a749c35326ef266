/// Whether the rates of several towns differ by more than chance allows.
///
/// Null hypothesis: every town's count is Poisson with one common rate per unit of its exposure. The statistic is
/// Pearson's: Σ (count − expected)² / expected on towns − 1 degrees of freedom.
public struct SpreadTest: Sendable, Hashable {
    /// Pearson's statistic.
    public let chiSquared: Double
    /// Towns − 1.
    public let degreesOfFreedom: Int
    /// The statistic by its degrees of freedom: 1 where chance alone is at work, more where towns differ besides.
    public var dispersion: Double { chiSquared / Double(degreesOfFreedom) }
    /// The least expected count: below about 5 the statistic's distribution is only roughly χ².
    public let leastExpected: Double

    /// The spread of counts over exposures; nil for fewer than two towns, or none but zero counts.
    init?(events: [Double], exposures: [Double]) {
        let total = events.reduce(0, +)
        let exposed = exposures.reduce(0, +)
        guard events.count >= 2, total > 0, exposed > 0 else { return nil }
        let expected = exposures.map { $0 / exposed * total }
        chiSquared = zip(events, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
        degreesOfFreedom = events.count - 1
        leastExpected = expected.min()!
    }
}
