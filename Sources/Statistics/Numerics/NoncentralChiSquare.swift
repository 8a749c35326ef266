import Distributions

/// The noncentral χ² distribution, as far as intervals of a noncentrality need it.
enum NoncentralChiSquare {
    /// P(X ≤ x) with noncentrality λ: central distributions weighted by Poisson masses.
    static func cdf(_ x: Double, degreesOfFreedom df: Double, noncentrality: Double) -> Double {
        if x <= 0 { return 0 }
        if noncentrality == 0 { return ChiSquaredDistribution(degreesOfFreedom: df).cdf(x) }
        let weights = PoissonDistribution(mean: noncentrality / 2)
        let middle = Int(noncentrality / 2)
        // Masses beyond ten standard deviations and a few dozen add nothing.
        let reach = Int(10 * (noncentrality / 2).squareRoot()) + 40
        return (max(0, middle - reach)...middle + reach).reduce(0) {
            $0 + weights.mass($1) * ChiSquaredDistribution(degreesOfFreedom: df + 2 * Double($1)).cdf(x)
        }
    }

    /// The interval of the noncentrality given an observed χ²; ends that do not exist are zero.
    static func limits(_ x: Double, degreesOfFreedom df: Double, level: Double) -> Interval {
        func limit(_ probability: Double) -> Double {
            guard cdf(x, degreesOfFreedom: df, noncentrality: 0) > probability else { return 0 }
            var high = max(1, x)
            while cdf(x, degreesOfFreedom: df, noncentrality: high) > probability { high *= 2 }
            return bisect(from: 0, to: high) { cdf(x, degreesOfFreedom: df, noncentrality: $0) > probability }
        }
        let tail = (1 - level) / 2
        return Interval(lower: limit(1 - tail), upper: limit(tail))
    }
}
