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

    /// The alternative for swapped samples.
    var swapped: Alternative {
        switch self {
        case .twoSided: .twoSided
        case .greater: .less
        case .less: .greater
        }
    }
}
