/// Arithmetic with intervals: the range of the operation over all pairs of values, one from each.
///
/// A formula in which each figure occurs once is exact this way; one in which a figure occurs twice comes out too wide, and is
/// rewritten first: a share x / (x + rest) is `share(of:among:)`.
extension Interval {
    /// The sums of one value from each. −∞ + ∞ may be anything.
    public static func + (a: Interval, b: Interval) -> Interval {
        let (lower, upper) = (a.lower + b.lower, a.upper + b.upper)
        return Interval(lower: lower.isNaN ? -.infinity : lower, upper: upper.isNaN ? .infinity : upper)
    }

    /// The differences of one value from each: two *different* figures.
    public static func - (a: Interval, b: Interval) -> Interval {
        a + Interval(lower: -b.upper, upper: -b.lower)
    }

    /// The products of one value from each.
    public static func * (a: Interval, b: Interval) -> Interval {
        let corners = [(a.lower, b.lower), (a.lower, b.upper), (a.upper, b.lower), (a.upper, b.upper)]
            .map { $0 == 0 || $1 == 0 ? 0 : $0 * $1 }
        return Interval(lower: corners.min() ?? 0, upper: corners.max() ?? 0)
    }

    /// The quotients of one value from each, of two different figures.
    ///
    /// - Throws: `StatisticsError.notPositive` where the denominator's bounds reach zero.
    public func divided(by denominator: Interval) throws(StatisticsError) -> Interval {
        guard denominator.lower > 0 || denominator.upper < 0 else {
            throw .notPositive("lower bound of the denominator", value: denominator.lower)
        }
        let corners = [
            (lower, denominator.lower), (lower, denominator.upper), (upper, denominator.lower),
            (upper, denominator.upper),
        ].map { $0.magnitude == .infinity && $1.magnitude == .infinity ? 0 : $0 / $1 }
        return Interval(lower: corners.min() ?? 0, upper: corners.max() ?? 0)
    }

    /// The interval with its ends multiplied by a known number.
    public func scaled(by factor: Double) -> Interval { self * Interval(factor) }

    /// The relative change from this figure to another, (other − this) / this: exact, since it is one ratio minus one.
    ///
    /// - Throws: `StatisticsError.notPositive` where this figure's bounds reach zero.
    public func relativeChange(to other: Interval) throws(StatisticsError) -> Interval {
        try Checks.positive(lower, "lower bound of the starting value")
        let low = (other.lower - (other.lower < 0 ? lower : upper)) / (other.lower < 0 ? lower : upper)
        let base = other.upper < 0 ? upper : lower
        let high = other.upper == .infinity ? Double.infinity : (other.upper - base) / base
        return Interval(lower: low, upper: high)
    }
}
