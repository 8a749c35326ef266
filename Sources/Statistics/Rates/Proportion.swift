import Distributions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the interval of a proportion is found.
public enum ProportionIntervalMethod: String, Sendable, Hashable, CaseIterable {
    /// Wilson's, whatever the counts: near the stated coverage already for few trials, and inside [0, 1].
    case automatic
    /// Inversion of the score test (Wilson 1927, doi:10.1080/01621459.1927.10502953).
    case wilson
    /// Inversion of the exact tests (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404): never too narrow.
    case clopperPearson
    /// Equal tails of the posterior under Jeffreys' prior; not changed at zero events or at all.
    case jeffreys
    /// Wald's form about Wilson's centre, cut to [0, 1] (Agresti and Coull 1998, doi:10.1080/00031305.1998.10480550).
    case agrestiCoull
    /// Estimate ± standard error, cut to [0, 1]: of no width at zero events; for comparison with other software.
    case wald
}

extension Estimate {
    /// The proportion of events among trials, with a confidence interval.
    ///
    /// Model: each trial is an event with the same probability, independently of the others.
    ///
    /// - Zero events: the lower limit is exactly 0, except with Jeffreys' prior. All trials: the upper limit is 1.
    /// - Counts need not be whole, since aggregates may be weighted; above 2⁵³ they are refused.
    ///
    /// - Parameters:
    ///   - events: the number of events, zero or more.
    ///   - trials: the number of trials, positive and not less than `events`.
    ///   - method: how the interval is found.
    ///   - level: the confidence level.
    /// - Throws: `StatisticsError` for negative or infinite counts, no trials, more events than trials, or a level
    ///   outside (0, 1).
    public static func proportion(
        _ events: Double, of trials: Double, method: ProportionIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.events(events, "events")
        try Checks.positive(trials, "trials")
        try Checks.events(trials, "trials")
        guard events <= trials else {
            throw .outOfRange("events", value: events, allowed: Interval(lower: 0, upper: trials))
        }
        try Checks.level(level)
        let p = events / trials
        let error = (p * (1 - p) / trials).squareRoot()
        let tail = (1 - level) / 2
        let z = NormalDistribution.standard.upperQuantile(tail)
        let interval: Interval
        let named: IntervalMethod
        switch method {
        case .automatic, .wilson:
            named = .wilson
            interval = wilsonInterval(events, trials, z)
        case .clopperPearson:
            named = .clopperPearson
            let lower =
                events < Checks.fewestEvents
                ? 0 : BetaDistribution(alpha: events, beta: trials - events + 1).quantile(tail)
            let upper =
                trials - events < Checks.fewestEvents
                ? 1 : BetaDistribution(alpha: events + 1, beta: trials - events).upperQuantile(tail)
            interval = Interval(lower: lower, upper: upper)
        case .jeffreys:
            named = .jeffreys
            let posterior = BetaDistribution(alpha: events + 0.5, beta: trials - events + 0.5)
            interval = Interval(lower: posterior.quantile(tail), upper: posterior.upperQuantile(tail))
        case .agrestiCoull:
            named = .agrestiCoull
            let size = trials + z * z
            let centre = (events + z * z / 2) / size
            interval = clipped(centre, z * (centre * (1 - centre) / size).squareRoot())
        case .wald:
            named = .wald
            interval = clipped(p, z * error)
        }
        return Estimate(value: p, interval: interval, level: level, method: named, standardError: error)
    }

    /// Wilson's interval, each limit by the form that has no cancellation.
    static func wilsonInterval(_ events: Double, _ trials: Double, _ z: Double) -> Interval {
        let others = trials - events
        let square = z * z
        let spread = z * (square + 4 * events * (others / trials)).squareRoot()
        let size = 2 * (trials + square)
        // The product of the two limits of p is p² / (1 + z²/n): the smaller follows from the larger.
        let high = 2 * events + square + spread
        let lower = events == 0 ? 0 : 2 * events * (events / trials) / high
        let highOfRest = 2 * others + square + spread
        let upper = others == 0 ? 1 : 1 - 2 * others * (others / trials) / highOfRest
        return Interval(lower: min(lower, events / trials), upper: max(upper < 0.5 ? high / size : upper, lower))
    }

    private static func clipped(_ centre: Double, _ half: Double) -> Interval {
        Interval(lower: max(0, centre - half), upper: min(1, centre + half))
    }
}
