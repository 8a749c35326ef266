public import Indicators
public import NumericCore

/// The trends of a quantity in several towns, and the towns without one.
public struct TrendTable: Sendable {
    /// A town without a trend, and why.
    public struct Refused: Sendable, Hashable {
        /// The town.
        public let town: Town.ID
        /// Why it has no trend.
        public let reason: NotComparedReason
    }

    /// What was asked.
    public let formula: Formula
    /// The trends, in the order of the panel's towns.
    public let trends: [SeriesTrend]
    /// The towns without one, in the order of the panel.
    public let notCompared: [Refused]

    /// The trend of a town, or nil.
    public subscript(town: Town.ID) -> SeriesTrend? { trends.first { $0.town == town } }
}

extension Panel {
    /// The trend of an indicator in a town over the panel's years, as it is or for each `scale` of a denominator.
    ///
    /// - Years without a value are left out and listed; years are real, so that gaps in them count.
    /// - At least three years with a value are needed.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` with the reason.
    public func trend(
        _ indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1, in town: Town.ID,
        level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> SeriesTrend {
        let formula = try formula(
            denominator == nil ? .level : .rate, indicator, per: denominator, scale: denominator == nil ? 1 : scale)
        return try trend(formula, in: town, level: level, bounds: policy)
    }

    /// The trend of a formula of the panel in a town; see `trend(_:per:scale:in:level:bounds:)`.
    public func trend(
        _ formula: Formula, in town: Town.ID, level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> SeriesTrend {
        guard let position = position(of: town) else { throw .panel(.unknownTown(town)) }
        do throws(NotComparedReason) {
            return try trend(formula, town: position, level: level, bounds: policy)
        } catch { throw .notCompared(error) }
    }

    /// The trends of an indicator in every town of the panel, each as `trend(_:per:scale:in:level:bounds:)` finds it.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where the indicators make no formula.
    public func trends(
        of indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1, level: Double = 0.95,
        bounds policy: BoundsPolicy = .conventional, execution: Execution = .automatic
    ) throws(ComparisonError) -> TrendTable {
        let formula = try formula(
            denominator == nil ? .level : .rate, indicator, per: denominator, scale: denominator == nil ? 1 : scale)
        return trends(of: formula, level: level, bounds: policy, execution: execution)
    }

    /// The trends of a formula of the panel in every town.
    public func trends(
        of formula: Formula, level: Double = 0.95, bounds policy: BoundsPolicy = .conventional,
        execution: Execution = .automatic
    ) -> TrendTable {
        var trends: [SeriesTrend] = []
        var refused: [TrendTable.Refused] = []
        let outcomes = execution.mapEach(of: towns.count) { town in
            Result { () throws(NotComparedReason) in
                try trend(formula, town: town, level: level, bounds: policy)
            }
        }
        for (town, outcome) in zip(towns, outcomes) {
            switch outcome {
            case .success(let trend): trends.append(trend)
            case .failure(let reason): refused.append(TrendTable.Refused(town: town.id, reason: reason))
            }
        }
        return TrendTable(formula: formula, trends: trends, notCompared: refused)
    }

    private func trend(
        _ formula: Formula, town: Int, level: Double, bounds policy: BoundsPolicy
    ) throws(NotComparedReason) -> SeriesTrend {
        try Comparability.checkComparable(formula.numerator)
        var points: [Quantity] = []
        var missing: [SeriesTrend.MissingYear] = []
        var ranges: [Int] = []
        for year in years.indices {
            do throws(NotComparedReason) {
                let found = try quantity(formula, town: town, year: year, level: level, bounds: policy)
                if let first = points.first, formula.numerator.kind == .flow {
                    try Comparability.checkPeriods(first.numerator, found.numerator, kinds: (.flow, .flow))
                }
                if found.value == nil {
                    ranges.append(found.year)
                    throw .boundsOnly(formula.numerator.id, year: found.year)
                }
                points.append(found)
            } catch {
                missing.append(SeriesTrend.MissingYear(year: years[year], reason: error))
            }
        }
        return try SeriesTrend(
            formula, town: towns[town].id, points: points, missing: missing, rangesLeftOut: ranges, level: level,
            policy: policy)
    }
}
