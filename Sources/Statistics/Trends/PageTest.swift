import Distributions

/// Page's test of a common trend: do the values of most towns rise along the columns?
///
/// - Null hypothesis: within each row all orders are equally likely.
/// - Alternative: the values tend to rise from the first column to the last.
///
/// Edge cases:
/// - A row with a missing value is left out.
/// - Tied values share their mean rank. The exact p is conditional on the ties: every row's ranks, ties included, in all their orders.
///   The normal p takes no account of ties and is too large with them.
///
/// Cost: the exact p takes 2ᵏ k³ operations for k columns and every pattern of ties, and the square of rows times k³.
///
/// Source: Page 1963, doi:10.1080/01621459.1963.10500843.
public struct PageTest: HypothesisTest, Hashable {
    public static let title = "Page trend"

    /// The largest number of columns for which the exact distribution is used.
    public static let exactLimit = 10

    /// The largest number of values that L can take for which the exact distribution is used: 2 000 rows of 5 columns, 240 of 10, half as
    /// many with ties.
    public static let exactRange = 40_000

    /// L = Σ column × sum of its ranks.
    public let l: Double
    /// The normal approximation of L.
    public let z: Double
    /// The p-value of `z`.
    public let normalPValue: Double
    /// The exact p-value up to ten columns and `exactRange`, else the normal one.
    public let pValue: Double
    /// The exact p-value of L as if no row had ties, which other programs give; nil beyond the same limits.
    public let untiedPValue: Double?
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
        let untied = Self.exactTail(l, table, doubled: false)
        let exact = hasTies ? Self.exactTail(l, table, doubled: true) : untied
        untiedPValue = untied
        pValue = exact ?? normalPValue
        isExact = exact != nil
    }

    /// P(L ≥ `l`) of the rows' ranks doubled, ties included, or of ranks without ties; nil beyond the limits.
    private static func exactTail(_ l: Double, _ table: BlockTable, doubled: Bool) -> Double? {
        guard table.columns <= exactLimit, table.rows.count <= exactRange else { return nil }
        // Made once for each pattern of ties.
        var made: [[Int]: RankProductDistribution] = [:]
        var all: [RankProductDistribution] = []
        for row in table.rows {
            let midranks = doubled ? ranks(row).map { Int(2 * $0) }.sorted() : []
            let part =
                made[midranks]
                ?? (doubled
                    ? RankProductDistribution(doubledRanks: midranks) : RankProductDistribution(count: table.columns))
            made[midranks] = part
            all.append(part)
        }
        let range = all.reduce(1) { $0 + $1.maximum - $1.minimum }
        return range <= exactRange ? RankProductDistribution.upperTail(l, over: all) : nil
    }

    public var statistics: [(symbol: String, value: Double)] { [("L", l), ("z", z)] }
}
