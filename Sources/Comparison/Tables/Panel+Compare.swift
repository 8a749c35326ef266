public import Indicators
public import NumericCore
public import Statistics

extension Panel {
    /// Puts towns side by side for an indicator and a year, as it is or for each `scale` of a denominator.
    ///
    /// What is tested, for rates of indicators that count events: that a town's rate is that of all other towns together, by
    /// the exact conditional test of two counts; the p-values are adjusted over the towns (by Benjamini and Hochberg unless
    /// another method is named), and a verdict is given where the adjusted one is below 1 − `level`. It is certain where that holds
    /// with the greatest p-values that the wording of all towns allows. All else is held against the median of the others by
    /// the order of values alone.
    ///
    /// - Without `towns`, the places of the lowest level that has figures are compared, so that a district does not stand
    ///   among its towns.
    /// - Where figures cover unlike spans of time, those of the most frequent span are compared.
    /// - A single town has rank 1 and no peers; no town at all gives a table without rows.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where no two towns could ever be compared so.
    public func compare(
        _ indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1, year: Int,
        among towns: [Town.ID]? = nil, adjusting adjustment: PValueAdjustment = .automatic, level: Double = 0.95,
        bounds policy: BoundsPolicy = .conventional, execution: Execution = .automatic
    ) throws(ComparisonError) -> TownComparison {
        let formula = try formula(
            denominator == nil ? .level : .rate, indicator, per: denominator, scale: denominator == nil ? 1 : scale)
        return try compare(
            formula, year: year, among: towns, adjusting: adjustment, level: level, bounds: policy,
            execution: execution)
    }

    /// Puts towns side by side for a formula of the panel and a year; see
    /// `compare(_:per:scale:year:among:adjusting:level:bounds:execution:)`.
    public func compare(
        _ formula: Formula, year: Int, among towns: [Town.ID]? = nil,
        adjusting adjustment: PValueAdjustment = .automatic, level: Double = 0.95,
        bounds policy: BoundsPolicy = .conventional, execution: Execution = .automatic
    ) throws(ComparisonError) -> TownComparison {
        let selection = try select(
            formula, year: year, among: towns, level: level, bounds: policy, execution: execution)
        return TownComparison(
            selection, self, formula, year: year, level: level, policy: policy, adjustment: adjustment,
            execution: execution)
    }

    /// The ratio of the sums over towns: all events by all residents.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where no town has both figures.
    public func ratioOfSums(
        of indicator: Indicator.ID, per denominator: Indicator.ID, scale: Double = 1, year: Int,
        among towns: [Town.ID]? = nil, level: Double = 0.95, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> PooledQuantity {
        let formula = try formula(.rate, indicator, per: denominator, scale: scale)
        let quantities = try quantities(formula, year: year, among: towns, level: level, bounds: policy)
        return PooledQuantity(pooling: quantities, formula, years: [year], level: level, policy: policy)
    }

    /// The mean over towns of each town's own ratio.
    ///
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where no town has both figures.
    public func meanOfRatios(
        of indicator: Indicator.ID, per denominator: Indicator.ID, scale: Double = 1, year: Int,
        among towns: [Town.ID]? = nil, bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> MeanOfRatios {
        let formula = try formula(.rate, indicator, per: denominator, scale: scale)
        let quantities = try quantities(formula, year: year, among: towns, level: 0.95, bounds: policy)
        return MeanOfRatios(quantities, formula, year: year, policy: policy)
    }

    private func quantities(
        _ formula: Formula, year: Int, among towns: [Town.ID]?, level: Double, bounds policy: BoundsPolicy
    ) throws(ComparisonError) -> [Quantity] {
        let found = try select(formula, year: year, among: towns, level: level, bounds: policy).found
        guard !found.isEmpty else { throw .notCompared(.tooFewTowns(needed: 1, got: 0)) }
        return found.map(\.quantity)
    }

    /// The quantities of a formula that may stand side by side in a year.
    func select(
        _ formula: Formula, year: Int, among towns: [Town.ID]?, level: Double, bounds policy: BoundsPolicy,
        execution: Execution = .automatic
    ) throws(ComparisonError) -> TownSelection {
        guard let yearPosition = position(ofYear: year) else { throw .panel(.unknownYear(year, of: years)) }
        var positions: [Int]?
        if let towns {
            var chosen: [Int] = []
            for town in towns {
                guard let position = position(of: town) else { throw .panel(.unknownTown(town)) }
                chosen.append(position)
            }
            positions = Set(chosen).sorted()
        }
        return TownSelection(
            self, formula, year: yearPosition, among: positions, level: level, policy: policy, execution: execution)
    }
}
