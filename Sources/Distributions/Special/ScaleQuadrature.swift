#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Nodes and weights for means over S = √(χ²/ν), the estimated standard deviation of normal values.
///
/// The trapezoidal rule in log S: the integrand is analytic and dies off at both ends, so that the error falls
/// exponentially with the number of nodes.
struct ScaleQuadrature {
    /// Values of S with their probabilities.
    var nodes: [(scale: Double, weight: Double)]

    init(degreesOfFreedom n: Double) {
        guard n < 1e9 else {
            nodes = [(1, 1)]
            return
        }
        // log density of u = log S, up to a constant: n u − n exp(2u) / 2, with its peak at u = 0.
        let step = min(0.125, 0.5 / (2 * n).squareRoot())
        var nodes: [(scale: Double, weight: Double)] = [(1, 1)]
        var total = 1.0
        for direction in [1.0, -1.0] {
            var u = 0.0
            while true {
                u += direction * step
                let exponent = n * (u - expm1(2 * u) / 2)
                if exponent < -46 { break }
                let weight = exp(exponent)
                nodes.append((exp(u), weight))
                total += weight
            }
        }
        self.nodes = nodes.map { ($0.scale, $0.weight / total) }
    }

    /// The mean of a function of S.
    func mean(_ function: (Double) -> Double) -> Double {
        nodes.reduce(0) { $0 + $1.weight * function($1.scale) }
    }
}
