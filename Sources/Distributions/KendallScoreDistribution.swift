/// The exact null distribution of Kendall's S between a series and an order without ties.
///
/// The number of falling pairs has the Gaussian multinomial coefficient [n]! / ∏ [tᵢ]! as its generating function, where
/// the tᵢ are the sizes of the groups of equal values. All its coefficients are positive and it is built by sums of
/// positive numbers only, so that the smallest tail keeps full relative accuracy.
///
/// Cost: at most n convolutions of n²/2 numbers; the distribution keeps its cumulative weights.
public struct KendallScoreDistribution: Sendable, Hashable {
    /// The number of values.
    public let count: Int
    /// The largest S: the number of pairs that are not tied.
    public let maximum: Int
    /// Probability of at most d falling pairs, up to half of `maximum`.
    private let cumulative: [Double]

    /// The distribution for `count` values, of which groups of the sizes `ties` are equal.
    ///
    /// - Parameters:
    ///   - count: the number of values, at most 170.
    ///   - ties: sizes of groups; groups of one may be left out.
    public init(count: Int, ties: [Int] = []) {
        precondition(count >= 0 && count <= 170, "the exact distribution is for at most 170 values")
        let grouped = ties.filter { $0 > 1 }
        precondition(grouped.reduce(0, +) <= count, "groups of equal values cannot exceed the values")
        self.count = count
        let untied = count * (count - 1) / 2 - grouped.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        maximum = untied
        let length = untied / 2 + 1
        var weights = [Double](repeating: 0, count: length)
        weights[0] = 1
        var orders = 1.0
        var placed = 0
        for size in grouped.sorted(by: >) {
            if placed > 0 {
                let factor = Self.gaussianBinomial(placed + size, size, length: length)
                weights = Self.product(weights, factor)
            }
            for k in 0..<size { orders *= Double(placed + k + 1) / Double(k + 1) }
            placed += size
        }
        while placed < count {
            Self.insertOne(into: &weights, among: placed)
            placed += 1
            orders *= Double(placed)
        }
        var sum = 0.0
        cumulative = weights.map {
            sum += $0
            return sum / orders
        }
    }

    /// P(S ≥ `score`).
    public func upperTail(_ score: Int) -> Double {
        if score > maximum { return 0 }
        if score <= -maximum { return 1 }
        // S = maximum − 2 × falling pairs.
        let falling = (maximum - score) / 2
        if falling < cumulative.count { return min(1, cumulative[falling]) }
        let rest = maximum - falling - 1
        return rest < 0 ? 1 : 1 - cumulative[rest]
    }

    /// P(S ≤ `score`): the distribution is symmetric.
    public func lowerTail(_ score: Int) -> Double { upperTail(-score) }

    /// P(S = `score`); zero for scores that cannot occur.
    public func mass(_ score: Int) -> Double {
        guard abs(score) <= maximum, (maximum - score) % 2 == 0 else { return 0 }
        let falling = (maximum - abs(score)) / 2
        return cumulative[falling] - (falling > 0 ? cumulative[falling - 1] : 0)
    }

    /// Multiplies by 1 + q + … + q^`count`: one more value takes any place among `count`.
    private static func insertOne(into weights: inout [Double], among count: Int) {
        // The weights rise up to the middle, so the running window subtracts the smaller from the larger.
        var window = 0.0
        var result = weights
        for k in weights.indices {
            window += weights[k]
            if k > count { window -= weights[k - count - 1] }
            result[k] = window
        }
        weights = result
    }

    private static func product(_ a: [Double], _ b: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: a.count)
        for (i, x) in a.enumerated() where x != 0 {
            for j in 0..<min(b.count, a.count - i) { result[i + j] += x * b[j] }
        }
        return result
    }

    /// The coefficients of the Gaussian binomial [n choose k], by Pascal's rule G(n, k) = G(n−1, k−1) + qᵏ G(n−1, k).
    private static func gaussianBinomial(_ n: Int, _ k: Int, length: Int) -> [Double] {
        let size = min(length, k * (n - k) + 1)
        var row = [[Double]](repeating: [], count: k + 1)
        row[0] = [1]
        for m in 1...n {
            for j in stride(from: min(m, k), through: 1, by: -1) {
                var next = [Double](repeating: 0, count: min(size, j * (m - j) + 1))
                for (i, x) in row[j - 1].enumerated() where i < next.count { next[i] += x }
                for (i, x) in row[j].enumerated() where i + j < next.count { next[i + j] += x }
                row[j] = next
            }
        }
        return row[k]
    }
}
