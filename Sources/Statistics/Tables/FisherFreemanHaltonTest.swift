import Distributions

/// Fisher's exact test of a table with any number of rows and columns (Freeman and Halton).
///
/// - Null hypothesis: rows and columns are independent.
/// - Alternative: they are not. The p-value is that of all tables with these margins no more likely than the observed one.
///
/// Cost: grows with the number of tables; beyond `workLimit` tables or observations an error says so.
///
/// Source: Freeman and Halton 1951, doi:10.1093/biomet/38.1-2.141.
public struct FisherFreemanHaltonTest: HypothesisTest, Hashable {
    public static let title = "Fisher exact (Freeman–Halton)"

    /// The largest number of observations, and of tables that are looked at.
    public static let workLimit = 20_000_000

    public let pValue: Double
    /// The number of observations.
    public let total: Int
    public var alternative: Alternative { .twoSided }

    /// Tests a table of whole counts, given by rows.
    public init(_ table: [[Double]]) throws(StatisticsError) {
        let margins = try CountTable(table, of: "Fisher exact test")
        for value in table.joined() { _ = try Checks.count(value, "count") }
        guard margins.total <= Double(Self.workLimit) else {
            throw .tooLarge("Fisher exact test", size: Int(margins.total), limit: Self.workLimit)
        }
        total = Int(margins.total)
        var search = Search(rows: margins.rows.map { Int($0) }, columns: margins.columns.map { Int($0) })
        let observed = table.joined().reduce(0.0) { $0 + search.logFactorial[Int($1)] }
        // Tables within a relative 1e-7 of the observed probability count as equal, as in R.
        search.limit = observed - 1e-7
        search.run()
        guard !search.isExhausted else {
            throw .tooLarge("Fisher exact test", size: search.work, limit: Self.workLimit)
        }
        pValue = min(1, search.sum)
    }

    public var statistics: [(symbol: String, value: Double)] { [("n", Double(total))] }

    /// Walks through all tables with given margins, column by column and row by row.
    private struct Search {
        let rows: [Int]
        let columns: [Int]
        let logFactorial: [Double]
        let constant: Double
        var limit = 0.0
        var sum = 0.0
        var work = 0
        var isExhausted = false

        init(rows: [Int], columns: [Int]) {
            self.rows = rows
            self.columns = columns
            let total = rows.reduce(0, +)
            var factorials = [0.0]
            for k in stride(from: 1, through: total, by: 1) {
                factorials.append(factorials[k - 1] + logarithm(Double(k)))
            }
            logFactorial = factorials
            constant = (rows + columns).reduce(-factorials[total]) { $0 + factorials[$1] }
        }

        mutating func run() { fill(column: 0, row: 0, left: columns[0], rest: rows, logs: 0) }

        /// Places `left` of a column into its rows from `row` on; `logs` is the sum of log factorials so far.
        private mutating func fill(column: Int, row: Int, left: Int, rest: [Int], logs: Double) {
            if isExhausted { return }
            if column == columns.count - 1 {
                // The last column is what the rows have left.
                let all = rest.reduce(logs) { $0 + logFactorial[$1] }
                if all >= limit { sum += exponential(constant - all) }
                work += 1
                isExhausted = work > FisherFreemanHaltonTest.workLimit
                return
            }
            if row == rows.count - 1 {
                guard left <= rest[row] else { return }
                var next = rest
                next[row] -= left
                fill(
                    column: column + 1, row: 0, left: columns[column + 1], rest: next, logs: logs + logFactorial[left])
                return
            }
            let below = rest[(row + 1)...].reduce(0, +)
            guard max(0, left - below) <= min(left, rest[row]) else { return }
            for count in max(0, left - below)...min(left, rest[row]) {
                var next = rest
                next[row] -= count
                fill(column: column, row: row + 1, left: left - count, rest: next, logs: logs + logFactorial[count])
            }
        }
    }
}
