/// The columns of a design that are kept, scaled and factored.
struct IndependentColumns {
    /// Kept columns of the design, ascending.
    let kept: [Int]
    /// A power of two for each kept column.
    let scales: [Double]
    /// The kept columns times their scales.
    let scaled: Matrix
    /// Of `scaled`, with full column rank.
    let factorization: PivotedQR

    /// Scales the columns, finds the rank, and if columns are dependent keeps those that come first.
    init(_ design: MatrixView, tolerance: Double) throws(NumericError) {
        try LAPACK.check(design, "Least squares (design)")
        let scales = (0..<design.columns).map { Double.powerOfTwo(near: nrm2(design.column($0))) }
        let all = Matrix(rows: design.rows, columns: design.columns) { design[$0, $1] * scales[$1] }
        let whole = try PivotedQR(all, tolerance: tolerance)
        var kept = Array(0..<design.columns)
        var factorization = whole
        if whole.rank < design.columns {
            kept = Self.inOrder(whole, tolerance: tolerance)
            factorization = try PivotedQR(Self.select(kept, of: all), tolerance: tolerance)
            if factorization.rank < kept.count {
                kept = whole.permutation.prefix(whole.rank).sorted()
                factorization = try PivotedQR(Self.select(kept, of: all), tolerance: 0)
            }
        }
        self.kept = kept
        self.scales = kept.map { scales[$0] }
        scaled = Self.select(kept, of: all)
        self.factorization = factorization
    }

    /// The scaled columns with what their elements are more than their nearest doubles.
    func preciseColumns(_ rest: Matrix?) -> [[DoubleDouble]] {
        kept.enumerated().map { place, column in
            (0..<scaled.rows).map { row in
                .sum(scaled[row, place], rest.map { $0[row, column] * scales[place] } ?? 0)
            }
        }
    }

    private static func select(_ columns: [Int], of matrix: Matrix) -> Matrix {
        columns.count == matrix.columns
            ? matrix : Matrix(columns: columns.map { Array(matrix.column($0)) }, rows: matrix.rows)
    }

    /// The columns of which those before leave more than `tolerance`, by orthogonalising the small factor R, whose columns have the
    /// same inner products as those of the design.
    private static func inOrder(_ qr: PivotedQR, tolerance: Double) -> [Int] {
        let upper = qr.upper
        var columns = [[Double]](repeating: [], count: upper.columns)
        for (place, column) in qr.permutation.enumerated() { columns[column] = Array(upper.column(place)) }
        var basis: [[Double]] = []
        var kept: [Int] = []
        for (index, column) in columns.enumerated() {
            let norm = nrm2(column)
            var rest = column
            for _ in 0..<2 {  // twice is enough to be orthogonal to rounding
                for direction in basis {
                    let part = zip(rest, direction).reduce(0) { $0 + $1.0 * $1.1 }
                    for i in rest.indices { rest[i] -= part * direction[i] }
                }
            }
            let left = nrm2(rest)
            guard norm > 0, left > tolerance * norm, basis.count < upper.rows else { continue }
            basis.append(rest.map { $0 / left })
            kept.append(index)
        }
        return kept
    }
}

extension Matrix {
    /// A matrix of columns, also of none.
    init(columns columnsOfElements: [[Double]], rows: Int) {
        self.init(rows: rows, columns: columnsOfElements.count) { columnsOfElements[$1][$0] }
    }
}
