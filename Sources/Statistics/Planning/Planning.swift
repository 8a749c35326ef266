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

    /// The smallest yearly change that a straight line through `years` consecutive years is likely to find.
    ///
    /// Tells an analyst when five years cannot answer. The quantiles are Student's on n − 2 degrees of freedom.
    ///
    /// - Parameters:
    ///   - years: the number of years, at least three.
    ///   - deviation: the standard deviation of the years about their trend, in the units of the values; positive.
    ///   - power: inside (0, 1).
    ///   - alpha: inside (0, 1).
    public static func detectableSlope(
        years: Int, deviation: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        guard years >= 3 else { throw .tooFewValues(of: "trend", needed: 3, got: years) }
        try Checks.positive(deviation, "standard deviation")
        try Checks.level(power)
        try Checks.level(alpha)
        let n = Double(years)
        let df = n - 2
        let critical = StudentTDistribution(degreesOfFreedom: df).upperQuantile(alpha / 2)
        // The noncentrality at which |T| exceeds the critical value with the wanted probability; the other tail is negligible.
        let noncentrality = NoncentralTDistribution.noncentrality(
            ofCDF: 1 - power, at: critical, degreesOfFreedom: df)
        return noncentrality * deviation / (n * (n * n - 1) / 12).squareRoot()
    }

    /// The number of consecutive years after which a yearly change is likely to be found; nil if 1 000 do not suffice.
    public static func yearsForSlope(
        _ slope: Double, deviation: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Int? {
        try Checks.positive(slope.magnitude, "slope")
        for years in 3...1000 {
            let found = try detectableSlope(years: years, deviation: deviation, power: power, alpha: alpha)
            if found <= slope.magnitude { return years }
        }
        return nil
    }

    private static func quantiles(_ power: Double, _ alpha: Double) throws(StatisticsError) -> Double {
        try Checks.level(power)
        try Checks.level(alpha)
        let normal = NormalDistribution.standard
        return normal.upperQuantile(alpha / 2) + normal.quantile(power)
    }
}
