import Distributions

/// The Cochran–Armitage test for a trend of proportions, with the logistic line.
///
/// - Null hypothesis: the proportion does not change with the score (year).
/// - Alternative: it rises or falls.
///
/// Edge cases: proportions that are all 0 or all 1 have p = 1 and no logistic line; so has a perfect separation.
///
/// Sources: Cochran 1954, doi:10.2307/3001616; Armitage 1955, doi:10.2307/3001775.
public struct ProportionTrendTest: HypothesisTest, Hashable {
    public static let title = "Cochran–Armitage trend"

    /// The statistic on one degree of freedom.
    public let chiSquare: Double
    public let pValue: Double
    /// The change of the log odds for one unit of the score, with Wald's interval; nil where it has no finite value.
    public let logOdds: Estimate?
    public var alternative: Alternative { .twoSided }

    /// Tests events of trials at the given scores.
    ///
    /// - Parameters:
    ///   - events: zero or more.
    ///   - trials: one for each, positive, not less than the events.
    ///   - scores: years or other scores; nil for 1, 2, 3, ….
    ///   - level: the level of the interval.
    public init(
        _ events: [Double], of trials: [Double], scores: [Double]? = nil, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let scores = scores ?? events.indices.map { Double($0 + 1) }
        try Checks.sameLength(events, "events", trials, "trials")
        try Checks.sameLength(events, "events", scores, "scores")
        try Checks.atLeast(2, events, "trend of proportions")
        try Checks.finite(scores, "scores")
        for (x, n) in zip(events, trials) { _ = try Estimate.proportion(x, of: n) }
        let total = trials.reduce(0, +)
        let share = events.reduce(0, +) / total
        let centre = zip(trials, scores).reduce(0) { $0 + $1.0 * $1.1 } / total
        let spread = zip(trials, scores).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
        guard spread > 0 else { throw .undefined("trend of proportions", because: "all scores are equal") }
        guard share > 0, share < 1 else {
            (chiSquare, pValue, logOdds) = (0, 1, nil)
            return
        }
        let sum = events.indices.reduce(0.0) { $0 + (scores[$1] - centre) * (events[$1] - trials[$1] * share) }
        chiSquare = sum * sum / (share * (1 - share) * spread)
        pValue = ChiSquaredDistribution(degreesOfFreedom: 1).survival(chiSquare)
        let line = try? TrendLineGLM(.binomial, x: scores, y: events, trials: trials)
        logOdds = line.flatMap {
            // A separation shows as a slope without bound, whose information vanishes.
            $0.slopeError.isFinite && $0.slopeError < 1e3
                ? .wald($0.slope, $0.slopeError, NormalDistribution.standard.upperQuantile((1 - level) / 2), level)
                : nil
        }
    }

    public var statistics: [(symbol: String, value: Double)] { [("chi2", chiSquare)] }
    public var effect: Estimate? { logOdds }
}
