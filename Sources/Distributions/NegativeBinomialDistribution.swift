#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The negative binomial distribution by mean and size: a Poisson count whose mean is gamma distributed.
public struct NegativeBinomialDistribution: DiscreteDistribution {
    /// The mean, positive.
    public let mean: Double
    /// The size θ, positive: the variance is mean + mean²/θ.
    public let size: Double

    /// The negative binomial distribution with the given mean and size.
    public init(mean: Double, size: Double) {
        precondition(mean > 0 && size > 0, "mean and size are positive")
        self.mean = mean
        self.size = size
    }

    public var variance: Double { mean + mean * mean / size }
    public var support: ClosedRange<Int> { 0...(1 << 53) }
    private var success: Double { size / (size + mean) }
    private var failure: Double { mean / (size + mean) }

    public func logMass(_ k: Int) -> Double {
        if k < 0 { return -.infinity }
        if k == 0 { return size * (success > 0.5 ? log1p(-failure) : log(success)) }
        // Γ(k + θ) / (k! Γ(θ)) pᶿ qᵏ is the shared factor of the beta functions.
        return IncompleteBeta.logPrefix(Double(k), size, failure, success)
    }

    public func tails(_ k: Int) -> Tails {
        if k < 0 { return .allUpper }
        return IncompleteBeta.tails(Double(k) + 1, size, x: failure, y: success).swapped
    }
}
