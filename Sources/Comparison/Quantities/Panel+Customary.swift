public import Indicators

extension Panel {
    /// The number of towns that state an indicator, one a year of the panel.
    ///
    /// - Throws: `unknownIndicator` for an indicator that the panel lacks.
    public func statedCounts(of indicator: Indicator.ID) throws(PanelError) -> [Int] {
        guard let position = position(of: indicator) else { throw .unknownIndicator(indicator) }
        return years.indices.map { year in
            towns.indices.count { !cell(indicator: position, town: $0, year: year).isMissing }
        }
    }

    /// The year in which towns are compared where none is asked for: the latest in which at least four fifths as many state the
    /// indicator as in its best year; nil where none does.
    ///
    /// A year that is nearly as full and later says more than the fullest one.
    ///
    /// - Throws: `unknownIndicator` for an indicator that the panel lacks.
    public func customaryYear(of indicator: Indicator.ID) throws(PanelError) -> Int? {
        let counts = try statedCounts(of: indicator)
        guard let most = counts.max(), most > 0 else { return nil }
        return years[counts.lastIndex { 5 * $0 >= 4 * most }!]
    }

    /// What is asked of an indicator where nothing else is said: its share or rate where a denominator has figures, else the
    /// indicator itself.
    ///
    /// A denominator is taken where at least half of the towns that state the indicator in the year state it too: first the
    /// preferred one, then those of the catalogue in their order. A population is counted by the ten thousand, households by the
    /// thousand, cases, items and organisations by the hundred, shares in per cent; all else, such as advisers, one by one.
    ///
    /// - Throws: `.panel` for an indicator or a year that the panel lacks, `.notCompared` for one that cannot be compared.
    public func customaryFormula(
        of indicator: Indicator.ID, year: Int, preferring denominator: Indicator.ID? = nil
    ) throws(ComparisonError) -> Formula {
        let level = try formula(.level, indicator)
        let numerator = level.numerator
        guard numerator.kind != .rate else { return level }
        let stated = try comparableTowns(level, year: year)
        let candidates = (denominator.map { [$0] } ?? []) + numerator.denominators
        for id in candidates where id != indicator {
            guard let formula = customaryQuotient(of: numerator, per: id),
                let found = try? comparableTowns(formula, year: year), found > 0, 2 * found >= stated
            else { continue }
            return formula
        }
        return level
    }

    /// The share or rate of an indicator per another in its customary scale; nil where the two make no formula.
    public func customaryQuotient(of indicator: Indicator, per denominator: Indicator.ID) -> Formula? {
        guard let below = try? self.indicator(denominator) else { return nil }
        // A part of a whole, x of n cases, and money of money are read in per cent.
        let isPart = indicator.chance == .share || indicator.partOf == denominator || below.unit.family == .money
        let isShare = isPart && indicator.unit.factor(to: below.unit) != nil
        return try? formula(
            isShare ? .share : .rate, indicator.id, per: denominator,
            scale: isShare ? 100 : Self.customaryScale(of: below))
    }

    private func comparableTowns(_ formula: Formula, year: Int) throws(ComparisonError) -> Int {
        try select(formula, year: year, among: nil, level: 0.95, bounds: .conventional).found.count
    }

    private static func customaryScale(of denominator: Indicator) -> Double {
        switch denominator.unit.family {
        case .persons where denominator.chapter == .background: 10_000
        case .households: 1_000
        case .cases, .personTimes, .organisations, .items, .documents: 100
        default: 1
        }
    }
}
