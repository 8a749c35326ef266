#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The beta distribution on [0, 1].
public struct BetaDistribution: ContinuousDistribution {
    /// The exponent of x, plus one; positive.
    public let alpha: Double
    /// The exponent of 1 − x, plus one; positive.
    public let beta: Double

    /// The beta distribution with the given parameters.
    public init(alpha: Double, beta: Double) {
        precondition(alpha > 0 && beta > 0, "the parameters of a beta distribution are positive")
        self.alpha = alpha
        self.beta = beta
    }

    public var mean: Double { alpha / (alpha + beta) }
    public var variance: Double {
        let sum = alpha + beta
        return alpha * beta / (sum * sum * (sum + 1))
    }

    public func logDensity(_ x: Double) -> Double { logDensity(x, complement: 1 - x) }

    public func tails(_ x: Double) -> Tails {
        x.isNaN ? .upper(logScale: .nan, factor: .nan) : IncompleteBeta.tails(alpha, beta, x: x, y: 1 - x)
    }

    public func quantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: false)).x }

    public func upperQuantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: true)).x }

    public func quantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: false)).x }

    public func upperQuantile(logProbability: Double) -> Double {
        reach(TailTarget(log: logProbability, upper: true)).x
    }

    func logDensity(_ x: Double, complement y: Double) -> Double {
        if x < 0 || y < 0 { return -.infinity }
        if x == 0 { return alpha < 1 ? .infinity : alpha == 1 ? log(beta) : -.infinity }
        if y == 0 { return beta < 1 ? .infinity : beta == 1 ? log(alpha) : -.infinity }
        return IncompleteBeta.logPrefix(alpha, beta, x, y) + log(alpha) - log(x) - log(y)
    }

    /// The quantile and one minus it, each with full accuracy.
    func reach(_ target: TailTarget) -> (x: Double, y: Double) {
        if target.logProbability == -.infinity { return target.isUpper ? (1, 0) : (0, 1) }
        let half = tails(0.5)
        let goal = target.logProbability
        let beyond = target.isUpper ? goal < half.logUpper : goal > half.logLower
        if beyond {
            let mirrored = BetaDistribution(alpha: beta, beta: alpha)
            let y = mirrored.solve(target.mirrored, start: mirrored.startingPoint(target.mirrored), below: 0.5)
            return (1 - y, y)
        }
        let x = solve(target, start: startingPoint(target), below: 0.5)
        return (x, 1 - x)
    }

    /// Carter's approximation through the logistic of a normal quantile; the leading term for small parameters.
    private func startingPoint(_ target: TailTarget) -> Double {
        if alpha <= 1 || beta <= 1 {
            let lower = target.isUpper ? log(0.5) : target.logProbability
            return exp((lower - IncompleteBeta.logPrefix(alpha, beta, 0.5, 0.5)) / alpha) * 0.5
        }
        let z = -NormalDistribution.standardQuantile(target)
        let r = (z * z - 3) / 6
        let s = 1 / (2 * alpha - 1)
        let t = 1 / (2 * beta - 1)
        let h = 2 / (s + t)
        let w = z * max(0, h + r).squareRoot() / h - (t - s) * (r + 5 / 6 - 2 / (3 * h))
        return alpha / (alpha + beta * exp(2 * w))
    }
}

/// Snedecor's F distribution.
public struct FDistribution: ContinuousDistribution {
    /// The numerator's degrees of freedom, positive.
    public let numerator: Double
    /// The denominator's degrees of freedom, positive.
    public let denominator: Double
    private var beta: BetaDistribution { BetaDistribution(alpha: numerator / 2, beta: denominator / 2) }

    /// The F distribution with the given degrees of freedom.
    public init(numerator: Double, denominator: Double) {
        precondition(numerator > 0 && denominator > 0, "degrees of freedom are positive")
        self.numerator = numerator
        self.denominator = denominator
    }

    public var mean: Double { denominator > 2 ? denominator / (denominator - 2) : .nan }
    public var variance: Double {
        let n = numerator
        let d = denominator
        return d > 4 ? 2 * d * d * (n + d - 2) / (n * (d - 2) * (d - 2) * (d - 4)) : .nan
    }

    public func logDensity(_ x: Double) -> Double {
        if x < 0 || x == .infinity { return -.infinity }
        if x == 0 { return numerator < 2 ? .infinity : numerator == 2 ? 0 : -.infinity }
        let (share, rest) = shares(x)
        return IncompleteBeta.logPrefix(numerator / 2, denominator / 2, share, rest) + log(numerator / 2) - log(x)
    }

    public func tails(_ x: Double) -> Tails {
        if x.isNaN { return .upper(logScale: .nan, factor: .nan) }
        if x <= 0 { return .allUpper }
        let (share, rest) = shares(x)
        return IncompleteBeta.tails(numerator / 2, denominator / 2, x: share, y: rest)
    }

    public func quantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: false)) }

    public func upperQuantile(_ probability: Double) -> Double { reach(TailTarget(probability, upper: true)) }

    public func quantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: false)) }

    public func upperQuantile(logProbability: Double) -> Double { reach(TailTarget(log: logProbability, upper: true)) }

    private func shares(_ x: Double) -> (Double, Double) {
        let ratio = numerator / denominator * x
        return ratio > 1 ? (1 / (1 + 1 / ratio), 1 / (1 + ratio)) : (ratio / (1 + ratio), 1 / (1 + ratio))
    }

    private func reach(_ target: TailTarget) -> Double {
        let (x, y) = beta.reach(target)
        return x / y * (denominator / numerator)
    }
}
