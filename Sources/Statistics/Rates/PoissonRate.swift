import Distributions

/// How the interval of a Poisson count or rate is found.
public enum RateIntervalMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact below 10 events, Byar's from 10 on: the rule of public health statistics.
    case automatic
    /// Inversion of the exact Poisson tests (Garwood 1936, doi:10.1093/biomet/28.3-4.437).
    case exact
    /// Byar's cube-root approximation of the exact limits (Breslow and Day 1987, page 69).
    case byar
    /// Inversion of the score test.
    case score
}

extension Estimate {
    /// The rate of events per unit of exposure, with a confidence interval.
    ///
    /// Model: the count is Poisson with mean rate × exposure. The interval concerns that underlying rate.
    ///
    /// - Zero events: the lower limit is exactly 0; the upper one is that of the exact method, for Byar's too.
    /// - Counts need not be whole, since aggregates may be weighted; above 2⁵³ they are refused.
    ///
    /// - Parameters:
    ///   - events: the number of events, zero or more.
    ///   - exposure: what the events are counted over (residents, cases, years), positive.
    ///   - method: how the interval is found.
    ///   - level: the confidence level.
    /// - Throws: `StatisticsError` for a negative or infinite count, an exposure that is not positive, or a level
    ///   outside (0, 1).
    public static func poissonRate(
        _ events: Double, exposure: Double = 1, method: RateIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.events(events, "events")
        try Checks.positive(exposure, "exposure")
        try Checks.level(level)
        let (limits, named) = countInterval(events, method, level)
        return Estimate(
            value: events / exposure,
            interval: Interval(lower: limits.lower / exposure, upper: limits.upper / exposure),
            level: level, method: named, standardError: events.squareRoot() / exposure)
    }

    /// The interval of the mean of a Poisson count, of valid arguments.
    static func countInterval(
        _ events: Double, _ method: RateIntervalMethod, _ level: Double
    ) -> (Interval, IntervalMethod) {
        let tail = (1 - level) / 2
        switch method {
        case .automatic:
            return countInterval(events, events < 10 ? .exact : .byar, level)
        case .exact:
            return (exactCountInterval(events, tail), .exactPoisson)
        case .byar:
            let z = NormalDistribution.standard.upperQuantile(tail)
            if events == 0 { return (exactCountInterval(0, tail), .exactPoisson) }
            return (byarInterval(events, z), .byar)
        case .score:
            let z = NormalDistribution.standard.upperQuantile(tail)
            let half = z * (events + z * z / 4).squareRoot()
            let upper = events + z * z / 2 + half
            // The product of the two limits is the square of the count.
            return (Interval(lower: events * (events / upper), upper: upper), .poissonScore)
        }
    }

    /// Byar's limits of a positive count for the normal quantile `z`.
    @inline(__always)
    static func byarInterval(_ events: Double, _ z: Double) -> Interval {
        let low = 1 - 1 / (9 * events) - z / (3 * events.squareRoot())
        let next = events + 1
        let high = 1 - 1 / (9 * next) + z / (3 * next.squareRoot())
        return Interval(lower: max(0, events * low * low * low), upper: next * high * high * high)
    }

    private static func exactCountInterval(_ events: Double, _ tail: Double) -> Interval {
        Interval(
            lower: events < Checks.fewestEvents ? 0 : GammaDistribution(shape: events).quantile(tail),
            upper: GammaDistribution(shape: events + 1).upperQuantile(tail))
    }
}
