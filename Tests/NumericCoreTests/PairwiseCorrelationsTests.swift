import NumericCore
import Testing

@Suite struct PairwiseCorrelationsTests {
    /// The textbook's formula over the common rows, in two passes.
    static func naive(_ x: [Double], _ y: [Double]) -> (r: Double, n: Int) {
        let pairs = zip(x, y).filter { !$0.isNaN && !$1.isNaN }
        let n = Double(pairs.count)
        let (mx, my) = (pairs.map(\.0).compensatedSum() / n, pairs.map(\.1).compensatedSum() / n)
        let sxy = pairs.map { ($0 - mx) * ($1 - my) }.compensatedSum()
        let sxx = pairs.map { ($0.0 - mx) * ($0.0 - mx) }.compensatedSum()
        let syy = pairs.map { ($0.1 - my) * ($0.1 - my) }.compensatedSum()
        return (pairs.count < 2 ? .nan : sxy / (sxx * syy).squareRoot(), pairs.count)
    }

    static func columns(_ rows: Int, _ count: Int, missing: Bool) -> [[Double]] {
        (0..<count).map { column in
            zip(Naive.vector(rows, seed: UInt64(column + 1)), Naive.vector(rows, seed: 99)).enumerated().map {
                row, pair in
                if missing, (row * 7 + column * 13) % 10 == 0 { return .nan }
                return 1e6 + 1000 * Double(column) * (pair.0 + (column % 2 == 0 ? pair.1 : -pair.1))
                    + (column == 0 ? pair.1 : 0)
            }
        }
    }

    @Test(arguments: [(2, 3), (30, 5), (5_001, 12)], [false, true])
    func `correlations are those of each pair by itself, on any number of threads`(shape: (Int, Int), missing: Bool) {
        let columns = Self.columns(shape.0, shape.1, missing: missing)
        let matrix = Matrix(columns: columns)
        let found = PairwiseCorrelations(matrix, execution: .serial)
        for i in columns.indices {
            for j in columns.indices {
                let (r, n) = Self.naive(columns[i], columns[j])
                #expect(Int(found.counts[i, j]) == n)
                #expect(r.isNaN ? found.coefficients[i, j].isNaN : abs(found.coefficients[i, j] - r) < 1e-12)
                #expect(found.coefficients[i, j].bitPattern == found.coefficients[j, i].bitPattern)
            }
        }
        let parallel = PairwiseCorrelations(matrix, execution: Execution(threads: 3))
        #expect(
            zip(parallel.coefficients.columnMajor, found.coefficients.columnMajor).allSatisfy {
                $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
            })
    }

    @Test func `pairs without a correlation have none`() {
        let found = PairwiseCorrelations(
            Matrix(columns: [
                [1, 2, 3, .nan, 5], [7, 7, 7, 7, 7], [.nan, .nan, .nan, 4, .nan], [0.1, 0.1, 0.1, 8, 0.1],
                [-2, -4, -6, 0, -10],
            ]))
        let r = found.coefficients
        #expect(r[0, 1].isNaN)  // constant
        #expect(r[1, 1].isNaN)
        #expect(r[0, 2].isNaN)  // no common row
        #expect(found.counts[0, 2] == 0)
        #expect(r[0, 3].isNaN)  // constant over the common rows alone
        #expect(!r[3, 3].isNaN)
        #expect(abs(r[0, 4] + 1) < 1e-14)
        #expect(r[0, 0] == 1)
    }
}
