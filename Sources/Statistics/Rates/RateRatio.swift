import Distributions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the interval of the ratio of two Poisson rates is found.
public enum RateRatioMethod: String, Sendable, Hashable, CaseIterable {
    /// The exact conditional interval, which agrees with the default p-value of `CountChangeTest`.
    case automatic
    /// Clopper and Pearson's interval of the share of the total that falls on the second count.
    case conditionalExact
    /// Wald's interval on the logarithm; undefined with a zero count.
    case logWald
}

extension Estimate {
    /// The ratio of a second rate to a first: how many times as many events per unit of exposure.
    ///
    /// Model: both counts are Poisson. Given their sum, the second one is binomial, which gives the exact interval.
    ///
    /// - No events the first time: the ratio is infinite and the interval has an infinite upper end.
    /// - No events at all: undefined, an error.
    ///
    /// - Parameters:
    ///   - second: the later or the compared count, zero or more.
    ///   - secondExposure: its exposure, positive.
    ///   - first: the count it is compared with, zero or more.
    ///   - firstExposure: its exposure, positive.
    ///   - method: how the interval is found.
    ///   - level: the confidence level.
    /// - Throws: `StatisticsError` for invalid counts, exposures or level, and where both counts are zero.
    public static func rateRatio(
        _ second: Double, exposure secondExposure: Double, to first: Double, exposure firstExposure: Double,
        method: RateRatioMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.nonNegative(first, "first count")
        try Checks.nonNegative(second, "second count")
        try Checks.positive(firstExposure, "first exposure")
        try Checks.positive(secondExposure, "second exposure")
        try Checks.level(level)
        guard first + second > 0 else { throw .undefined("rate ratio", because: "both counts are zero") }
        let exposures = firstExposure / secondExposure
        let ratio = first == 0 ? Double.infinity : second / first * exposures
        let tail = (1 - level) / 2
        switch method {
        case .automatic, .conditionalExact:
            let interval = exactOdds(second, first, tail)
            return Estimate(
                value: ratio, interval: Interval(lower: interval.lower * exposures, upper: interval.upper * exposures),
                level: level, method: .conditionalExact)
        case .logWald:
            guard first > 0, second > 0 else {
                throw .undefined("log-Wald interval of a rate ratio", because: "a count is zero; use the exact method")
            }
            let error = (1 / first + 1 / second).squareRoot()
            let factor = exp(NormalDistribution.standard.upperQuantile(tail) * error)
            return Estimate(
                value: ratio, interval: Interval(lower: ratio / factor, upper: ratio * factor), level: level,
                method: .logWald)
        }
    }

    /// Clopper and Pearson's limits of the odds of `successes` to `failures`, by quantiles of F so that neither end
    /// loses digits.
    static func exactOdds(_ successes: Double, _ failures: Double, _ tail: Double) -> Interval {
        let lower =
            successes == 0
            ? 0
            : successes / (failures + 1)
                * FDistribution(numerator: 2 * successes, denominator: 2 * (failures + 1)).quantile(tail)
        let upper =
            failures == 0
            ? Double.infinity
            : (successes + 1) / failures
                * FDistribution(numerator: 2 * (successes + 1), denominator: 2 * failures).upperQuantile(tail)
        return Interval(lower: lower, upper: upper)
    }
}
