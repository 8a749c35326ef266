import Distributions

/// The χ² test of independence of a table of counts, with the likelihood-ratio (G) test and Cramér's V.
///
/// - Null hypothesis: rows and columns are independent.
/// - Alternative: they are not. The approximation wants expected counts of about five; see `FisherExactTest`.
///
/// Edge cases: an empty row or column throws.
public struct ChiSquareTest: HypothesisTest, Hashable {
    public static let title = "Chi-square"

    /// Σ (observed − expected)² / expected.
    public let chiSquare: Double
    /// The same with each distance brought ½ nearer to zero (Yates); only for 2 × 2 tables, else nil.
    public let yates: Double?
    /// 2 Σ observed × log(observed / expected).
    public let g: Double
    /// (rows − 1) × (columns − 1).
    public let degreesOfFreedom: Int
    public let pValue: Double
    /// The p-value of `yates`.
    public let yatesPValue: Double?
    /// The p-value of `g`.
    public let gPValue: Double
    /// √(χ² / (n × (smaller side − 1))), in [0, 1].
    public let cramersV: Double
    /// V with the interval of the noncentrality λ of χ², as √(λ / (n × (smaller side − 1))); its ends are at most 1.
    public let association: Estimate
    /// The counts expected under independence.
    public let expected: [[Double]]
    /// The residuals in units of their standard deviation: beyond ±2 or ±3 they say which cells are unusual.
    public let standardizedResiduals: [[Double]]
    public var alternative: Alternative { .twoSided }

    /// Tests a table of counts, given by rows.
    ///
    /// - Parameters:
    ///   - table: counts, zero or more.
    ///   - level: the level of the interval of V.
    /// - Throws: `StatisticsError` for fewer than two rows or columns, unlike rows, negative counts, an empty margin, or a level
    ///   outside (0, 1).
    public init(_ table: [[Double]], level: Double = 0.95) throws(StatisticsError) {
        try Checks.level(level)
        let counts = try CountTable(table, of: "chi-square test")
        let expected = counts.expected
        let cells = zip(table.joined(), expected.joined())
        chiSquare = cells.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
        g = 2 * cells.reduce(0) { $0 + ($1.0 == 0 ? 0 : $1.0 * logarithm($1.0 / $1.1)) }
        degreesOfFreedom = (counts.rows.count - 1) * (counts.columns.count - 1)
        let distribution = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom))
        pValue = distribution.survival(chiSquare)
        gPValue = distribution.survival(max(0, g))
        if degreesOfFreedom == 1 {
            let corrected = cells.reduce(0.0) {
                let distance = ($1.0 - $1.1).magnitude
                let moved = distance - min(0.5, distance)
                return $0 + moved * moved / $1.1
            }
            yates = corrected
            yatesPValue = distribution.survival(corrected)
        } else {
            yates = nil
            yatesPValue = nil
        }
        let side = Double(min(counts.rows.count, counts.columns.count) - 1)
        let share = { (square: Double) in (square / (counts.total * side)).squareRoot() }
        cramersV = share(chiSquare)
        let limits = NoncentralChiSquare.limits(chiSquare, degreesOfFreedom: Double(degreesOfFreedom), level: level)
        association = Estimate(
            value: cramersV, interval: Interval(lower: min(1, share(limits.lower)), upper: min(1, share(limits.upper))),
            level: level, method: .noncentralChiSquare)
        self.expected = expected
        standardizedResiduals = counts.rows.indices.map { i in
            counts.columns.indices.map { j in
                let rest = (1 - counts.rows[i] / counts.total) * (1 - counts.columns[j] / counts.total)
                return (table[i][j] - expected[i][j]) / (expected[i][j] * rest).squareRoot()
            }
        }
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("chi2", chiSquare), ("df", Double(degreesOfFreedom)), ("V", cramersV)]
    }
}

/// A checked table of counts with its margins.
struct CountTable {
    var rows: [Double]
    var columns: [Double]
    var total: Double

    init(_ table: [[Double]], of name: String) throws(StatisticsError) {
        guard table.count >= 2 else { throw .tooFewValues(of: "\(name): rows", needed: 2, got: table.count) }
        let width = table[0].count
        guard width >= 2 else { throw .tooFewValues(of: "\(name): columns", needed: 2, got: width) }
        for row in table {
            guard row.count == width else { throw .unlikeLengths("first row", width, "another row", row.count) }
            for count in row { try Checks.events(count, "count") }
        }
        rows = table.map { $0.reduce(0, +) }
        columns = (0..<width).map { column in table.reduce(0) { $0 + $1[column] } }
        total = rows.reduce(0, +)
        guard rows.allSatisfy({ $0 > 0 }), columns.allSatisfy({ $0 > 0 }) else {
            throw .undefined(name, because: "a row or column is empty; leave it out")
        }
    }

    var expected: [[Double]] { rows.map { row in columns.map { row / total * $0 } } }
}
