import Distributions

/// Two proportions compared: difference, relative risk and odds ratio, each with its interval, and the test.
///
/// - Null hypothesis: both proportions are equal.
/// - Alternative: they differ, or the first is greater or less. Model: two independent binomial counts.
///
/// Edge cases:
/// - A zero cell leaves the logarithmic intervals of risk and odds ratio undefined: they are nil. See `FisherExactTest`.
/// - No events at all, or only events: p is 1.
public struct TwoProportions: HypothesisTest, Hashable {
    public static let title = "Two proportions"

    /// First minus second, with Newcombe's interval.
    public let difference: Estimate
    /// The same with Wald's interval.
    public let waldDifference: Estimate
    /// First by second (relative risk), with the logarithmic interval; nil with a zero count.
    public let ratio: Estimate?
    /// The odds ratio, with the logarithmic interval; nil with a zero cell.
    public let oddsRatio: Estimate?
    /// χ² without continuity correction: the square of the score statistic.
    public let chiSquare: Double
    public let pValue: Double
    /// The p-value with Yates' continuity correction.
    public let yatesPValue: Double
    public let alternative: Alternative

    /// Compares `first` events of `firstTrials` with `second` of `secondTrials`.
    ///
    /// - Parameters:
    ///   - first: the events of the first group.
    ///   - firstTrials: its trials, positive.
    ///   - second: the events of the second group.
    ///   - secondTrials: its trials, positive.
    ///   - alternative: `greater` means that the first proportion is greater.
    ///   - level: the level of the intervals.
    /// - Throws: `StatisticsError` for negative counts, no trials, more events than trials, or a level outside (0, 1).
    public init(
        _ first: Double, of firstTrials: Double, _ second: Double, of secondTrials: Double,
        alternative: Alternative = .twoSided, level: Double = 0.95
    ) throws(StatisticsError) {
        self.alternative = alternative
        let a = try Estimate.proportion(first, of: firstTrials, level: level)
        let b = try Estimate.proportion(second, of: secondTrials, level: level)
        guard let ofA = a.interval, let ofB = b.interval else { preconditionFailure("Wilson always has limits") }
        let gap = a.value - b.value
        func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        difference = Estimate(
            value: gap,
            interval: Interval(
                lower: gap - hypotenuse(a.value - ofA.lower, ofB.upper - b.value),
                upper: gap + hypotenuse(ofA.upper - a.value, b.value - ofB.lower)),
            level: level, method: .newcombe)
        let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        let error = hypotenuse(a.standardError ?? 0, b.standardError ?? 0)
        waldDifference = Estimate(
            value: gap, interval: Interval(lower: gap - z * error, upper: gap + z * error), level: level,
            method: .wald, standardError: error)
        let (c, d) = (firstTrials - first, secondTrials - second)
        ratio =
            min(first, second) >= Checks.fewestEvents
            ? .logarithmic(
                a.value / b.value,
                error: (1 / first - 1 / firstTrials + 1 / second - 1 / secondTrials).squareRoot(), z, level)
            : nil
        oddsRatio =
            min(first, second, c, d) >= Checks.fewestEvents
            ? .logarithmic(
                first * d / (second * c), error: (1 / first + 1 / second + 1 / c + 1 / d).squareRoot(), z, level)
            : nil
        if first + second == 0 || c + d == 0 {
            (chiSquare, pValue, yatesPValue) = (0, 1, 1)
        } else {
            let table = try ChiSquareTest([[first, c], [second, d]])
            chiSquare = table.chiSquare
            guard alternative != .twoSided else {
                (pValue, yatesPValue) = (table.pValue, table.yatesPValue ?? 1)
                return
            }
            // The signed roots of the statistics are standard normal.
            let sign: Double = (gap < 0) == (alternative == .less) ? 1 : -1
            pValue = NormalDistribution.standard.survival(sign * table.chiSquare.squareRoot())
            yatesPValue = NormalDistribution.standard.survival(sign * (table.yates ?? 0).squareRoot())
        }
    }

    public var statistics: [(symbol: String, value: Double)] { [("chi2", chiSquare)] }
    public var effect: Estimate? { difference }
}

extension Estimate {
    /// A positive estimate whose logarithm has a standard error.
    static func logarithmic(_ value: Double, error: Double, _ z: Double, _ level: Double) -> Estimate {
        let factor = exponential(z * error)
        return Estimate(
            value: value, interval: Interval(lower: value / factor, upper: value * factor), level: level,
            method: .logWald)
    }
}
