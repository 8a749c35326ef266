import Distributions

extension Planning {
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
        let df = Double(years) - 2
        let critical = StudentTDistribution(degreesOfFreedom: df).upperQuantile(alpha / 2)
        // The noncentrality at which |T| exceeds the critical value with the wanted probability; the other tail is negligible.
        let noncentrality = NoncentralTDistribution.noncentrality(
            ofCDF: 1 - power, at: critical, degreesOfFreedom: df)
        return noncentrality * deviation / yearSquares(years).squareRoot()
    }

    /// The number of consecutive years after which a yearly change is likely to be found; nil if 1 000 do not suffice.
    public static func yearsForSlope(
        _ slope: Double, deviation: Double, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Int? {
        try Checks.positive(slope.magnitude, "slope")
        return try fewestYears { years throws(StatisticsError) in
            try detectableSlope(years: years, deviation: deviation, power: power, alpha: alpha) <= slope.magnitude
        }
    }

    /// The smallest yearly growth of a count, 0.05 for 5 %, that a Poisson trend of `years` consecutive years is likely to find.
    ///
    /// The logarithm of the mean is a straight line; its slope has the variance `dispersion` / (events Σ (year − mean)²), with the number
    /// of events a year as it is in the middle of the years. Normal approximation.
    ///
    /// - Parameters:
    ///   - years: the number of years, at least three.
    ///   - events: the events expected in a year, positive.
    ///   - dispersion: the variance of a count by its mean, 1 for Poisson; positive.
    ///   - power: inside (0, 1).
    ///   - alpha: inside (0, 1).
    /// - Returns: the growth; falling counts are found from 1 / (1 + growth) − 1 on.
    public static func detectableGrowth(
        years: Int, events: Double, dispersion: Double = 1, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Double {
        guard years >= 3 else { throw .tooFewValues(of: "trend", needed: 3, got: years) }
        try Checks.positive(events, "events a year")
        try Checks.positive(dispersion, "dispersion")
        let z = try quantiles(power, alpha)
        return exponentialMinusOne(z * (dispersion / (events * yearSquares(years))).squareRoot())
    }

    /// The number of consecutive years after which a yearly growth of a count is likely to be found; nil if 1 000 do not suffice.
    ///
    /// - Parameter growth: above −1, not zero: −0.05 for 5 % less each year.
    public static func yearsForGrowth(
        _ growth: Double, events: Double, dispersion: Double = 1, power: Double = 0.8, alpha: Double = 0.05
    ) throws(StatisticsError) -> Int? {
        guard growth > -1, growth.isFinite else {
            throw .outOfRange("growth", value: growth, allowed: Interval(lower: -1, upper: .infinity))
        }
        guard growth != 0 else { throw .undefined("years", because: "there is no growth to find") }
        let wanted = growth > 0 ? growth : -growth / (1 + growth)
        return try fewestYears { years throws(StatisticsError) in
            try detectableGrowth(
                years: years, events: events, dispersion: dispersion, power: power, alpha: alpha) <= wanted
        }
    }

    /// Σ (year − mean)² of consecutive years.
    private static func yearSquares(_ years: Int) -> Double {
        let n = Double(years)
        return n * (n * n - 1) / 12
    }

    /// The fewest years from three on that suffice; more years always do where fewer do.
    private static func fewestYears(
        _ suffice: (Int) throws(StatisticsError) -> Bool
    ) throws(StatisticsError) -> Int? {
        guard try suffice(1000) else { return nil }
        var (low, high) = (2, 1000)
        while high - low > 1 {
            let middle = (low + high) / 2
            if try suffice(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
