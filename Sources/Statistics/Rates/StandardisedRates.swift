import Distributions

extension Estimate {
    /// The directly standardised rate: what the rate would be with the standard population's composition.
    ///
    /// Interval by Dobson's method from Byar's limits of the total count. It is unreliable below about 10 events.
    ///
    /// - Parameters:
    ///   - events: the count in each stratum.
    ///   - exposures: the exposure of each stratum, positive.
    ///   - standard: the standard population of each stratum, zero or positive.
    ///   - level: the confidence level.
    /// - Throws: `StatisticsError` for unlike lengths, invalid counts or exposures, no events, or an invalid level.
    ///
    /// Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, doi:10.1002/sim.4780100317.
    public static func directlyStandardisedRate(
        _ events: [Double], exposures: [Double], standard: [Double], level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.level(level)
        try Checks.sameLength(events, "events", exposures, "exposures")
        try Checks.sameLength(events, "events", standard, "standard")
        for place in events.indices {
            try Checks.nonNegative(events[place], "events")
            try Checks.positive(exposures[place], "exposure")
            try Checks.nonNegative(standard[place], "standard population")
        }
        let population = standard.reduce(0, +)
        try Checks.positive(population, "standard population")
        let total = events.reduce(0, +)
        guard total > 0 else { throw .undefined("directly standardised rate", because: "there are no events") }
        var rate = 0.0
        var variance = 0.0
        for place in events.indices {
            let share = standard[place] / population
            rate += share * events[place] / exposures[place]
            variance += share * share * events[place] / (exposures[place] * exposures[place])
        }
        let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        let limits = byarInterval(total, z)
        let scale = (variance / total).squareRoot()
        return Estimate(
            value: rate,
            interval: Interval(
                lower: max(0, rate + scale * (limits.lower - total)), upper: rate + scale * (limits.upper - total)),
            level: level, method: .dobsonByar, standardError: variance.squareRoot())
    }

    /// The indirectly standardised ratio: observed events by those expected at reference rates.
    ///
    /// - Parameters:
    ///   - events: the count in each stratum; only their sum matters.
    ///   - exposures: the exposure of each stratum, zero or positive.
    ///   - referenceRates: the reference rate of each stratum, zero or positive.
    ///   - method: how the interval of the observed count is found.
    ///   - level: the confidence level.
    public static func indirectlyStandardisedRatio(
        _ events: [Double], exposures: [Double], referenceRates: [Double], method: RateIntervalMethod = .automatic,
        level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try Checks.sameLength(events, "events", exposures, "exposures")
        try Checks.sameLength(events, "events", referenceRates, "reference rates")
        var expected = 0.0
        for place in events.indices {
            try Checks.nonNegative(events[place], "events")
            try Checks.nonNegative(exposures[place], "exposure")
            try Checks.nonNegative(referenceRates[place], "reference rate")
            expected += exposures[place] * referenceRates[place]
        }
        return try poissonRate(events.reduce(0, +), exposure: expected, method: method, level: level)
    }

    /// The difference of two Poisson rates, second minus first, with the interval made of the two rates' own (MOVER).
    ///
    /// Source: Zou and Donner 2008, doi:10.1002/sim.3095.
    public static func rateDifference(
        _ second: Double, exposure secondExposure: Double, minus first: Double, exposure firstExposure: Double,
        method: RateIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        let a = try poissonRate(second, exposure: secondExposure, method: method, level: level)
        let b = try poissonRate(first, exposure: firstExposure, method: method, level: level)
        guard let ofA = a.interval, let ofB = b.interval else { preconditionFailure("a rate has limits") }
        func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        let gap = a.value - b.value
        return Estimate(
            value: gap,
            interval: Interval(
                lower: gap - hypotenuse(a.value - ofA.lower, ofB.upper - b.value),
                upper: gap + hypotenuse(ofA.upper - a.value, b.value - ofB.lower)),
            level: level, method: .mover)
    }
}
