import Distributions

/// What a comparison can find out before it is made: how many events or years it takes, and what difference would be missed.
///
/// All use normal approximations; `power` is the probability of finding the difference, `alpha` the two-sided level.
public enum Planning {
    /// The exposure that each of two groups needs so that the difference of their Poisson rates is found.
    ///
    /// - Parameters:
    ///   - first: the first rate per unit of exposure, positive.
    ///   - second: the second rate, positive and different.
    ///   - power: inside (0, 1).
    ///   - alpha: inside (0, 1).
    public static func exposureForRates(
        _ first: Double, _ second: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        try Checks.positive(first, "first rate")
        try Checks.positive(second, "second rate")
        guard first != second else { throw .undefined("exposure", because: "the rates are equal") }
        let z = try quantiles(power, alpha)
        let gap = first - second
        return z * z * (first + second) / (gap * gap)
    }

    /// The smallest second rate above the first that is found with the given exposure in each group.
    public static func detectableRate(
        above first: Double, exposure: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        try Checks.positive(first, "rate")
        try Checks.positive(exposure, "exposure")
        let z = try quantiles(power, alpha)
        // (second − first)² exposure = z² (first + second), the larger root.
        let unit = z * z / exposure
        return first + (unit + (unit * unit + 8 * first * unit).squareRoot()) / 2
    }

    /// The largest second rate below the first that is found with the given exposure in each group; nil where not even zero is.
    public static func detectableRate(
        below first: Double, exposure: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double? {
        try Checks.positive(first, "rate")
        try Checks.positive(exposure, "exposure")
        let z = try quantiles(power, alpha)
        // The smaller root of the same equation.
        let unit = z * z / exposure
        let second = first + (unit - (unit * unit + 8 * first * unit).squareRoot()) / 2
        return second >= 0 ? second : nil
    }

    /// The number of trials that each of two groups needs so that the difference of their proportions is found.
    public static func trialsForProportions(
        _ first: Double, _ second: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        for share in [first, second] where !(share >= 0 && share <= 1) {
            throw .outOfRange("proportion", value: share, allowed: Interval(lower: 0, upper: 1))
        }
        guard first != second else { throw .undefined("trials", because: "the proportions are equal") }
        let z = try quantiles(power, alpha)
        let gap = first - second
        return (z * z * (first * (1 - first) + second * (1 - second)) / (gap * gap)).rounded(.up)
    }

    /// The power with which the difference of two Poisson rates is found with the given exposure in each group.
    public static func powerForRates(
        _ first: Double, _ second: Double, exposure: Double, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        try Checks.positive(first, "first rate")
        try Checks.positive(second, "second rate")
        try Checks.positive(exposure, "exposure")
        try Checks.level(alpha)
        let error = ((first + second) / exposure).squareRoot()
        return NormalDistribution.standard.survival(
            NormalDistribution.standard.upperQuantile(alpha / 2) - (first - second).magnitude / error)
    }

    /// The smallest second proportion above the first that is found with the given number of trials in each group; nil where not even
    /// 1 is.
    public static func detectableProportion(
        above first: Double, trials: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double? {
        guard first >= 0, first <= 1 else {
            throw .outOfRange("proportion", value: first, allowed: Interval(lower: 0, upper: 1))
        }
        try Checks.positive(trials, "trials")
        let z = try quantiles(power, alpha)
        // (second − first)² trials = z² (first (1 − first) + second (1 − second)), the larger root.
        let unit = z * z / trials
        let half = (2 * first + unit) / (2 * (1 + unit))
        let rest = (first * first - unit * first * (1 - first)) / (1 + unit)
        let second = half + max(0, half * half - rest).squareRoot()
        return second <= 1 ? second : nil
    }

    static func quantiles(_ power: Double, _ alpha: Double) throws(StatisticsError) -> Double {
        try Checks.level(power)
        try Checks.level(alpha)
        let normal = NormalDistribution.standard
        return normal.upperQuantile(alpha / 2) + normal.quantile(power)
    }
}
