/// Pearson's correlations of every pair of columns, each over the rows in which both have a value.
///
/// Sums of all pairs are products of matrices: of the values, counted from their column's mean in units of its standard deviation
/// and 0 where missing, and of the marks of what is there. The result is the same with any number of threads.
///
/// - A pair with fewer than two common rows has none (NaN), nor has one of which a column is constant over them: where its variance
///   there is less than 10⁻¹² of that of all its rows, the difference that is left is rounding.
/// - Infinite values make the correlations of their column NaN.
///
/// Accuracy: within 10⁻¹² of the exact value while each column's variance over the common rows is at least a thousandth of that
/// over all of its rows; the error grows in inverse proportion beyond. The single form is `PearsonCorrelation`.
///
/// Cost: n k² flops without missing values, 5 n k² with; memory of two or three copies of the columns.
public struct PairwiseCorrelations: Sendable {
    /// The correlations, exactly symmetric, in [−1, 1]; NaN where there is none.
    public let coefficients: Matrix
    /// The numbers of common rows.
    public let counts: Matrix

    /// Correlates the columns of a matrix, NaN for missing.
    public init(_ columns: some MatrixReadable, execution: Execution = .automatic) {
        let view = columns.view
        let (rows, order) = (view.rows, view.columns)
        var present = [Int](repeating: 0, count: order)
        let scaled = Matrix(rows: rows, columns: order) { places in
            let targets = Shared(places)
            present = execution.mapBlocks(of: order, blockSize: 1) { block, _ in
                let column = block.lowerBound
                let place = UnsafeMutableBufferPointer(rebasing: targets.value[column * rows..<(column + 1) * rows])
                return Self.standardize(view, column, into: place)
            }
        }
        let isComplete = present.allSatisfy { $0 == rows }
        let products = gram(scaled, execution: execution)
        guard !isComplete else {
            counts = Matrix(repeating: Double(rows), rows: order, columns: order)
            coefficients = Matrix(rows: order, columns: order) { row, column in
                Self.coefficient(
                    row, column, product: products[row, column], n: Double(rows), sums: (0, 0),
                    squares: (products[row, row], products[column, column]))
            }
            return
        }
        let marks = Matrix(rows: rows, columns: order) { view[$0, $1].isNaN ? 0 : 1 }
        var squares = scaled
        squares.withUnsafeMutableElements { for i in $0.indices { $0[i] *= $0[i] } }
        let n = gram(marks, execution: execution)
        let sums = Self.product(scaled, marks, execution)
        let sumsOfSquares = Self.product(squares, marks, execution)
        counts = n
        coefficients = Matrix(rows: order, columns: order) { row, column in
            Self.coefficient(
                row, column, product: products[row, column], n: n[row, column],
                sums: (sums[row, column], sums[column, row]),
                squares: (sumsOfSquares[row, column], sumsOfSquares[column, row]))
        }
    }

    /// Writes a column counted from its mean in standard deviations, 0 for missing, and returns the number of its values.
    ///
    /// A constant column is 0 everywhere, so that it has no variance over any rows.
    private static func standardize(
        _ view: MatrixView, _ column: Int, into target: UnsafeMutableBufferPointer<Double>
    ) -> Int {
        let values = (0..<view.rows).lazy.map { view[$0, column] }
        let moments = CentredMoments(values)
        let deviation = (moments.sumOfSquares / Double(moments.count)).squareRoot()
        // Deviations that rounding of the mean alone would leave are none.
        let isConstant = deviation <= 1e-15 * abs(moments.mean)
        for row in 0..<view.rows {
            let value = values[row]
            target.initializeElement(
                at: row, to: value.isNaN || isConstant ? 0 : (value - moments.mean) / deviation)
        }
        return moments.count
    }

    private static func coefficient(
        _ row: Int, _ column: Int, product: Double, n: Double, sums: (Double, Double), squares: (Double, Double)
    ) -> Double {
        guard n >= 2 else { return .nan }
        let first = squares.0 - sums.0 * sums.0 / n
        let second = squares.1 - sums.1 * sums.1 / n
        // In units of the columns' own variances a value's square is 1 on average.
        guard first > 1e-12 * n, second > 1e-12 * n else { return .nan }
        if row == column { return 1 }
        let r = (product - sums.0 * sums.1 / n) / (first.squareRoot() * second.squareRoot())
        return r.isNaN ? .nan : max(-1, min(1, r))
    }

    private static func product(_ values: Matrix, _ marks: Matrix, _ execution: Execution) -> Matrix {
        do {
            return try values.view.transposed.multiplied(by: marks, execution: execution)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
