public import Indicators
import NumericCore

/// The sum of figures over towns or years, each with its bounds.
public struct FigureSum: Sendable, Hashable {
    /// The sum of the stated values; nil where some figure states only bounds, or there is none.
    public let value: Double?
    /// All sums that the wording allows. Exact. `[0, 0]` of none.
    public let bounds: Bounds
    /// The number of figures added.
    public let count: Int

    init(_ figures: some Sequence<Operand>) {
        var value: CompensatedSum? = CompensatedSum()
        var lower = CompensatedSum()
        var upper = CompensatedSum()
        count = figures.reduce(into: 0) { count, figure in
            if let stated = figure.value { value?.add(stated) } else { value = nil }
            lower.add(figure.bounds.lower)
            upper.add(figure.bounds.upper)
            count += 1
        }
        self.value = count == 0 ? nil : value?.value
        bounds = Bounds(lower.value, max(lower.value, upper.value)).containing(self.value)
    }
}

/// The quantity of several towns together: the sum of a level, the ratio of sums of a rate.
///
/// The ratio of sums weights towns by their denominator; the mean of the towns' ratios is `MeanOfRatios`.
public struct PooledQuantity: Sendable, Hashable {
    /// What was asked.
    public let formula: Formula
    /// The years whose figures are added.
    public let years: [Int]
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

    init(
        pooling quantities: [Quantity], _ formula: Formula, years: [Int], level: Double, policy: BoundsPolicy
    ) {
        self.formula = formula
        self.years = years
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
        let value = above.value.flatMap { above in below.value.map { above * formula.scale / $0 } }
        let limit = formula.form == .share ? formula.scale : .infinity
        // Every town's denominator is positive, or it would not be a quantity; so is their sum.
        let quotient = above.bounds.scaled(by: formula.scale).divided(by: below.bounds)!
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
        var value: CompensatedSum? = CompensatedSum()
        var lower = CompensatedSum()
        var upper = CompensatedSum()
        for quantity in quantities {
            if let own = quantity.value { value?.add(own) } else { value = nil }
            lower.add(quantity.bounds.lower)
            upper.add(quantity.bounds.upper)
        }
        let mean = value.map { $0.value / n }
        self.formula = formula
        self.year = year
        self.value = mean
        bounds = Bounds(lower.value / n, max(lower.value, upper.value) / n).containing(mean)
        self.policy = policy
        count = quantities.count
    }
}
