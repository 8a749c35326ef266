import Distributions
import NumericCore

/// Pearson's correlation of pairs, with Fisher's interval and the t test.
///
/// - Null hypothesis: no linear association. Alternative: some (or a positive one, a negative one).
/// - Model of test and interval: bivariate normal pairs.
///
/// Edge cases:
/// - A pair with a missing half is left out; at least three are needed, four for an interval.
/// - A constant list throws: the correlation is undefined.
public struct PearsonCorrelation: HypothesisTest, Hashable {
    public static let title = "Pearson correlation"

    /// r, with Fisher's interval; no interval with three pairs or |r| = 1.
    public let coefficient: Estimate
    /// r √((n − 2) / (1 − r²)).
    public let t: Double
    /// Pairs minus two.
    public let degreesOfFreedom: Int
    public let pValue: Double
    public let alternative: Alternative
    /// The number of complete pairs.
    public let n: Int
    /// The number of pairs left out.
    public let missing: Int

    /// Correlates two lists.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let pairs = try PairedValues(first, second, needed: 3, of: "correlation")
        let r = try Self.coefficient(pairs.first, pairs.second)
        n = pairs.first.count
        missing = pairs.missing
        degreesOfFreedom = n - 2
        let df = Double(n - 2)
        t = r * (df / ((1 - r) * (1 + r))).squareRoot()
        pValue = StudentTest.pValue(t, degreesOfFreedom: df, alternative)
        self.alternative = alternative
        var interval: Interval?
        if n > 3, r.magnitude < 1 {
            let half = NormalDistribution.standard.upperQuantile((1 - level) / 2) / Double(n - 3).squareRoot()
            let z = 0.5 * (logOnePlus(r) - logOnePlus(-r))
            interval = Interval(lower: hyperbolicTangent(z - half), upper: hyperbolicTangent(z + half))
        }
        coefficient = Estimate(value: r, interval: interval, level: level, method: .fisherZ)
    }

    /// The correlation of complete lists.
    static func coefficient(_ x: [Double], _ y: [Double]) throws(StatisticsError) -> Double {
        let (a, b) = (CentredMoments(x), CentredMoments(y))
        guard a.sumOfSquares > 0, b.sumOfSquares > 0 else {
            throw .undefined("correlation", because: "all values of a list are equal")
        }
        var products = CompensatedSum()
        for (x, y) in zip(x, y) { products.addProduct(x - a.mean, y - b.mean) }
        return min(1, max(-1, products.value / (a.sumOfSquares.squareRoot() * b.sumOfSquares.squareRoot())))
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("r", coefficient.value), ("t", t), ("df", Double(degreesOfFreedom))]
    }
    public var effect: Estimate? { coefficient }
}

/// Correlations of all pairs of columns.
public enum CorrelationMatrix {
    /// What is done where a value is missing.
    public enum Missing: String, Sendable, Hashable, CaseIterable {
        /// Each pair of columns uses the rows complete for it.
        case pairwise
        /// Only rows complete in all columns are used.
        case complete
    }

    /// Pearson's correlations of the columns of a table given by rows; undefined ones are NaN.
    public static func pearson(_ rows: [[Double]], missing: Missing = .pairwise) throws(StatisticsError) -> [[Double]] {
        let width = rows.first?.count ?? 0
        for row in rows where row.count != width {
            throw .unlikeLengths("first row", width, "another row", row.count)
        }
        let used = missing == .complete ? rows.filter { !$0.contains(where: \.isNaN) } : rows
        var result = [[Double]](repeating: [Double](repeating: 1, count: width), count: width)
        for i in 0..<width {
            for j in (i + 1)..<max(width, i + 1) {
                let pairs = try? PairedValues(used.map { $0[i] }, used.map { $0[j] }, needed: 2, of: "correlation")
                let r = pairs.flatMap { try? PearsonCorrelation.coefficient($0.first, $0.second) } ?? .nan
                result[i][j] = r
                result[j][i] = r
            }
        }
        return result
    }
}
