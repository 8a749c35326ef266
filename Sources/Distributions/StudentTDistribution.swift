#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Student's t distribution.
public struct StudentTDistribution: ContinuousDistribution {
    /// The degrees of freedom, positive, not necessarily whole; infinite for the normal distribution.
    public let degreesOfFreedom: Double

    /// The t distribution with the given degrees of freedom.
    public init(degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
        self.degreesOfFreedom = degreesOfFreedom
    }

    public var mean: Double { degreesOfFreedom > 1 ? 0 : .nan }
    public var variance: Double {
        degreesOfFreedom == .infinity ? 1 : degreesOfFreedom > 2 ? degreesOfFreedom / (degreesOfFreedom - 2) : .nan
    }

    public func logDensity(_ x: Double) -> Double {
        let n = degreesOfFreedom
        if n == .infinity { return NormalDistribution.standard.logDensity(x) }
        let power = x.magnitude > 1e150 ? 2 * log(x.magnitude) - log(n) : log1p(x * x / n)
        let gammas =
            n < 20
            ? logGamma1p((n - 1) / 2) - logGamma(n / 2) - 0.5 * log(n / 2)
            : stirlingError((n - 1) / 2) - stirlingError(n / 2 - 1) + Self.stirlingDifference(n)
        return -0.5 * (n + 1) * power + gammas - halfLogTwoPi
    }

    public func tails(_ x: Double) -> Tails {
        let n = degreesOfFreedom
        if n == .infinity { return NormalDistribution.standard.tails(x) }
        if x.isNaN { return .upper(logScale: .nan, factor: .nan) }
        let upper = upperTail(x.magnitude)
        return x < 0 ? upper.swapped : upper
    }

    public func quantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: false)) }

    public func upperQuantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: true)) }

    public func quantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: false)) }

    public func upperQuantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: true)) }

    /// The part of the density's gamma ratio that belongs to Stirling's main terms.
    private static func stirlingDifference(_ n: Double) -> Double {
        // (n/2) log((n − 1)/2) − (n − 1)/2 − [(n − 1)/2 log(n/2 − 1) − n/2 + 1] − ½ log(n/2)
        let a = n / 2
        return a * log1p(-0.5 / a) - (a - 0.5) * log1p(-1 / a) - 0.5
    }

    private func upperTail(_ t: Double) -> Tails {
        let n = degreesOfFreedom
        if t > 1e150 {
            // x = n / t² may be too small to hold; its power is not.
            let constant = logGamma((n + 1) / 2) - logGamma1p(n / 2) - 0.5 * log(Double.pi)
            return .upper(logScale: 0.5 * n * (log(n) - 2 * log(t)) + constant, factor: 0.5)
        }
        let square = t * t
        let outer = IncompleteBeta.tails(n / 2, 0.5, x: n / (n + square), y: square / (n + square))
        return outer.halvedLower
    }

    private func reach(_ target: TailTarget) -> Double {
        let p = target.probability
        let sign = target.isUpper ? 1.0 : -1.0
        if target.logProbability == -.infinity { return sign * .infinity }
        if p == 0.5 { return 0 }
        let n = degreesOfFreedom
        if n == .infinity { return NormalDistribution.standardQuantile(target) }
        if n == 1, p > 1e-3 { return sign * tan(Double.pi * (0.5 - p)) }
        // t² / n = (1 − x) / x where x is the quantile of beta(n/2, 1/2) at the two-sided probability.
        let constant = logGamma((n + 1) / 2) - logGamma1p(n / 2) - 0.5 * log(Double.pi)
        let logOuter = log(2.0) + target.logProbability
        let logX = (logOuter - constant) / (n / 2)
        if logX < -80 { return sign * n.squareRoot() * exp(-0.5 * logX) }
        let (x, y) = BetaDistribution(alpha: n / 2, beta: 0.5).reach(
            p > 0 ? TailTarget(2 * p, upper: false) : TailTarget(log: logOuter, upper: false))
        return sign * (n * y / x).squareRoot()
    }
}

extension Tails {
    /// The tails of a symmetric distribution at |x|, where this holds those of |X| with its outer part as the lower.
    var halvedLower: Tails {
        if let outer = directLower { return .upper(logScale: outer.logScale, factor: outer.factor / 2) }
        return .upper(logScale: 0, factor: 0.5 - 0.5 * upper)
    }
}
