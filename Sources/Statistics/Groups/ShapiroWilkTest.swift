import Distributions

/// The Shapiro–Wilk test of normality.
///
/// - Null hypothesis: the values come from a normal distribution.
/// - Alternative: they do not. With few values it finds only gross departures; with many it finds irrelevant ones.
///
/// Edge cases: NaN is missing; 3 to 5 000 values; constant values throw.
///
/// Source: Royston 1995, algorithm AS R94, doi:10.2307/2986146.
public struct ShapiroWilkTest: HypothesisTest, Hashable {
    public static let title = "Shapiro–Wilk"

    /// W, 1 for a perfect agreement with normal order statistics.
    public let w: Double
    public let pValue: Double
    /// The number of values used.
    public let n: Int
    public var alternative: Alternative { .twoSided }

    /// Tests a sample.
    public init(_ sample: [Double]) throws(StatisticsError) {
        let x = try Checks.present(sample, "sample").sorted()
        try Checks.atLeast(3, x, "Shapiro–Wilk test")
        guard x.count <= 5000 else { throw .tooLarge("Shapiro–Wilk test", size: x.count, limit: 5000) }
        let moments = Moments(present: x)
        guard moments.squares > 0 else { throw .undefined("Shapiro–Wilk test", because: "all values are equal") }
        n = x.count
        let weights = Self.weights(n)
        var contrast = 0.0
        for (i, a) in weights.enumerated() { contrast += a * (x[x.count - 1 - i] - x[i]) }
        // 1 − W is what the p-value needs: take it from the part of the spread that the contrast leaves.
        w = min(1, contrast * contrast / moments.squares)
        pValue = Self.pValue(w, n)
    }

    /// The weights of the differences of the i-th largest and the i-th smallest value.
    private static func weights(_ n: Int) -> [Double] {
        if n == 3 { return [(0.5 as Double).squareRoot()] }
        let half = n / 2
        let m = (1...half).map { -NormalDistribution.standard.quantile((Double($0) - 0.375) / (Double(n) + 0.25)) }
        let squares = 2 * m.reduce(0) { $0 + $1 * $1 }
        let root = squares.squareRoot()
        let u = 1 / Double(n).squareRoot()
        let first = polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u) + m[0] / root
        guard n > 5 else {
            let factor = ((squares - 2 * m[0] * m[0]) / (1 - 2 * first * first)).squareRoot()
            return [first] + m.dropFirst().map { $0 / factor }
        }
        let second = polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u) + m[1] / root
        let left = squares - 2 * m[0] * m[0] - 2 * m[1] * m[1]
        let factor = (left / (1 - 2 * first * first - 2 * second * second)).squareRoot()
        return [first, second] + m.dropFirst(2).map { $0 / factor }
    }

    private static func pValue(_ w: Double, _ n: Int) -> Double {
        if n == 3 { return max(0, 6 / Double.pi * (arcSine(w.squareRoot()) - arcSine((0.75 as Double).squareRoot()))) }
        var y = logarithm(1 - w)
        if y == -.infinity { return 1 }
        let size = Double(n)
        let mean: Double
        let deviation: Double
        if n <= 11 {
            let gamma = polynomial([-2.273, 0.459], size)
            if y >= gamma { return 0 }
            y = -logarithm(gamma - y)
            mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], size)
            deviation = exponential(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], size))
        } else {
            let logSize = logarithm(size)
            mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], logSize)
            deviation = exponential(polynomial([-0.4803, -0.082676, 0.0030302], logSize))
        }
        return NormalDistribution.standard.survival((y - mean) / deviation)
    }

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    public var statistics: [(symbol: String, value: Double)] { [("W", w), ("n", Double(n))] }
}
