/// The Kolmogorov–Smirnov test of two samples, exact.
///
/// - Null hypothesis: both samples come from the same distribution.
/// - Alternative: their distributions differ somewhere.
///
/// Edge cases: NaN is missing; each sample needs one value; the p-value is conditional on ties.
///
/// Cost: the product of the two sizes. Source: Schröer and Trenkler 1995, doi:10.1016/0167-9473(94)00040-P.
public struct KolmogorovSmirnovTest: HypothesisTest, Hashable {
    public static let title = "Kolmogorov–Smirnov"

    /// D: the greatest distance between the two empirical distributions.
    public let d: Double
    public let pValue: Double
    /// The number of values used, in the first and the second sample.
    public let n: [Int]
    public var alternative: Alternative { .twoSided }

    /// Compares two samples.
    public init(_ first: [Double], _ second: [Double]) throws(StatisticsError) {
        let a = try Checks.present(first, "first sample").sorted()
        let b = try Checks.present(second, "second sample").sorted()
        try Checks.atLeast(1, a, "Kolmogorov–Smirnov test, first sample")
        try Checks.atLeast(1, b, "Kolmogorov–Smirnov test, second sample")
        let (m, n) = (a.count, b.count)
        self.n = [m, n]
        let pooled = (a + b).sorted()
        // Whether the empirical distributions can be compared after k values: not between equal ones.
        let isStep = (0...(m + n)).map { $0 == 0 || $0 == m + n || pooled[$0 - 1] != pooled[$0] }
        // Distances as whole numbers: |i n − j m|.
        var largest = 0
        for value in pooled {
            let i = a.count { $0 <= value }
            let j = b.count { $0 <= value }
            largest = max(largest, abs(i * n - j * m))
        }
        d = Double(largest) / (Double(m) * Double(n))
        // The probability that a random path from (0, 0) to (m, n) reaches the distance.
        var reached = [Double](repeating: 0, count: n + 1)
        for i in 0...m {
            for j in 0...n {
                if isStep[i + j], abs(i * n - j * m) >= largest {
                    reached[j] = 1
                } else if i + j > 0 {
                    // Given that the path passes here, its last step came from the left or from below.
                    let left = i > 0 ? reached[j] * Double(i) : 0
                    let below = j > 0 ? reached[j - 1] * Double(j) : 0
                    reached[j] = (left + below) / Double(i + j)
                } else {
                    reached[j] = 0
                }
            }
        }
        pValue = largest == 0 ? 1 : min(1, reached[n])
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("D", d), ("n1", Double(n[0])), ("n2", Double(n[1]))]
    }
}
