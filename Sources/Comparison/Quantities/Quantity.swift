public import Indicators
public import Statistics

/// A level, rate, share or ratio of one town in one year, with all that it rests on.
///
/// The wording's imprecision (`bounds`) and chance (`interval`) stand side by side and are never merged.
public struct Quantity: Sendable, Hashable {
    /// What was asked.
    public let formula: Formula
    /// The town.
    public let town: Town.ID
    /// The year.
    public let year: Int
    /// The value in `formula.unit`; nil where a figure states only bounds.
    public let value: Double?
    /// All values that the wording of the figures allows. Exact: each figure occurs once in the formula.
    public let bounds: Bounds
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy
    /// The estimate with its interval, or why there is none.
    public let chance: ChanceStatement
    /// The figure, or what stands above the line.
    public let numerator: Operand
    /// What stands below the line; nil for a level.
    public let denominator: Operand?

    /// The confidence interval, nil where there is none (`chance.refusal` says why).
    public var interval: Interval? { chance.interval }

    /// How the interval was found.
    public var method: IntervalMethod { chance.method }

    /// The number that the quotient was multiplied by.
    public var scale: Double { formula.scale }

    /// The place in an order: the value, or the middle of the bounds where only these are stated.
    public var position: Double { value ?? bounds.middle }
}
