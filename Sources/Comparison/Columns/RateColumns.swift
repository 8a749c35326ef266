public import Indicators
public import NumericCore
public import Statistics

/// The rates of every town and year with their confidence limits: the batch form of `Panel.rate` and `Panel.share`.
public struct RateColumns: Sendable {
    /// What was asked.
    public let formula: Formula
    /// What stands above the line.
    public let counts: PanelColumns
    /// The rates, with the cells whose denominator does not allow one.
    public let rates: PanelColumns
    /// The lower limits; nil where the indicator has no model of chance.
    public let lower: PanelColumns?
    /// The upper limits; nil where the indicator has no model of chance.
    public let upper: PanelColumns?
    /// Why there are no limits; nil where there are.
    public let refusal: NoChanceReason?
    /// The level of the limits.
    public let level: Double

    /// The estimate of a town and year by their positions; nil where the rate is missing, its numerator is not a whole number of
    /// events, or there are no limits.
    public subscript(town town: Int, year year: Int) -> Estimate? {
        guard let count = counts[town: town, year: year], count == count.rounded(),
            let rate = rates[town: town, year: year], let low = lower?[town: town, year: year],
            let high = upper?[town: town, year: year]
        else { return nil }
        return Estimate(
            value: rate, interval: Interval(lower: low, upper: max(low, high)), level: level,
            method: formula.countsShares ? .wilson : count < 10 ? .exactPoisson : .byar)
    }
}

extension Panel {
    /// The rates of an indicator for each `scale` of a denominator in every town and year, with limits by its model of chance:
    /// Poisson limits for events (exact below ten, Byar's from ten), Wilson's for shares of like things.
    ///
    /// Each cell's numbers are those of `rate(of:per:…)`, to the last digits. Complete counts and clustered events have rates
    /// without limits, and the reason. Bounds of the wording are in the single form.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where the indicators make no rate or the level lies
    ///   outside (0, 1).
    public func rateLimits(
        of indicator: Indicator.ID, per denominator: Indicator.ID, scale: Double = 1, level: Double = 0.95,
        execution: Execution = .automatic
    ) throws(ComparisonError) -> RateColumns {
        try rateLimits(
            of: try formula(.rate, indicator, per: denominator, scale: scale), level: level, execution: execution)
    }

    /// The rates or shares of a formula of the panel, with limits; see `rateLimits(of:per:scale:level:execution:)`.
    public func rateLimits(
        of formula: Formula, level: Double = 0.95, execution: Execution = .automatic
    ) throws(ComparisonError) -> RateColumns {
        let rates = try columns(of: formula, execution: execution)
        let counts = try columns(of: formula.numerator.id, execution: execution)
        let refusal = formula.form == .ratio ? NoChanceReason.notAShare : formula.modelRefusal
        guard refusal == nil, let denominator = formula.denominator else {
            return RateColumns(
                formula: formula, counts: counts, rates: rates, lower: nil, upper: nil,
                refusal: refusal ?? .casesUnknown, level: level)
        }
        let exposures = try columns(of: denominator.id, execution: execution)
        let limits: RateLimits
        do throws(StatisticsError) {
            limits = try Self.limits(of: formula, counts.values, exposures.values, towns.count, level, execution)
        } catch { throw .notCompared(.undefined(error.description)) }
        func named(_ values: [Double], _ chinese: String, _ english: String) -> PanelColumns {
            PanelColumns(
                name: BilingualText(
                    chinese: rates.name[.zhHans] + chinese, english: "\(rates.name[.en]), \(english)"),
                unit: rates.unit, towns: towns, years: years, values: values)
        }
        return RateColumns(
            formula: formula, counts: counts, rates: rates, lower: named(limits.lower, "（下限）", "lower limit"),
            upper: named(limits.upper, "（上限）", "upper limit"), refusal: nil, level: level)
    }

    private static func limits(
        of formula: Formula, _ counts: [Double], _ exposures: [Double], _ towns: Int, _ level: Double,
        _ execution: Execution
    ) throws(StatisticsError) -> RateLimits {
        let result = counts.withUnsafeBufferPointer { counts in
            exposures.withUnsafeBufferPointer { exposures in
                let years = towns == 0 ? 0 : counts.count / towns
                let above = SeriesView(counts, rows: towns, columns: years)
                let below = SeriesView(exposures, rows: towns, columns: years)
                return Result { () throws(StatisticsError) in
                    formula.countsShares
                        ? try RateLimits(
                            successes: above, trials: below, scale: formula.scale, level: level, execution: execution)
                        : try RateLimits(
                            events: above, exposure: below, scale: formula.scale, level: level, execution: execution)
                }
            }
        }
        return try result.get()
    }
}
