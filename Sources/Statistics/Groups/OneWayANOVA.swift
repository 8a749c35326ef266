import Distributions

/// The one-way analysis of variance, with the shares of variance that the groups account for.
///
/// - Null hypothesis: all groups have the same mean.
/// - Alternative: some differ. Model: independent normal values of equal spread; see `WelchANOVA` for unequal spreads.
///
/// Edge cases:
/// - NaN is missing and left out; each group needs one value, all together more values than groups.
/// - No spread within the groups: F is infinite if the means differ; if they do not, it is undefined and an error is thrown.
///
/// Cost: proportional to the number of values, with compensated sums about the means.
public struct OneWayANOVA: HypothesisTest, Hashable {
    public static let title = "One-way analysis of variance"

    /// Σ nᵢ (meanᵢ − mean)².
    public let squaresBetween: Double
    /// Σ (value − mean of its group)².
    public let squaresWithin: Double
    /// Groups minus one.
    public let degreesBetween: Int
    /// Values minus groups.
    public let degreesWithin: Int
    /// Mean square between by mean square within.
    public let f: Double
    public let pValue: Double
    /// η²: the share of the sum of squares between groups; biased upward.
    public let etaSquared: Estimate
    /// ω²: nearly unbiased; may be negative.
    public let omegaSquared: Estimate
    /// ε²: nearly unbiased; may be negative.
    public let epsilonSquared: Estimate
    /// The number of values.
    public let n: Int
    public var alternative: Alternative { .twoSided }
    /// The mean square within groups: the common variance.
    public var meanSquareWithin: Double { squaresWithin / Double(degreesWithin) }
    /// The mean square between groups.
    public var meanSquareBetween: Double { squaresBetween / Double(degreesBetween) }

    /// Compares the means of groups.
    ///
    /// - Parameters:
    ///   - groups: two or more samples, NaN for missing.
    ///   - level: the level of the intervals of the effect sizes.
    /// - Throws: `StatisticsError` for too few groups or values, infinite values, or constant data.
    public init(_ groups: [[Double]], level: Double = 0.95) throws(StatisticsError) {
        try Checks.level(level)
        let groups = try Groups(groups, needed: 1, of: "analysis of variance")
        n = groups.total
        degreesBetween = groups.count - 1
        degreesWithin = n - groups.count
        guard degreesWithin > 0 else {
            throw .tooFewValues(of: "analysis of variance", needed: groups.count + 1, got: n)
        }
        squaresBetween = groups.squaresBetween
        squaresWithin = groups.squaresWithin
        let (d1, d2) = (Double(degreesBetween), Double(degreesWithin))
        f = (squaresBetween / d1) / (squaresWithin / d2)
        guard !f.isNaN else { throw .undefined("analysis of variance", because: "all values are equal") }
        pValue = FDistribution(numerator: d1, denominator: d2).survival(f)
        let sizes = VarianceShares(f: f, numerator: d1, denominator: d2, level: level)
        etaSquared = sizes.eta
        omegaSquared = sizes.omega
        epsilonSquared = sizes.epsilon
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("F", f), ("df1", Double(degreesBetween)), ("df2", Double(degreesWithin))]
    }
    public var effect: Estimate? { omegaSquared }
}

/// η², ω² and ε² from F, with intervals by inverting the noncentral F distribution (Steiger 2004,
/// doi:10.1037/1082-989X.9.2.164).
struct VarianceShares {
    var eta: Estimate
    var omega: Estimate
    var epsilon: Estimate

    init(f: Double, numerator d1: Double, denominator d2: Double, level: Double) {
        let eta = f == .infinity ? 1 : f * d1 / (f * d1 + d2)
        let omega = f == .infinity ? 1 : (f - 1) * d1 / (f * d1 + d2 + 1)
        let epsilon = f == .infinity ? 1 : (f - 1) * d1 / (f * d1 + d2)
        let tail = (1 - level) / 2
        // The F that would make η² this share; the limits of its noncentrality λ give the share λ / (λ + d2).
        func estimate(_ share: Double) -> Estimate {
            let f = max(0, share) / (1 - share) * d2 / d1
            let limits = [1 - tail, tail].map { probability -> Double in
                if f == .infinity { return 1 }
                let lambda = NoncentralFDistribution.noncentrality(
                    ofCDF: probability, at: f, numerator: d1, denominator: d2)
                return lambda / (lambda + d2)
            }
            return Estimate(
                value: share, interval: Interval(lower: limits[0], upper: limits[1]), level: level,
                method: .noncentralF)
        }
        self.eta = estimate(eta)
        self.omega = estimate(omega)
        self.epsilon = estimate(epsilon)
    }
}
