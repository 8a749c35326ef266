public import Indicators

extension Panel {
    /// The change of an indicator in a town between two years, as a level or for each `scale` of a denominator.
    ///
    /// - An earlier value that is or may be zero has no relative change; the absolute one and the test remain.
    /// - Counts of complete decisions, clustered events, cumulative counts and rates of unknown cases have no test; the
    ///   result says why.
    /// - Flows that cover unlike parts of their years are refused.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` with the reason.
    public func change(
        _ indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1, in town: Town.ID,
        from: Int, to: Int, level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Change {
        let formula = try formula(
            denominator == nil ? .level : .rate, indicator, per: denominator, scale: denominator == nil ? 1 : scale)
        return try change(formula, in: town, from: from, to: to, level: level, bounds: policy)
    }

    /// The change of a formula of the panel, such as a share, in a town between two years; see
    /// `change(_:per:scale:in:from:to:level:bounds:)`.
    public func change(
        _ formula: Formula, in town: Town.ID, from: Int, to: Int, level: Double = 0.95,
        bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> Change {
        let before = try quantity(formula, in: town, year: from, level: level, bounds: policy)
        let after = try quantity(formula, in: town, year: to, level: level, bounds: policy)
        do throws(NotComparedReason) {
            return try Change(before, after, level: level)
        } catch { throw .notCompared(error) }
    }

    /// The growth of an indicator in a town between two years: in all, and for each year on average.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where a value is missing, the first may be zero
    ///   or the last is negative.
    public func growth(
        of indicator: Indicator.ID, in town: Town.ID, from: Int, to: Int, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> TownGrowth {
        let change = try change(indicator, in: town, from: from, to: to, bounds: policy)
        do throws(NotComparedReason) { return try TownGrowth(change) } catch { throw .notCompared(error) }
    }
}
