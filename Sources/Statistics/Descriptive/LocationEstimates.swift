import Distributions

extension Estimate {
    /// The mean of a sample, with Student's interval.
    ///
    /// Model: independent draws from one normal distribution; for other shapes the interval is approximate, and good from some
    /// 15 values on unless the shape is very skew.
    ///
    /// - NaN is missing. One value has no interval; equal values have one of no width.
    ///
    /// - Throws: `StatisticsError` for no value, infinite values, or a level outside (0, 1).
    public static func mean(_ sample: [Double], level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try Checks.level(level)
        let moments = try Moments(sample, needed: 1, of: "mean")
        guard moments.n >= 2 else {
            return Estimate(value: moments.mean, interval: nil, level: level, method: .studentT)
        }
        let error = (moments.variance / moments.n).squareRoot()
        return .student(moments.mean, error, degreesOfFreedom: moments.n - 1, level, .twoSided)
    }

    /// The median of a sample, with the interval between two order statistics that covers the population's median with at least the
    /// level, whatever the distribution.
    ///
    /// The j-th value from either end, with the largest j for which P(fewer than j of n fair coins) ≤ (1 − level) / 2.
    ///
    /// - NaN is missing. Infinite values have their place in the order; the median between −∞ and ∞ is undefined and throws.
    /// - Too few values for the level (below six for 95 %) have no interval: not even the whole range covers so often.
    ///
    /// - Throws: `StatisticsError` for no value, or a level outside (0, 1).
    ///
    /// Source: Thompson 1936, doi:10.1214/aoms/1177732502.
    public static func median(_ sample: [Double], level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try Checks.level(level)
        let sorted = sample.filter { !$0.isNaN }.sorted()
        try Checks.atLeast(1, sorted, "median")
        let value = SortedValues.median(sorted)
        guard !value.isNaN else { throw .undefined("median", because: "the middle values are −∞ and ∞") }
        let coins = BinomialDistribution(trials: sorted.count, probability: 0.5)
        let tail = (1 - level) / 2
        // The number of heads that leaves no more than the tail below it.
        var place = coins.quantile(tail)
        while place > 0, coins.cdf(place - 1) > tail { place -= 1 }
        while place < sorted.count, coins.cdf(place) <= tail { place += 1 }
        let interval =
            place < 1 ? nil : Interval(lower: sorted[place - 1], upper: sorted[sorted.count - place])
        return Estimate(value: value, interval: interval, level: level, method: .orderStatistics)
    }
}
