#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The studentized range: the range of k normal values by an independent estimate of their standard deviation.
///
/// Accuracy: 1e-11 absolute, and relative 1e-8 in the upper tail. Cost: some ten thousand normal probabilities.
///
/// Source: the integral as in Copenhaver and Holland 1988, doi:10.1080/00949658808811082, by the trapezoidal rule.
public struct StudentizedRangeDistribution: Sendable, Hashable {
    /// The number of values, at least 2.
    public let count: Int
    /// The degrees of freedom of the estimated standard deviation; infinite where it is known.
    public let degreesOfFreedom: Double

    /// The distribution for `count` values.
    public init(count: Int, degreesOfFreedom: Double) {
        precondition(count >= 2 && degreesOfFreedom > 0, "a range needs two values and an estimate of their spread")
        self.count = count
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(Q > q).
    public func survival(_ q: Double) -> Double {
        if q <= 0 { return 1 }
        if q == .infinity { return 0 }
        return min(1, ScaleQuadrature(degreesOfFreedom: degreesOfFreedom).mean { rangeSurvival(q * $0) })
    }

    /// P(Q ≤ q).
    public func cdf(_ q: Double) -> Double { 1 - survival(q) }

    /// The q with P(Q > q) = `probability`.
    public func upperQuantile(_ probability: Double) -> Double {
        precondition(probability > 0 && probability <= 1, "an upper tail of the studentized range is positive")
        var high = 4.0
        while survival(high) > probability { high *= 2 }
        var low = 0.0
        var x = high / 2
        // Secant steps on the logarithm of the tail, kept inside a bracket.
        let goal = log(probability)
        var (x0, f0) = (high, log(survival(high)) - goal)
        for _ in 0..<100 {
            let f = log(survival(x)) - goal
            if f > 0 { low = x } else { high = x }
            var next = x - f * (x - x0) / (f - f0)
            if !(next > low && next < high) { next = low + (high - low) / 2 }
            if (next - x).magnitude <= 1e-14 * x { return next }
            (x0, f0) = (x, f)
            x = next
        }
        return x
    }

    /// The q with P(Q ≤ q) = `probability`, below one.
    public func quantile(_ probability: Double) -> Double {
        probability == 0 ? 0 : upperQuantile(1 - probability)
    }

    /// P(range of standard normal values > w).
    private func rangeSurvival(_ w: Double) -> Double {
        let normal = NormalDistribution.standard
        let power = Double(count - 1)
        // The more values, the narrower the density of the largest.
        let step = count <= 20 ? 0.2 : count <= 200 ? 0.1 : 0.05
        let first = -9.0
        let last = w / 2 + 9
        var sum = 0.0
        for index in 0...Int((last - first) / step) {
            let z = first + Double(index) * step
            let all = normal.cdf(z)
            let outside = normal.cdf(z - w)
            // allᵏ⁻¹ − (all − outside)ᵏ⁻¹ without cancellation.
            let part = outside >= all ? 1 : -expm1(power * log1p(-outside / all))
            sum += exp(-0.5 * z * z + power * log(all)) * part
        }
        return min(1, Double(count) * step * sum / (2 * Double.pi).squareRoot())
    }
}
