import Indicators
import Statistics

extension Quantity {
    /// The quantity of its operands.
    init(
        _ formula: Formula, _ numerator: Operand, _ denominator: Operand?, level: Double, policy: BoundsPolicy
    ) throws(NotComparedReason) {
        var value = numerator.value
        var bounds = numerator.bounds
        if let denominator {
            // Scaled first, so that whole numbers are rounded only once; bounds and value alike.
            guard let quotient = bounds.scaled(by: formula.scale).divided(by: denominator.bounds) else {
                throw .denominatorReachesZero(denominator.indicator, denominator.bounds)
            }
            bounds = quotient
            value = value.flatMap { above in denominator.value.map { above * formula.scale / $0 } }
        }
        if formula.form == .share, let denominator {
            guard numerator.bounds.lower <= denominator.bounds.upper else {
                throw .partExceedsWhole(part: numerator.bounds, whole: denominator.bounds)
            }
            if let part = numerator.value, let whole = denominator.value, part > whole {
                throw .partExceedsWhole(part: numerator.bounds, whole: denominator.bounds)
            }
            bounds = bounds.clipped(to: Bounds(min(0, bounds.lower), formula.scale)) ?? bounds
        }
        self.init(
            formula: formula, town: numerator.town, year: numerator.year, value: value,
            bounds: bounds.containing(value), policy: policy,
            chance: formula.chance(numerator.value, denominator?.value, level: level), numerator: numerator,
            denominator: denominator)
    }
}

extension Formula {
    /// What is said of chance for the stated values; the same function serves the batch forms.
    func chance(_ above: Double?, _ below: Double?, level: Double) -> ChanceStatement {
        guard let above, denominator == nil || below != nil else { return .refused(.boundsOnly) }
        if let reason = chanceRefusal(above) { return .refused(reason) }
        guard let below, let denominator else {
            return ChanceStatement { () throws(StatisticsError) in try Estimate.poissonRate(above, level: level) }
        }
        if form == .ratio, denominator.chance == .event, below != below.rounded() { return .refused(.notACount(below)) }
        let estimate = ChanceStatement { () throws(StatisticsError) in
            if countsShares { return try Estimate.proportion(above, of: below, level: level) }
            if form == .ratio, denominator.chance == .event {
                return try Estimate.rateRatio(above, exposure: 1, to: below, exposure: 1, level: level)
            }
            return try Estimate.poissonRate(above, exposure: below, level: level)
        }
        guard case .estimate(let found) = estimate, scale != 1 else { return estimate }
        return .estimate(found.scaled(by: scale))
    }

    /// Whether the value is a binomial proportion rather than a Poisson rate: a share, or a rate of an indicator that counts as
    /// one.
    var countsShares: Bool { form == .share || (form == .rate && numerator.chance == .share) }

    /// Why the formula has no estimate with this number above the line, nil where it has one.
    private func chanceRefusal(_ above: Double) -> NoChanceReason? {
        modelRefusal ?? (above == above.rounded() && above >= 0 ? nil : .notACount(above))
    }

    /// Why the formula has no model of chance, nil where it has one.
    var modelRefusal: NoChanceReason? {
        if !numerator.kind.isLevel { return .casesUnknown }
        switch numerator.chance {
        case .none: return .completeCount
        case .clustered: return .clustered
        case .share:
            guard let denominator else { return .casesUnknown }
            return form != .share && numerator.unit.factor(to: denominator.unit) == nil ? .notAShare : nil
        case .event: return nil
        }
    }
}
