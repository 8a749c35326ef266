/// How the p-value of a rank test is found.
public enum RankTestMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact up to 50 values, ties included; normal with continuity correction beyond.
    case automatic
    /// The exact distribution given the ties.
    case exact
    /// Normal approximation with tie and continuity correction.
    case normal
    /// Normal approximation with tie correction only.
    case normalUncorrected

    /// Up to how many values `automatic` is exact.
    static let exactLimit = 50

    func isExact(_ n: Int) -> Bool { self == .exact || (self == .automatic && n <= Self.exactLimit) }
}

/// The normal approximation of a rank statistic.
struct RankNormal {
    /// The statistic minus its mean.
    var distance: Double
    var variance: Double
    var isCorrected: Bool

    func z(_ alternative: Alternative) -> Double {
        guard variance > 0 else { return 0 }
        let step: Double =
            switch alternative {
            case .twoSided: distance == 0 ? 0 : distance > 0 ? 0.5 : -0.5
            case .greater: 0.5
            case .less: -0.5
            }
        return (distance - (isCorrected ? step : 0)) / variance.squareRoot()
    }
}

/// Σ (t³ − t) over groups of equal values: what tie corrections are built on.
func tieSum(_ groups: [Int]) -> Double {
    groups.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
}
