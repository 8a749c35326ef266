import Indicators

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Formulas in which each figure occurs once: their bounds are exact, by the corners.
extension Bounds {
    /// The middle of the bounds; the finite end where the other is infinite.
    var middle: Double {
        if isFinite { return lower / 2 + upper / 2 }
        return lower.isFinite ? lower : upper.isFinite ? upper : 0
    }

    /// All differences of a value within and a value of `other`.
    func minus(_ other: Bounds) -> Bounds { Bounds(lower - other.upper, upper - other.lower) }

    /// All sums of a value within and a value of `other`.
    func plus(_ other: Bounds) -> Bounds { Bounds(lower + other.lower, upper + other.upper) }

    /// All quotients of a value within and a value of `other`, nil where `other` reaches zero or less.
    func divided(by other: Bounds) -> Bounds? {
        guard other.lower > 0 else { return nil }
        let low = lower / (lower >= 0 ? other.upper : other.lower)
        let high = upper / (upper >= 0 ? other.lower : other.upper)
        // Rounding may cross the ends of nearly exact bounds; ∞/∞ allows any value from zero on.
        let first = low.isNaN ? 0 : low
        return Bounds(first, max(first, high.isNaN ? .infinity : high))
    }

    /// Values moved by a constant.
    func shifted(by constant: Double) -> Bounds { Bounds(lower + constant, upper + constant) }

    /// Non-negative values to a positive power.
    func raised(to exponent: Double) -> Bounds { Bounds(pow(max(0, lower), exponent), pow(max(0, upper), exponent)) }

    /// The part of the bounds within `limits`, nil where there is none.
    func clipped(to limits: Bounds) -> Bounds? {
        meets(limits) ? Bounds(max(lower, limits.lower), min(upper, limits.upper)) : nil
    }

    /// The bounds widened, where rounding requires it, so that they contain `value`.
    func containing(_ value: Double?) -> Bounds {
        guard let value, !contains(value) else { return self }
        return Bounds(min(lower, value), max(upper, value))
    }
}
