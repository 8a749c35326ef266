import Indicators

/// The rules by which figures may be put together in one formula; what they forbid is refused with the reason.
///
/// - Levels are flows, stocks and cumulative counts; a rate is not divided by anything.
/// - The parts of a share are of like units (件 of 起, not 批次 of 件), and the part does not exceed the whole.
/// - A denominator whose bounds reach zero is refused.
/// - Flows are divided by, and compared with, flows of the same span of time; the date of a stock does not matter.
enum Comparability {
    /// Refuses a formula that no figure can make sense of.
    static func check(_ formula: Formula) throws(NotComparedReason) {
        guard let denominator = formula.denominator else { return }
        guard formula.numerator.id != denominator.id else { throw .sameOnBothSides }
        for side in [formula.numerator, denominator] where !side.kind.isLevel {
            throw .kindUnsuitable(side.id, side.kind)
        }
        if formula.form == .share, formula.numerator.unit.factor(to: denominator.unit) == nil {
            throw .unitsDiffer(formula.numerator.unit, denominator.unit)
        }
    }

    /// Refuses a change of an indicator that has no levels to compare.
    static func checkComparable(_ indicator: Indicator) throws(NotComparedReason) {
        guard indicator.kind.isLevel || indicator.kind == .rate else {
            throw .kindUnsuitable(indicator.id, indicator.kind)
        }
    }

    /// Refuses two flows or cumulative counts of one year that cover unlike parts of it.
    static func checkPeriods(_ a: Operand, _ b: Operand, kinds: (FigureKind, FigureKind)) throws(NotComparedReason) {
        guard kinds.0.coversSpan, kinds.1.coversSpan else { return }
        let (one, other) = (a.span, b.span)
        guard one.months == other.months else { throw .periodsDiffer(one.period, other.period) }
    }

    /// Refuses a place that did not exist in this form in a year.
    static func checkInForce(_ town: Town, year: Int) throws(NotComparedReason) {
        guard town.isInForce(year) else {
            throw .notInForce(town.id, year: year, validFrom: town.validFrom, validTo: town.validTo)
        }
    }
}

extension FigureKind {
    /// Whether figures of the kind say how much there is or was, so that they add and divide.
    var isLevel: Bool { self == .flow || self == .stock || self == .cumulative }

    /// Whether figures of the kind cover a span of time.
    var coversSpan: Bool { self == .flow || self == .cumulative }
}

extension Operand {
    /// The span covered, the whole year where nothing is stated, and its months relative to the year of the figure.
    fileprivate var span: (period: Period, months: [Int]) {
        let period = period ?? Period(year: year)
        let month = period.throughMonth ?? 12
        return (period, [period.firstYear - year, period.lastYear - year, month])
    }
}
