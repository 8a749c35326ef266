extension CarriedBounds {
    /// The confidence limits of a proportion whose count is known within bounds: the smallest interval that contains those
    /// of all possible counts, and the range of the proportion itself.
    ///
    /// Both limits rise with the count, so that the ends of the bounds suffice. Use: a suppressed count “fewer than 5”.
    ///
    /// - Parameters:
    ///   - events: the bounds of the count.
    ///   - trials: the number of trials.
    ///   - method: how the intervals are found.
    ///   - level: their level.
    public static func proportion(
        _ events: Interval, of trials: Double, method: ProportionIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> (value: ValueBounds, envelope: Interval) {
        let low = try Estimate.proportion(events.lower, of: trials, method: method, level: level)
        let high = try Estimate.proportion(events.upper, of: trials, method: method, level: level)
        return (ValueBounds(Interval(lower: low.value, upper: high.value), .exact), envelope(low, high))
    }

    /// The same for a Poisson rate.
    public static func poissonRate(
        _ events: Interval, exposure: Double, method: RateIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> (value: ValueBounds, envelope: Interval) {
        let low = try Estimate.poissonRate(events.lower, exposure: exposure, method: method, level: level)
        let high = try Estimate.poissonRate(events.upper, exposure: exposure, method: method, level: level)
        return (ValueBounds(Interval(lower: low.value, upper: high.value), .exact), envelope(low, high))
    }

    private static func envelope(_ low: Estimate, _ high: Estimate) -> Interval {
        Interval(
            lower: low.interval?.lower ?? -.infinity, upper: high.interval?.upper ?? .infinity)
    }
}
