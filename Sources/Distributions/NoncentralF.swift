#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The noncentral F distribution.
///
/// Accuracy: about 1e-13 absolute. Cost: one incomplete beta function for each of the √λ Poisson weights that matter.
public struct NoncentralFDistribution: Sendable, Hashable {
    /// The numerator's degrees of freedom, positive.
    public let numerator: Double
    /// The denominator's degrees of freedom, positive.
    public let denominator: Double
    /// The noncentrality λ, zero or positive.
    public let noncentrality: Double

    /// The noncentral F distribution with the given parameters.
    public init(numerator: Double, denominator: Double, noncentrality: Double) {
        precondition(numerator > 0 && denominator > 0 && noncentrality >= 0, "parameters are positive")
        self.numerator = numerator
        self.denominator = denominator
        self.noncentrality = noncentrality
    }

    /// P(F ≤ x): the mean of central probabilities over a Poisson number of extra pairs of degrees of freedom.
    public func cdf(_ x: Double) -> Double {
        if x <= 0 { return 0 }
        let ratio = numerator / denominator * x
        let share = ratio > 1 ? 1 / (1 + 1 / ratio) : ratio / (1 + ratio)
        let pairs = PoissonDistribution(mean: noncentrality / 2)
        let range = pairs.quantile(1e-17)...pairs.upperQuantile(1e-17)
        return min(
            1,
            range.reduce(0.0) { sum, k in
                sum + pairs.mass(k)
                    * IncompleteBeta.tails(numerator / 2 + Double(k), denominator / 2, x: share, y: 1 / (1 + ratio))
                    .lower
            })
    }

    /// The noncentrality with which P(F ≤ `x`) = `probability`; zero where even the central distribution has less.
    public static func noncentrality(
        ofCDF probability: Double, at x: Double, numerator: Double, denominator: Double
    ) -> Double {
        let isAbove = { (lambda: Double) in
            NoncentralFDistribution(numerator: numerator, denominator: denominator, noncentrality: lambda).cdf(x)
                > probability
        }
        guard isAbove(0) else { return 0 }
        var high = max(1, x * numerator)
        while isAbove(high) { high *= 2 }
        return bisect(from: 0, to: high, while: isAbove)
    }
}
