import Distributions

/// How the p-value of Spearman's correlation is found.
public enum SpearmanMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact up to 12 pairs without ties, else by t.
    case automatic
    /// The exact distribution over all orders; without ties only.
    case exact
    /// The Edgeworth series of Best and Roberts 1975 (algorithm AS 89, doi:10.2307/2347111), as in R; without ties only.
    case edgeworth
    /// r √((n − 2) / (1 − r²)) by Student's t.
    case studentT
}

/// Spearman's rank correlation of pairs.
///
/// - Null hypothesis: the two orders have nothing to do with each other.
/// - Alternative: they agree or disagree (or only one of these).
///
/// Edge cases: a pair with a missing half is left out; at least three are needed; a constant list throws.
///
/// Cost: two sorts; the exact p 2ⁿ n² steps. Source: Spearman 1904, doi:10.2307/1412159.
public struct SpearmanCorrelation: HypothesisTest, Hashable {
    public static let title = "Spearman correlation"

    /// Up to how many pairs the exact p is found.
    public static let exactLimit = 12

    /// ρ: Pearson's correlation of the ranks.
    public let coefficient: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: SpearmanMethod
    /// The number of complete pairs.
    public let n: Int
    /// The number of pairs left out.
    public let missing: Int

    /// Correlates the ranks of two lists.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
        method: SpearmanMethod = .automatic
    ) throws(StatisticsError) {
        let pairs = try PairedValues(first, second, needed: 3, of: "rank correlation")
        let (a, b) = (ranks(pairs.first), ranks(pairs.second))
        let count = pairs.first.count
        n = count
        missing = pairs.missing
        let rho = try PearsonCorrelation.coefficient(a, b)
        coefficient = rho
        let hasTies =
            !SortedValues.tieGroups(pairs.first.sorted()).isEmpty
            || !SortedValues.tieGroups(pairs.second.sorted()).isEmpty
        if method == .exact || method == .edgeworth {
            guard !hasTies else {
                throw .undefined("exact rank correlation", because: "there are ties; use Kendall's, exact with ties")
            }
            guard method == .edgeworth || count <= Self.exactLimit else {
                throw .tooLarge("exact rank correlation", size: count, limit: Self.exactLimit)
            }
        }
        let isExact = method == .exact || (method == .automatic && !hasTies && count <= Self.exactLimit)
        self.method = isExact ? .exact : method == .edgeworth ? .edgeworth : .studentT
        if isExact {
            let products = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
            let distribution = RankProductDistribution(count: count)
            pValue = alternative.pValue(
                upper: distribution.upperTail(products), lower: distribution.lowerTail(products))
        } else if method == .edgeworth {
            let squares = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            // Σ d² moves in steps of two, and is small where the orders agree.
            pValue = alternative.pValue(
                upper: Self.edgeworth(squares + 1, count).lower, lower: Self.edgeworth(squares - 1, count).upper)
        } else {
            let df = Double(count - 2)
            pValue = StudentTest.pValue(
                rho * (df / ((1 - rho) * (1 + rho))).squareRoot(), degreesOfFreedom: df, alternative)
        }
        self.alternative = alternative
    }

    /// The probabilities that Σ d² lies below and above a number halfway between two of its values.
    private static func edgeworth(_ squares: Double, _ count: Int) -> (lower: Double, upper: Double) {
        let n = Double(count)
        let b = 1 / n
        let x = (6 * squares * b / (n * n - 1) - 1) * (n - 1).squareRoot()
        let y = x * x
        let inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)
        let middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner)
        let u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle) * exponential(-y / 2)
        let tails = NormalDistribution.standard.tails(x)
        return (min(1, max(0, tails.lower - u)), min(1, max(0, tails.upper + u)))
    }

    public var statistics: [(symbol: String, value: Double)] { [("rho", coefficient), ("n", Double(n))] }
}
