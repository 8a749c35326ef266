#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A tail probability to be reached, the smaller of the two.
struct TailTarget {
    var isUpper: Bool
    /// At most one half; zero where only the logarithm can hold it.
    var probability: Double
    var logProbability: Double

    /// The target P(X ≤ x) = `probability`, or P(X > x) if `upper`, as whichever tail is at most one half.
    init(_ probability: Double, upper: Bool) {
        precondition(probability >= 0 && probability <= 1, "a probability lies in [0, 1]")
        isUpper = (probability <= 0.5) == upper
        self.probability = probability <= 0.5 ? probability : 1 - probability
        logProbability = log(self.probability)
    }

    /// The same for a probability given by its logarithm.
    init(log logProbability: Double, upper: Bool) {
        precondition(logProbability <= 0, "the logarithm of a probability is not positive")
        let isSmall = logProbability <= -0.6931471805599453
        isUpper = isSmall == upper
        probability = isSmall ? exp(logProbability) : -expm1(logProbability)
        self.logProbability = isSmall ? logProbability : log(probability)
    }

    /// The same target for the mirrored distribution.
    var mirrored: TailTarget {
        var other = self
        other.isUpper.toggle()
        return other
    }
}
