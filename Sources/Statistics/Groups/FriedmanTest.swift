import Distributions

/// The Friedman test of treatments (years) within blocks (towns), by ranks.
///
/// - Null hypothesis: within each block all orders of the treatments are equally likely.
/// - Alternative: some treatments tend to have greater values.
///
/// Edge cases: a block with a missing value is left out and counted; all blocks constant throws.
///
/// Source: Friedman 1937, doi:10.1080/01621459.1937.10503522.
public struct FriedmanTest: HypothesisTest, Hashable {
    public static let title = "Friedman"

    /// χ² with tie correction.
    public let chiSquare: Double
    /// Treatments minus one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    /// Kendall's coefficient of concordance W, in [0, 1].
    public let concordance: Double
    /// The sum of the ranks of each treatment.
    public let rankSums: [Double]
    /// The number of complete blocks.
    public let blocks: Int
    /// The number of blocks left out.
    public let incomplete: Int
    /// Σ of the squared ranks, which post hoc comparisons need.
    let squaredRanks: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the columns of a table.
    ///
    /// - Parameter rows: a block each, with one value for each treatment; NaN for missing.
    public init(_ rows: [[Double]]) throws(StatisticsError) {
        let table = try BlockTable(rows, of: "Friedman test")
        let ranked = table.rows.map { ranks($0) }
        let (n, k) = (Double(table.rows.count), Double(table.columns))
        rankSums = (0..<table.columns).map { column in ranked.reduce(0) { $0 + $1[column] } }
        squaredRanks = ranked.joined().reduce(0) { $0 + $1 * $1 }
        let centre = n * (k + 1) / 2
        let spread = rankSums.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        let ties = table.rows.reduce(0) { $0 + tieSum(SortedValues.tieGroups($1.sorted())) }
        let scale = n * k * (k + 1) - ties / (k - 1)
        guard scale > 0 else { throw .undefined("Friedman test", because: "every block is constant") }
        chiSquare = 12 * spread / scale
        degreesOfFreedom = table.columns - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: k - 1).survival(chiSquare)
        concordance = chiSquare / (n * (k - 1))
        blocks = table.rows.count
        incomplete = table.incomplete
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("chi2", chiSquare), ("df", Double(degreesOfFreedom)), ("W", concordance)]
    }
}

/// The analysis of variance of treatments (years) within blocks (towns), without replication.
///
/// - Null hypothesis: all treatments have the same mean.
/// - Alternative: some differ. Model: block plus treatment plus normal deviation.
public struct RepeatedMeasuresANOVA: HypothesisTest, Hashable {
    public static let title = "Repeated measures analysis of variance"

    /// Treatments against the remainder.
    public let f: Double
    /// Blocks against the remainder.
    public let blockF: Double
    /// Treatments minus one.
    public let degreesOfFreedom: Int
    /// The degrees of freedom of the remainder.
    public let residualDegrees: Int
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the columns of a table; rows as for `FriedmanTest`.
    public init(_ rows: [[Double]]) throws(StatisticsError) {
        let table = try BlockTable(rows, of: "repeated measures")
        let (n, k) = (Double(table.rows.count), Double(table.columns))
        let all = Moments(present: table.rows.flatMap(\.self))
        let ofBlocks = Moments(present: table.rows.map { $0.reduce(0, +) / k }).squares * k
        let ofColumns =
            Moments(present: (0..<table.columns).map { c in table.rows.reduce(0) { $0 + $1[c] } / n }).squares * n
        let rest = all.squares - ofBlocks - ofColumns
        degreesOfFreedom = table.columns - 1
        residualDegrees = (table.rows.count - 1) * (table.columns - 1)
        let meanRest = rest / Double(residualDegrees)
        guard meanRest > 0 else { throw .undefined("repeated measures", because: "nothing is left to compare with") }
        f = ofColumns / (k - 1) / meanRest
        blockF = ofBlocks / (n - 1) / meanRest
        pValue = FDistribution(numerator: k - 1, denominator: Double(residualDegrees)).survival(f)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("F", f), ("df1", Double(degreesOfFreedom)), ("df2", Double(residualDegrees))]
    }
}

/// Rows of equal length without those that miss a value.
struct BlockTable {
    var rows: [[Double]]
    var columns: Int
    var incomplete: Int

    init(_ rows: [[Double]], of name: String) throws(StatisticsError) {
        columns = rows.first?.count ?? 0
        for row in rows where row.count != columns {
            throw .unlikeLengths("first row", columns, "another row", row.count)
        }
        guard columns >= 2 else { throw .tooFewValues(of: "\(name): columns", needed: 2, got: columns) }
        for row in rows { _ = try Checks.present(row, name) }
        self.rows = rows.filter { !$0.contains(where: \.isNaN) }
        incomplete = rows.count - self.rows.count
        guard self.rows.count >= 2 else {
            throw .tooFewValues(of: "\(name): complete rows", needed: 2, got: self.rows.count)
        }
    }
}
