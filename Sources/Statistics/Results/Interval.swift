/// A closed interval of real numbers, `[lower, upper]`; either end may be infinite.
///
/// Two different things are given as intervals and never merged: the bounds that a figure's wording allows, and
/// the confidence interval of an `Estimate`.
///
/// - `lower == upper` is a single number.
/// - An end is never NaN, and `lower` never exceeds `upper`: both are programmer mistakes.
public struct Interval: Sendable, Hashable {
    /// The smallest number in the interval; `-infinity` where there is none.
    public let lower: Double
    /// The largest number in the interval; `infinity` where there is none.
    public let upper: Double

    /// The closed interval from `lower` to `upper`.
    @inlinable
    public init(lower: Double, upper: Double) {
        precondition(lower <= upper, "an interval runs from its lower to its upper end, and neither is NaN")
        self.lower = lower
        self.upper = upper
    }

    /// The interval that holds one number only.
    @inlinable
    public init(_ value: Double) {
        self.init(lower: value, upper: value)
    }

    /// The distance between the ends.
    public var width: Double { upper - lower }

    /// The number halfway between the ends.
    public var midpoint: Double { lower == upper ? lower : lower / 2 + upper / 2 }

    /// Whether the interval holds one number only.
    public var isPoint: Bool { lower == upper }

    /// Whether `value` lies in the interval, ends included.
    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

    /// Whether every number of `other` lies in this interval.
    public func contains(_ other: Interval) -> Bool { lower <= other.lower && other.upper <= upper }

    /// Whether the two intervals have a number in common.
    public func overlaps(_ other: Interval) -> Bool { lower <= other.upper && other.lower <= upper }

    /// The smallest interval that contains both.
    public func union(_ other: Interval) -> Interval {
        Interval(lower: min(lower, other.lower), upper: max(upper, other.upper))
    }

    /// The numbers common to both, nil if there are none.
    public func intersection(_ other: Interval) -> Interval? {
        overlaps(other) ? Interval(lower: max(lower, other.lower), upper: min(upper, other.upper)) : nil
    }
}

extension Interval: CustomStringConvertible {
    /// The interval in four significant digits, as in `[0.1189, 0.2010]`.
    public var description: String { "[\(Printed.number(lower)), \(Printed.number(upper))]" }
}
