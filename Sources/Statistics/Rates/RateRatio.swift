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
        try Checks.events(first, "first count")
        try Checks.events(second, "second count")
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
            guard min(first, second) >= Checks.fewestEvents else {
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
            successes < Checks.fewestEvents
            ? 0
            : successes / (failures + 1)
                * FDistribution(numerator: 2 * successes, denominator: 2 * (failures + 1)).quantile(tail)
        let upper =
            failures < Checks.fewestEvents
            ? Double.infinity
            : (successes + 1) / failures
                * FDistribution(numerator: 2 * (successes + 1), denominator: 2 * failures).upperQuantile(tail)
        return Interval(lower: lower, upper: upper)
    }
}

extension Estimate {
    /// The compound growth of a rate per year between two counts: the constant yearly change, 0.05 for 5 %, that leads from the first
    /// rate to the second, with the interval that follows from that of their ratio.
    ///
    /// Model: both counts are Poisson. With `years` 1 it is the relative change.
    ///
    /// - No events the first time: growth is infinite, its interval has a finite lower end. No events the second time: −1.
    ///
    /// - Parameters:
    ///   - first: the earlier count, zero or more.
    ///   - firstExposure: its exposure, positive.
    ///   - second: the later count.
    ///   - secondExposure: its exposure, positive.
    ///   - years: the years from the first to the second, positive, not necessarily whole.
    ///   - method: how the interval of the ratio is found.
    ///   - level: the confidence level.
    /// - Throws: `StatisticsError` for invalid counts, exposures, years or level, and where both counts are zero.
    public static func annualGrowth(
        from first: Double, exposure firstExposure: Double = 1, to second: Double,
        exposure secondExposure: Double = 1, years: Double, method: RateRatioMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.positive(years, "years")
        let ratio = try rateRatio(
            second, exposure: secondExposure, to: first, exposure: firstExposure, method: method, level: level)
        func yearly(_ factor: Double) -> Double { expm1(log(factor) / years) }
        return Estimate(
            value: yearly(ratio.value),
            interval: ratio.interval.map { Interval(lower: yearly($0.lower), upper: yearly($0.upper)) }, level: level,
            method: ratio.method)
    }
}
