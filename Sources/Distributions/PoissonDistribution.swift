#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The Poisson distribution.
public struct PoissonDistribution: DiscreteDistribution {
    /// The mean, zero or positive.
    public let mean: Double

    /// The Poisson distribution with the given mean.
    public init(mean: Double) {
        precondition(mean >= 0 && mean < .infinity, "the mean of a Poisson distribution is zero or positive")
        self.mean = mean
    }

    public var variance: Double { mean }
    public var support: ClosedRange<Int> { 0...(1 << 53) }

    public func logMass(_ k: Int) -> Double {
        if k < 0 { return -.infinity }
        if mean == 0 { return k == 0 ? 0 : -.infinity }
        if k == 0 { return -mean }
        return IncompleteGamma.logPrefix(Double(k), mean)
    }

    public func tails(_ k: Int) -> Tails {
        if k < 0 { return .allUpper }
        return IncompleteGamma.tails(Double(k) + 1, mean).swapped
    }
}
