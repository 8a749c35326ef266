#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A distribution on whole numbers, accurate in both tails.
///
/// Accuracy as for `ContinuousDistribution`. Parameters outside their range are programmer mistakes.
public protocol DiscreteDistribution: Sendable, Hashable {
    /// The mean.
    var mean: Double { get }
    /// The variance.
    var variance: Double { get }
    /// The values that can occur.
    var support: ClosedRange<Int> { get }
    /// The natural logarithm of P(X = k); −∞ outside the support.
    func logMass(_ k: Int) -> Double
    /// P(X ≤ k) and P(X > k), with their logarithms.
    func tails(_ k: Int) -> Tails
}

extension DiscreteDistribution {
    /// P(X = k).
    public func mass(_ k: Int) -> Double { exp(logMass(k)) }
    /// P(X ≤ k).
    public func cdf(_ k: Int) -> Double { tails(k).lower }
    /// P(X > k). P(X ≥ k) is `survival(k - 1)`.
    public func survival(_ k: Int) -> Double { tails(k).upper }
    /// log P(X ≤ k).
    public func logCDF(_ k: Int) -> Double { tails(k).logLower }
    /// log P(X > k).
    public func logSurvival(_ k: Int) -> Double { tails(k).logUpper }

    /// The smallest k with P(X ≤ k) ≥ `probability`.
    ///
    /// - A probability that falls short of a step by 64 units in the last place counts as reaching it, so that
    ///   `quantile(cdf(k))` is k in spite of rounding.
    /// - Where the values go on without end, `quantile(1)` is the first k whose probability is 1 within that rounding.
    public func quantile(_ probability: Double) -> Int {
        precondition(probability >= 0 && probability <= 1, "a probability lies in [0, 1]")
        let allowed = probability * (1 - 64 * Double.ulpOfOne)
        return smallest { tails($0).lower >= allowed }
    }

    /// The smallest k with P(X > k) ≤ `probability`: keeps full accuracy for the smallest upper tails.
    public func upperQuantile(_ probability: Double) -> Int {
        precondition(probability >= 0 && probability <= 1, "a probability lies in [0, 1]")
        let allowed = probability * (1 + 64 * Double.ulpOfOne)
        return smallest { tails($0).upper <= allowed }
    }

    /// The smallest k with log P(X ≤ k) ≥ `logProbability`, for probabilities far below what a Double holds.
    public func quantile(logProbability: Double) -> Int {
        precondition(logProbability <= 0, "the logarithm of a probability is not positive")
        let allowed = logProbability - 64 * Double.ulpOfOne
        return smallest { tails($0).logLower >= allowed }
    }

    /// The smallest k with log P(X > k) ≤ `logProbability`.
    public func upperQuantile(logProbability: Double) -> Int {
        precondition(logProbability <= 0, "the logarithm of a probability is not positive")
        let allowed = logProbability + 64 * Double.ulpOfOne
        return smallest { tails($0).logUpper <= allowed }
    }

    /// The smallest k of the support that satisfies a condition which, once true, stays true.
    private func smallest(_ holds: (Int) -> Bool) -> Int {
        let spread = max(1, Int(min(variance.squareRoot(), 0x1p53)))
        var high = min(support.upperBound, max(support.lowerBound, Int(min(mean, 0x1p53))))
        var low = high
        var step = spread
        while !holds(high), high < support.upperBound {
            low = high
            high = support.upperBound - high < step ? support.upperBound : high + step
            step = step > Int.max / 4 ? step : step * 2
        }
        while low >= support.lowerBound, holds(low) {
            high = low
            if low == support.lowerBound { return low }
            low = low - support.lowerBound < step ? support.lowerBound : low - step
            step = step > Int.max / 4 ? step : step * 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
