public import Indicators

/// The sum of figures over towns or years, each with its bounds.
public struct FigureSum: Sendable, Hashable {
    /// The sum of the stated values; nil where some figure states only bounds, or there is none.
    public let value: Double?
    /// All sums that the wording allows. Exact. `[0, 0]` of none.
    public let bounds: Bounds
    /// The number of figures added.
    public let count: Int

    init(_ figures: some Sequence<Operand>) {
        var value: Double? = 0
        var bounds = Bounds(exactly: 0)
        var count = 0
        for figure in figures {
            value = value.flatMap { sum in figure.value.map { sum + $0 } }
            bounds = bounds.plus(figure.bounds)
            count += 1
        }
        self.value = count == 0 ? nil : value
        self.bounds = bounds.containing(self.value)
        self.count = count
    }
}

/// The quantity of several towns together: the sum of a level, the ratio of sums of a rate.
///
/// The ratio of sums weights towns by their denominator; the mean of the towns' ratios is `MeanOfRatios`.
public struct PooledQuantity: Sendable, Hashable {
    /// What was asked.
    public let formula: Formula
    /// The year.
    public let year: Int
    /// The sum, or what stands above the line.
    public let numerator: FigureSum
    /// What stands below the line; nil for a level.
    public let denominator: FigureSum?
    /// The value in `formula.unit`; nil where a figure states only bounds.
    public let value: Double?
    /// All values that the wording allows. Exact.
    public let bounds: Bounds
    /// The estimate with its interval, or why there is none.
    public let chance: ChanceStatement
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy

    init(pooling quantities: [Quantity], _ formula: Formula, year: Int, level: Double, policy: BoundsPolicy) {
        self.formula = formula
        self.year = year
        self.policy = policy
        let above = FigureSum(quantities.lazy.map(\.numerator))
        numerator = above
        guard formula.denominator != nil else {
            denominator = nil
            value = above.value
            bounds = above.bounds
            chance = formula.chance(above.value, nil, level: level)
            return
        }
        let below = FigureSum(quantities.lazy.compactMap(\.denominator))
        let value = above.value.flatMap { above in below.value.map { above / $0 * formula.scale } }
        let limit = formula.form == .share ? formula.scale : .infinity
        // Every town's denominator is positive, or it would not be a quantity; so is their sum.
        let quotient = above.bounds.divided(by: below.bounds)!.scaled(by: formula.scale)
        denominator = below
        self.value = value
        bounds = (quotient.clipped(to: Bounds(-.infinity, limit)) ?? quotient).containing(value)
        chance = formula.chance(above.value, below.value, level: level)
    }
}

/// The mean of the towns' own ratios, each town counting as much as any other.
public struct MeanOfRatios: Sendable, Hashable {
    /// What was asked.
    public let formula: Formula
    /// The year.
    public let year: Int
    /// The mean; nil where a figure states only bounds.
    public let value: Double?
    /// All means that the wording allows. Exact.
    public let bounds: Bounds
    /// The number of towns.
    public let count: Int
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy

    init(_ quantities: [Quantity], _ formula: Formula, year: Int, policy: BoundsPolicy) {
        let n = Double(quantities.count)
        var value: Double? = 0
        var bounds = Bounds(exactly: 0)
        for quantity in quantities {
            value = value.flatMap { sum in quantity.value.map { sum + $0 } }
            bounds = bounds.plus(quantity.bounds)
        }
        self.formula = formula
        self.year = year
        self.value = value.map { $0 / n }
        self.bounds = bounds.scaled(by: 1 / n).containing(self.value)
        self.policy = policy
        count = quantities.count
    }
}
