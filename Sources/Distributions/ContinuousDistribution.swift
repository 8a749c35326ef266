#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A distribution on the real numbers, accurate in both tails.
///
/// Accuracy: relative 1e-13 in the bulk and 1e-10 in tails down to 1e-300, within the conditioning of the argument.
/// Parameters outside their range are programmer mistakes; so is a probability outside [0, 1].
public protocol ContinuousDistribution: Sendable, Hashable {
    /// The mean; NaN where it does not exist.
    var mean: Double { get }
    /// The variance; NaN where it does not exist.
    var variance: Double { get }
    /// The natural logarithm of the density at `x`; −∞ outside the support.
    func logDensity(_ x: Double) -> Double
    /// P(X ≤ x) and P(X > x), with their logarithms.
    func tails(_ x: Double) -> Tails
    /// The x with P(X ≤ x) = `probability`.
    func quantile(_ probability: Double) -> Double
    /// The x with P(X > x) = `probability`: keeps full accuracy for the smallest upper tails.
    func upperQuantile(_ probability: Double) -> Double
    /// The x with log P(X ≤ x) = `logProbability`, for probabilities far below what a Double holds.
    func quantile(logProbability: Double) -> Double
    /// The x with log P(X > x) = `logProbability`.
    func upperQuantile(logProbability: Double) -> Double
}

extension ContinuousDistribution {
    /// The density at `x`.
    public func density(_ x: Double) -> Double { exp(logDensity(x)) }
    /// P(X ≤ x).
    public func cdf(_ x: Double) -> Double { tails(x).lower }
    /// P(X > x).
    public func survival(_ x: Double) -> Double { tails(x).upper }
    /// log P(X ≤ x).
    public func logCDF(_ x: Double) -> Double { tails(x).logLower }
    /// log P(X > x).
    public func logSurvival(_ x: Double) -> Double { tails(x).logUpper }
}

extension ContinuousDistribution {
    /// The positive x whose tail probability is `target`, by Newton's method on logarithms with a bracket kept.
    ///
    /// Both tails of the distributions here are close to linear in log x over many powers of ten.
    func solve(_ target: TailTarget, start: Double, below: Double = .infinity) -> Double {
        let goal = target.logProbability
        var low = 0.0
        var high = below
        var x = start > 0 && start < below ? start : (below == .infinity ? 1 : below / 2)
        for _ in 0..<200 {
            let here = tails(x)
            let value = target.isUpper ? here.logUpper : here.logLower
            let isBelow = target.isUpper ? value > goal : value < goal
            if value == goal { return x }
            if isBelow { low = x } else { high = x }
            let slope = exp(log(x) + logDensity(x) - value) * (target.isUpper ? -1 : 1)
            var next = x * exp((goal - value) / slope)
            if next == 0, low == 0 {
                // Below the smallest number: try that, then give up on anything but zero.
                if x <= .leastNormalMagnitude { return 0 }
                next = .leastNormalMagnitude
            }
            if !(next > low && next < high) {
                next = high == .infinity ? x * 16 : low == 0 ? high / 16 : low.squareRoot() * high.squareRoot()
                if next == low || next == high { return x }
            }
            if (next - x).magnitude <= 4e-16 * x { return next }
            x = next
        }
        return x
    }
}
