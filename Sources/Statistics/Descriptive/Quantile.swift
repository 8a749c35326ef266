#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The nine definitions of a sample quantile (Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
public enum QuantileType: Int, Sendable, Hashable, CaseIterable {
    /// Inverse of the empirical distribution.
    case inverse = 1
    /// The same, averaged at its steps.
    case averagedInverse
    /// The nearest even order statistic.
    case nearestEven
    /// Linear interpolation of the empirical distribution.
    case linearEmpirical
    /// Midway through the steps: hydrologists' choice.
    case hazen
    /// Means of the order statistics of uniform values: Excel's EXC.
    case weibull
    /// Modes of them: the default of R, numpy and Excel's INC, and here.
    case modes
    /// Medians of them, approximately: recommended by Hyndman and Fan.
    case medianUnbiased
    /// Expected normal order statistics, approximately.
    case normalUnbiased

    /// The definition used unless another is named: type 7.
    public static let automatic = QuantileType.modes
}

extension QuantileType {
    /// The quantile of values in ascending order, without NaN.
    ///
    /// - Parameters:
    ///   - probability: in [0, 1].
    ///   - sorted: at least one value.
    func value(_ probability: Double, of sorted: [Double]) -> Double {
        value(probability, count: sorted.count) { sorted[$0] }
    }

    /// The same of values that need not be sorted: `element` gives the value at a place of the order, 0 for the smallest.
    func value(_ probability: Double, count: Int, at element: (Int) -> Double) -> Double {
        let n = Double(count)
        // A position that rounding has moved off a whole number by less than this counts as whole, as in R.
        let fuzz = 4 * Double.ulpOfOne
        func item(_ j: Double) -> Double { element(min(max(Int(j), 1), count) - 1) }
        switch self {
        case .inverse, .averagedInverse, .nearestEven:
            let position = n * probability - (self == .nearestEven ? 0.5 : 0)
            let j = (position + fuzz).rounded(.down)
            let isWhole = position - j <= fuzz
            let share: Double =
                switch self {
                case .inverse: isWhole ? 0 : 1
                case .averagedInverse: isWhole ? 0.5 : 1
                default: isWhole && j.truncatingRemainder(dividingBy: 2) == 0 ? 0 : 1
                }
            return share == 0.5 ? Interval(lower: item(j), upper: item(j + 1)).midpoint : item(j + share)
        default:
            let (a, b): (Double, Double) =
                switch self {
                case .linearEmpirical: (0, 1)
                case .hazen: (0.5, 0.5)
                case .weibull: (0, 0)
                case .modes: (1, 1)
                case .medianUnbiased: (1 / 3, 1 / 3)
                default: (0.375, 0.375)
                }
            let position = a + probability * (n + 1 - a - b)
            let j = (position + fuzz).rounded(.down)
            let share = position - j
            let low = item(j)
            let high = item(j + 1)
            if share.magnitude < fuzz || low == high { return low }
            return share == 1 ? high : (1 - share) * low + share * high
        }
    }
}
