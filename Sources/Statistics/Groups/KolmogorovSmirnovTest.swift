/// The Kolmogorov–Smirnov test of two samples, exact.
///
/// - Null hypothesis: both samples come from the same distribution.
/// - Alternative: their distributions differ somewhere (or `greater`: the first tends to be greater, its distribution function lies
///   below that of the second somewhere; or `less`). R and scipy name the one-sided alternatives by the distribution function, so
///   that theirs are the other way round.
///
/// Edge cases: NaN is missing; each sample needs one value; the p-value is conditional on ties.
///
/// Cost: the product of the two sizes. Source: Schröer and Trenkler 1995, doi:10.1016/0167-9473(94)00040-P.
public struct KolmogorovSmirnovTest: HypothesisTest, Hashable {
    public static let title = "Kolmogorov–Smirnov"

    /// The greatest number of pairs of values for which the exact distribution is walked through.
    public static let workLimit = 400_000_000

    /// D: the greatest distance between the two empirical distributions, in the direction of the alternative.
    public let d: Double
    public let pValue: Double
    public let alternative: Alternative
    /// The number of values used, in the first and the second sample.
    public let n: [Int]

    /// Compares two samples.
    ///
    /// - Parameters:
    ///   - first: NaN for missing; at least one present.
    ///   - second: likewise.
    ///   - alternative: `greater` means that the first tends to be greater.
    /// - Throws: `StatisticsError` for an empty sample, infinite values, or sizes whose product is too large.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided
    ) throws(StatisticsError) {
        let a = try Checks.present(first, "first sample").sorted()
        let b = try Checks.present(second, "second sample").sorted()
        try Checks.atLeast(1, a, "Kolmogorov–Smirnov test, first sample")
        try Checks.atLeast(1, b, "Kolmogorov–Smirnov test, second sample")
        let (m, n) = (a.count, b.count)
        guard m <= Self.workLimit / n else {
            throw .tooLarge("Kolmogorov–Smirnov test", size: m * n, limit: Self.workLimit)
        }
        self.n = [m, n]
        self.alternative = alternative
        // Distances as whole numbers; after i and j values they are i n − j m, positive where the first has more small ones.
        let distance = { (i: Int, j: Int) -> Int in
            switch alternative {
            case .twoSided: abs(i * n - j * m)
            case .greater: j * m - i * n
            case .less: i * n - j * m
            }
        }
        // Whether the empirical distributions can be compared after k values: not between equal ones.
        var isStep = [Bool](repeating: false, count: m + n + 1)
        isStep[0] = true
        var largest = 0
        var (i, j) = (0, 0)
        while i < m || j < n {
            let value = i < m && (j == n || a[i] <= b[j]) ? a[i] : b[j]
            while i < m, a[i] == value { i += 1 }
            while j < n, b[j] == value { j += 1 }
            isStep[i + j] = true
            largest = max(largest, distance(i, j))
        }
        d = Double(largest) / (Double(m) * Double(n))
        pValue = largest == 0 ? 1 : Self.reaching(largest, m, n, isStep, distance)
    }

    /// The probability that a random path from (0, 0) to (m, n) reaches a distance.
    private static func reaching(
        _ largest: Int, _ m: Int, _ n: Int, _ isStep: [Bool], _ distance: (Int, Int) -> Int
    ) -> Double {
        var reached = [Double](repeating: 0, count: n + 1)
        for i in 0...m {
            for j in 0...n {
                if isStep[i + j], distance(i, j) >= largest {
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
        return min(1, reached[n])
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("D", d), ("n1", Double(n[0])), ("n2", Double(n[1]))]
    }
}
