/// The coefficients b that minimise ‖y − X b‖², with the rank of X.
///
/// Columns are scaled to norms near 1 by powers of two, which rounds nothing, and X is factored by QR with column pivoting. Where the
/// condition of the scaled columns exceeds 1 000, the solution and its residuals are refined with residuals
/// computed in twice the precision, until they stand still.
///
/// **Rank.** A column is dependent if what the columns before it leave of it is at most `tolerance` (default 10⁻¹²) of its norm.
/// Dependent columns are *aliased*: they have no coefficient, and the columns that come first are kept, as one reads a
/// formula. 10⁻¹² is far above the rounding of stored decimals and far below the independent part of any design
/// with a meaning: the tenth powers of NIST's Filip data keep 10⁻⁸.
///
/// - More columns than rows: at most as many coefficients as rows; no degrees of freedom are left.
/// - Weights: multiply the rows of X and y by the roots of the weights.
///
/// Cost: 2 m n² flops, and 8 m n in doubled precision for each refinement (at most five).
///
/// Source: Å. Björck, Iterative refinement of linear least squares solutions I, BIT 7 (1967), doi:10.1007/BF01939321.
public struct LeastSquares: Sendable {
    /// The names of the columns, as given, or `x0`, `x1`, ….
    public let columnNames: [String]
    /// One for each column; nil for aliased columns.
    public let coefficients: [Double?]
    /// The columns with a coefficient, ascending.
    public let estimatedColumns: [Int]
    /// y − X b.
    public let residuals: [Double]
    /// X b: y minus the residuals.
    public let fitted: [Double]
    /// ‖y − X b‖².
    public let residualSumOfSquares: Double
    /// The tolerance of the rank, as used.
    public let tolerance: Double
    /// An estimate of the condition number of the estimated columns after scaling; 1 if there are none.
    public let condition: Double
    /// How often the solution was refined.
    public let refinements: Int

    let factorization: PivotedQR
    let scales: [Double]

    /// Fits `response` to the columns of `design`.
    ///
    /// - Parameters:
    ///   - design: X, m × n; a constant column is the caller's.
    ///   - response: y, m values.
    ///   - columnNames: n names for aliased columns and tables; nil for `x0`, `x1`, ….
    ///   - tolerance: of the rank, between 0 and 1.
    ///   - refining: when to refine.
    /// - Throws: `NumericError.shapeMismatch`, `.notFinite`.
    public init(
        design: some MatrixReadable, response: [Double], columnNames: [String]? = nil, tolerance: Double = 1e-12,
        refining: Refinement = .automatic
    ) throws(NumericError) {
        precondition(tolerance >= 0 && tolerance < 1, "A tolerance lies between 0 and 1, not \(tolerance)")
        let view = design.view
        guard view.rows == response.count else {
            throw .shapeMismatch(
                operation: "Least squares", left: view.shape, right: MatrixShape(rows: response.count, columns: 1))
        }
        if let names = columnNames, names.count != view.columns {
            throw .shapeMismatch(
                operation: "Least squares (names)", left: view.shape,
                right: MatrixShape(rows: names.count, columns: 1))
        }
        try LAPACK.check(LAPACK.column(response).view, "Least squares (response)")
        let selection = try IndependentColumns(view, tolerance: tolerance)
        let system = LeastSquaresSystem(scaled: selection.scaled, factorization: selection.factorization)
        let solution = try system.solve(response, refining: refining)

        self.columnNames = columnNames ?? (0..<view.columns).map { "x\($0)" }
        self.tolerance = tolerance
        estimatedColumns = selection.kept
        scales = selection.scales
        factorization = selection.factorization
        var coefficients = [Double?](repeating: nil, count: view.columns)
        for (place, column) in selection.kept.enumerated() {
            coefficients[column] = solution.coefficients[place] * selection.scales[place]
        }
        self.coefficients = coefficients
        residuals = solution.residuals
        fitted = zip(response, solution.residuals).map { $0 - $1 }
        var squares = CompensatedSum()
        for r in solution.residuals { squares.addProduct(r, r) }
        residualSumOfSquares = squares.value
        condition = system.condition
        refinements = solution.refinements
    }

    /// When the solution is refined with residuals in twice the precision.
    public enum Refinement: Sendable, Hashable {
        /// Where the condition of the scaled columns exceeds 1 000.
        case automatic
        /// Always.
        case always
        /// Never.
        case never
    }
}

extension LeastSquares {
    /// The number of independent columns.
    public var rank: Int { estimatedColumns.count }

    /// The columns without a coefficient, because they are sums of multiples of others.
    public var aliasedColumns: [Int] {
        coefficients.indices.filter { coefficients[$0] == nil }
    }

    /// The names of the aliased columns.
    public var aliasedNames: [String] { aliasedColumns.map { columnNames[$0] } }

    /// Rows minus rank.
    public var degreesOfFreedom: Int { residuals.count - rank }

    /// σ̂², the residual sum of squares per degree of freedom; nil without any.
    public var residualVariance: Double? {
        degreesOfFreedom > 0 ? residualSumOfSquares / Double(degreesOfFreedom) : nil
    }

    /// (XᵀX)⁻¹ of the estimated columns, in their order: times σ̂² the covariance of the coefficients.
    ///
    /// Cost: rank³ flops.
    public var unscaledCovariance: Matrix {
        let order = rank
        do {
            let inverse = try solveTriangular(factorization.leadingBlock(order), .upper, Matrix.identity(order))
            let product = gram(inverse.transposed, execution: .serial)
            var result = Matrix(repeating: 0, rows: order, columns: order)
            for (i, row) in factorization.permutation.enumerated() {
                for (j, column) in factorization.permutation.enumerated() {
                    result[row, column] = product[i, j] * scales[row] * scales[column]
                }
            }
            return result
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// The standard error of each coefficient; nil for aliased columns and without degrees of freedom.
    public var standardErrors: [Double?] {
        var errors = [Double?](repeating: nil, count: coefficients.count)
        guard let variance = residualVariance else { return errors }
        let covariance = unscaledCovariance
        for (place, column) in estimatedColumns.enumerated() {
            errors[column] = (variance * covariance[place, place]).squareRoot()
        }
        return errors
    }

    /// The diagonal of the projection X (XᵀX)⁻¹ Xᵀ: how far each observation determines its own fit.
    ///
    /// Cost: 4 m n² flops.
    public var leverages: [Double] {
        let q = factorization.orthonormalColumns(rank)
        return (0..<q.rows).map { row in q.row(row).reduce(0) { $0 + $1 * $1 } }
    }
}
