import Distributions

/// Page's test of a common trend: do the values of most towns rise along the columns?
///
/// - Null hypothesis: within each row all orders are equally likely.
/// - Alternative: the values tend to rise from the first column to the last.
///
/// Edge cases:
/// - A row with a missing value is left out.
/// - The exact p takes the ranks of a row as if they were without ties; with ties it is an approximation (`hasTies`).
///
/// Cost: the exact p takes 2ᵏ k³ operations for k columns, at most 10. Source: Page 1963, doi:10.1080/01621459.1963.10500843.
public struct PageTest: HypothesisTest, Hashable {
    public static let title = "Page trend"

    /// The largest number of columns for which the exact distribution is used.
    public static let exactLimit = 10

    /// L = Σ column × sum of its ranks.
    public let l: Double
    /// The normal approximation of L.
    public let z: Double
    /// The p-value of `z`.
    public let normalPValue: Double
    /// The exact p-value up to ten columns, else the normal one.
    public let pValue: Double
    /// Whether `pValue` is exact.
    public let isExact: Bool
    /// Whether a row has ties.
    public let hasTies: Bool
    public var alternative: Alternative { .greater }

    /// Tests rows (towns) of values in the order of the columns (years).
    ///
    /// - Parameters:
    ///   - rows: a block each, with one value for each column; NaN for missing.
    ///   - predicted: the rank that each column should have under the alternative, 1 to k; nil for the order of the columns.
    /// - Throws: `StatisticsError` for unlike rows, too few, infinite values, or predicted ranks that are no order of the columns.
    public init(_ rows: [[Double]], predicted: [Int]? = nil) throws(StatisticsError) {
        let table = try BlockTable(rows, of: "Page test")
        let predicted = predicted ?? Array(1...table.columns)
        guard predicted.sorted() == Array(1...table.columns) else {
            throw .undefined(
                "Page test", because: "predicted ranks \(predicted) are not the numbers 1 to \(table.columns)")
        }
        let (n, k) = (Double(table.rows.count), Double(table.columns))
        hasTies = table.rows.contains { !SortedValues.tieGroups($0.sorted()).isEmpty }
        l = table.rows.reduce(0) { sum, row in
            sum + zip(predicted, ranks(row)).reduce(0) { $0 + Double($1.0) * $1.1 }
        }
        let mean = n * k * (k + 1) * (k + 1) / 4
        let variance = n * k * k * (k + 1) * (k + 1) * (k - 1) / 144
        z = (l - mean) / variance.squareRoot()
        normalPValue = NormalDistribution.standard.survival(z)
        isExact = table.columns <= Self.exactLimit
        pValue =
            isExact
            ? RankProductDistribution(count: table.columns).sumUpperTail(l, copies: table.rows.count) : normalPValue
    }

    public var statistics: [(symbol: String, value: Double)] { [("L", l), ("z", z)] }
}
