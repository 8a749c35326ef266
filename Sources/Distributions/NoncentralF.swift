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
        return min(1, weightedTails(over: range, of: pairs, share, rest: 1 / (1 + ratio)))
    }

    /// Σ mass(k) I(a + k, b), from the largest k down: I(a + k − 1, b) is I(a + k, b) plus a positive term.
    private func weightedTails(over range: ClosedRange<Int>, of pairs: PoissonDistribution, _ x: Double, rest y: Double)
        -> Double
    {
        let b = denominator / 2
        var (sum, term, mass, tail) = (0.0, 0.0, 0.0, 0.0)
        for (step, k) in range.reversed().enumerated() {
            let a = numerator / 2 + Double(k)
            if step % 256 == 0 {
                // Afresh now and then, so that neither an underflow nor rounding is carried on.
                mass = pairs.mass(k)
                tail = IncompleteBeta.tails(a, b, x: x, y: y).lower
                term = exp(a * log(x) + b * log(y) + logGamma(a + b) - logGamma(a + 1) - logGamma(b))
            }
            sum += mass * tail
            mass *= Double(k) / pairs.mean
            term *= a / (x * (a - 1 + b))
            tail += term
        }
        return sum
    }

    /// Beyond this the noncentrality is found by its limiting form, to about three digits.
    private static let farNoncentrality = 1e7

    /// The noncentrality with which P(F ≤ `x`) = `probability`; zero where even the central distribution has less.
    public static func noncentrality(
        ofCDF probability: Double, at x: Double, numerator: Double, denominator: Double
    ) -> Double {
        let isAbove = { (lambda: Double) in
            NoncentralFDistribution(numerator: numerator, denominator: denominator, noncentrality: lambda).cdf(x)
                > probability
        }
        guard isAbove(0) else { return 0 }
        if x * numerator > Self.farNoncentrality {
            // The numerator then varies so little beside the denominator that it may stand for its mean, λ plus its degrees.
            let spread = ChiSquaredDistribution(degreesOfFreedom: denominator).upperQuantile(probability) / denominator
            return max(0, numerator * (x * spread - 1))
        }
        var high = max(1, x * numerator)
        while isAbove(high) { high *= 2 }
        return bisect(from: 0, to: high, while: isAbove)
    }
}
