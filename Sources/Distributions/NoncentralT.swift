#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The noncentral t distribution: (Z + δ) / √(χ²/ν).
///
/// Accuracy: about 1e-13 absolute. Cost: about a hundred normal probabilities.
public struct NoncentralTDistribution: Sendable, Hashable {
    /// The degrees of freedom, positive.
    public let degreesOfFreedom: Double
    /// The noncentrality δ.
    public let noncentrality: Double

    /// The noncentral t distribution with the given parameters.
    public init(degreesOfFreedom: Double, noncentrality: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
        self.degreesOfFreedom = degreesOfFreedom
        self.noncentrality = noncentrality
    }

    /// P(T ≤ x).
    public func cdf(_ x: Double) -> Double {
        ScaleQuadrature(degreesOfFreedom: degreesOfFreedom)
            .mean { NormalDistribution.standard.cdf(x * $0 - noncentrality) }
    }

    /// P(T > x).
    public func survival(_ x: Double) -> Double {
        ScaleQuadrature(degreesOfFreedom: degreesOfFreedom)
            .mean { NormalDistribution.standard.survival(x * $0 - noncentrality) }
    }

    /// The noncentrality with which P(T ≤ `x`) = `probability`.
    public static func noncentrality(
        ofCDF probability: Double, at x: Double, degreesOfFreedom: Double
    ) -> Double {
        let quadrature = ScaleQuadrature(degreesOfFreedom: degreesOfFreedom)
        // The probability falls as the noncentrality grows.
        return bisect(from: x - 60 - x.magnitude, to: x + 60 + x.magnitude) { delta in
            quadrature.mean { NormalDistribution.standard.cdf(x * $0 - delta) } > probability
        }
    }
}

/// The place in an interval where a condition that holds at its start stops to hold.
package func bisect(from start: Double, to end: Double, while holds: (Double) -> Bool) -> Double {
    var low = start
    var high = end
    while true {
        let middle = low + (high - low) / 2
        if !(middle > low && middle < high) { return middle }
        if holds(middle) { low = middle } else { high = middle }
    }
}
