#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The binomial distribution.
public struct BinomialDistribution: DiscreteDistribution {
    /// The number of trials, zero or positive.
    public let trials: Int
    /// The probability of success in each trial.
    public let probability: Double
    /// One minus it.
    private let complement: Double

    /// The binomial distribution with the given number of trials and probability of success.
    public init(trials: Int, probability: Double) {
        precondition(trials >= 0, "the number of trials is zero or positive")
        precondition(probability >= 0 && probability <= 1, "a probability lies in [0, 1]")
        self.trials = trials
        self.probability = probability
        complement = 1 - probability
    }

    /// The same with one minus the probability given, for probabilities near one.
    init(trials: Int, probability: Double, complement: Double) {
        self.trials = trials
        self.probability = probability
        self.complement = complement
    }

    public var mean: Double { Double(trials) * probability }
    public var variance: Double { Double(trials) * probability * complement }
    public var support: ClosedRange<Int> { 0...trials }

    public func logMass(_ k: Int) -> Double {
        if k < 0 || k > trials { return -.infinity }
        if probability == 0 { return k == 0 ? 0 : -.infinity }
        if complement == 0 { return k == trials ? 0 : -.infinity }
        let n = Double(trials)
        if k == 0 { return n * (probability < 0.5 ? log1p(-probability) : log(complement)) }
        if k == trials { return n * (complement < 0.5 ? log1p(-complement) : log(probability)) }
        let a = Double(k)
        let b = n - a
        return IncompleteBeta.logPrefix(a, b, probability, complement) + log(n / b)
    }

    public func tails(_ k: Int) -> Tails {
        if k < 0 { return .allUpper }
        if k >= trials { return .allLower }
        return IncompleteBeta.tails(Double(k) + 1, Double(trials - k), x: probability, y: complement).swapped
    }
}
