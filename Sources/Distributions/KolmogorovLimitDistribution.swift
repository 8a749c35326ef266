#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Kolmogorov's limit distribution: of √n times the greatest distance between an empirical and the true distribution, for large n.
///
/// Accuracy as for `ContinuousDistribution`: below 0.8 by the series of the theta function that is small there, above by the other.
/// For a finite n see `KolmogorovDistribution`.
///
/// Source: Kolmogorov 1933; Feller 1948, doi:10.1214/aoms/1177730243.
public struct KolmogorovLimitDistribution: ContinuousDistribution {
    /// The distribution; it has no parameters.
    public init() {}

    public var mean: Double { (Double.pi / 2).squareRoot() * log(2) }
    public var variance: Double { Double.pi * Double.pi / 12 - mean * mean }

    public func logDensity(_ x: Double) -> Double {
        if x <= 0 || x == .infinity { return -.infinity }
        if x < Self.middle {
            let first = Self.exponent(1) / (x * x)
            var sum = 0.0
            for k in 1...12 {
                let c = Self.exponent(k)
                sum += exp(first - c / (x * x)) * (2 * c / (x * x) - 1)
            }
            return halfLogTwoPi - 2 * log(x) - first + log(sum)
        }
        var sum = 0.0
        for k in 1...12 {
            let square = Double(k * k)
            sum += (k % 2 == 1 ? 1 : -1) * square * exp(-2 * (square - 1) * x * x)
        }
        return log(8 * x) - 2 * x * x + log(sum)
    }

    public func tails(_ x: Double) -> Tails {
        if x.isNaN { return .upper(logScale: .nan, factor: .nan) }
        if x <= 0 { return .allUpper }
        if x == .infinity { return .allLower }
        var sum = 0.0
        if x < Self.middle {
            let first = Self.exponent(1) / (x * x)
            for k in 1...12 { sum += exp(first - Self.exponent(k) / (x * x)) }
            return .lower(logScale: -first, factor: (2 * Double.pi).squareRoot() / x * sum)
        }
        for k in 1...12 { sum += (k % 2 == 1 ? 1 : -1) * exp(-2 * Double(k * k - 1) * x * x) }
        return .upper(logScale: -2 * x * x, factor: 2 * sum)
    }

    public func quantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: false)) }
    public func upperQuantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: true)) }
    public func quantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: false)) }
    public func upperQuantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: true)) }

    private static let middle = 0.8

    /// (2k − 1)² π² / 8.
    private static func exponent(_ k: Int) -> Double {
        Double((2 * k - 1) * (2 * k - 1)) * Double.pi * Double.pi / 8
    }

    private func reach(_ target: TailTarget) -> Double {
        if target.logProbability == -.infinity { return target.isUpper ? .infinity : 0 }
        // The leading terms: 2 exp(−2x²) above, exp(−π² / 8x²) below.
        let start =
            target.isUpper
            ? ((log(2) - target.logProbability) / 2).squareRoot()
            : (Self.exponent(1) / (1 - target.logProbability)).squareRoot()
        return solve(target, start: start)
    }
}
