/// The alternative that a test holds against its null hypothesis.
public enum Alternative: String, Sendable, Hashable, CaseIterable {
    /// Different in either direction.
    case twoSided
    /// The first sample, the later count or the trend is greater than under the null hypothesis.
    case greater
    /// The first sample, the later count or the trend is less than under the null hypothesis.
    case less
}

extension Alternative {
    /// The p-value of this alternative, from the probabilities of a statistic at least as large and at least as small
    /// as the one observed; the two-sided one doubles the smaller.
    func pValue(upper: Double, lower: Double) -> Double {
        switch self {
        case .twoSided: min(1, 2 * min(upper, lower))
        case .greater: min(1, upper)
        case .less: min(1, lower)
        }
    }

    /// The interval between limits, without an upper end for `greater` and without a lower one for `less`.
    func interval(lower: Double, upper: Double, least: Double = -.infinity) -> Interval {
        switch self {
        case .twoSided: Interval(lower: lower, upper: upper)
        case .greater: Interval(lower: lower, upper: .infinity)
        case .less: Interval(lower: least, upper: upper)
        }
    }

    /// The probability beyond a limit of an interval of this level.
    func tail(level: Double) -> Double { self == .twoSided ? (1 - level) / 2 : 1 - level }

    /// The alternative for swapped samples.
    var swapped: Alternative {
        switch self {
        case .twoSided: .twoSided
        case .greater: .less
        case .less: .greater
        }
    }
}
