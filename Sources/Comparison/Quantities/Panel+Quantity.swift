public import Indicators

extension Panel {
    /// The value of an indicator in a town and year, with its bounds and, where it counts events, a Poisson interval.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where the cell is missing.
    public func level(
        of indicator: Indicator.ID, in town: Town.ID, year: Int,
        level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Quantity {
        try quantity(formula(.level, indicator), in: town, year: year, level: level, bounds: policy)
    }

    /// So many of an indicator for each `scale` of a denominator, in a town and year.
    ///
    /// The interval follows the indicator's model of chance: events have a Poisson interval with the denominator as exposure
    /// (exact below ten, Byar's from ten), shares of like things Wilson's; complete counts and clustered
    /// events have none, and the result says why.
    ///
    /// - A zero count has a rate of 0, bounds that are exact, and an interval from 0.
    /// - A denominator that is zero, or whose bounds reach zero, is refused.
    /// - Rates are not divided; figures that cover unlike parts of a year are refused.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` with the reason.
    public func rate(
        of indicator: Indicator.ID, per denominator: Indicator.ID, scale: Double = 1, in town: Town.ID, year: Int,
        level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Quantity {
        try quantity(
            formula(.rate, indicator, per: denominator, scale: scale), in: town, year: year, level: level,
            bounds: policy)
    }

    /// The part that an indicator is of a whole of like things, in a town and year, with Wilson's interval.
    ///
    /// - Scale 1 gives a share of one, 100 per cent.
    /// - The bounds end at the whole; a part that exceeds it whatever the wording is refused.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` with the reason: unlike units among them.
    public func share(
        of part: Indicator.ID, in whole: Indicator.ID, scale: Double = 1, in town: Town.ID, year: Int,
        level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Quantity {
        try quantity(
            formula(.share, part, per: whole, scale: scale), in: town, year: year, level: level, bounds: policy)
    }

    /// One quantity to another in a town and year; where both count events, with the exact interval of their ratio.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` with the reason.
    public func ratio(
        of indicator: Indicator.ID, to other: Indicator.ID, in town: Town.ID, year: Int,
        level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Quantity {
        try quantity(formula(.ratio, indicator, per: other), in: town, year: year, level: level, bounds: policy)
    }

    /// The formula of indicators of the panel. Precondition: `scale` is positive and finite.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` for indicators that no formula joins.
    public func formula(
        _ form: Formula.Form, _ indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1
    ) throws(ComparisonError) -> Formula {
        let formula: Formula
        do throws(PanelError) {
            let numerator = try self.indicator(indicator)
            if let denominator {
                formula = Formula(form, numerator, per: try self.indicator(denominator), scale: scale)
            } else {
                formula = Formula(form, numerator, scale: scale)
            }
        } catch { throw .panel(error) }
        do throws(NotComparedReason) { try Comparability.check(formula) } catch { throw .notCompared(error) }
        return formula
    }

    func quantity(
        _ formula: Formula, in town: Town.ID, year: Int, level: Double, bounds policy: BoundsPolicy
    ) throws(ComparisonError) -> Quantity {
        let places = try positions(town: town, year: year)
        do throws(NotComparedReason) {
            return try quantity(formula, town: places.town, year: places.year, level: level, bounds: policy)
        } catch { throw .notCompared(error) }
    }

    func positions(town: Town.ID, year: Int) throws(ComparisonError) -> (town: Int, year: Int) {
        guard let townPosition = position(of: town) else { throw .panel(.unknownTown(town)) }
        guard let yearPosition = position(ofYear: year) else { throw .panel(.unknownYear(year, of: years)) }
        return (townPosition, yearPosition)
    }

    /// The quantity of a town and a year by their positions; the formula is of this panel and already checked.
    func quantity(
        _ formula: Formula, town: Int, year: Int, level: Double, bounds policy: BoundsPolicy
    ) throws(NotComparedReason) -> Quantity {
        try Comparability.checkInForce(towns[town], year: years[year])
        let numerator = try operand(position(of: formula.numerator.id)!, town, year, policy)
        var denominator: Operand?
        if let below = formula.denominator {
            let found = try operand(position(of: below.id)!, town, year, policy, as: .denominator)
            try Comparability.checkPeriods(numerator, found, kinds: (formula.numerator.kind, below.kind))
            denominator = found
        }
        return try Quantity(formula, numerator, denominator, level: level, policy: policy)
    }
}
