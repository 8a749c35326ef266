/// The coefficients b that minimise ‖y − X b‖², with the rank of X.
///
/// Columns are scaled to norms near 1 by powers of two, which rounds nothing, and X is factored by QR with column pivoting, which finds
/// the rank. A problem of at most 250 000 rows × columns² is then solved in twice the precision throughout: coefficients, residuals,
/// their squares and the covariance are those of the numbers given, to the last digits. In a larger one, where the condition of the scaled
/// columns exceeds 1 000, the solution and its residuals are refined with residuals computed in twice the precision, until they
/// stand still.
///
/// Powers of x that are rounded before they come here may cost more digits than the fit: `init(polynomial:in:response:)` carries them.
///
/// **Rank.** A column is dependent if what the columns before it leave of it is at most `tolerance` (default 10⁻¹²) of its norm.
/// Dependent columns are *aliased*: they have no coefficient, and the columns that come first are kept, as one reads a
/// formula. 10⁻¹² is far above the rounding of stored decimals and far below the independent part of any design
/// with a meaning: the tenth powers of NIST's Filip data keep 10⁻⁸.
///
/// - More columns than rows: at most as many coefficients as rows; no degrees of freedom are left.
/// - Weights: multiply the rows of X and y by the roots of the weights.
///
/// Cost: 2 m n² flops, and about 30 m n² more where that is solved in twice the precision, else 8 m n in doubled precision for each
/// refinement (at most five).
///
/// Sources: Å. Björck, Iterative refinement of linear least squares solutions I, BIT 7 (1967), doi:10.1007/BF01939321; Solving linear
/// least squares problems by Gram–Schmidt orthogonalization, the same volume, doi:10.1007/BF01934122.
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
    /// The share of the response's squares that the fit accounts for: of those about the mean if a column is constant (and not
    /// zero), else of those about zero; nil where there are none.
    public let rSquared: Double?
    /// The tolerance of the rank, as used.
    public let tolerance: Double
    /// An estimate of the condition number of the estimated columns after scaling; 1 if there are none.
    public let condition: Double
    /// How often the solution was refined.
    public let refinements: Int

    let factorization: PivotedQR
    let scales: [Double]
    /// (AᵀA)⁻¹ of the scaled columns, where it was found in twice the precision.
    private let preciseCovariance: Matrix?

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
        try self.init(
            view: design.view, rest: nil, response: response, columnNames: columnNames, tolerance: tolerance,
            refining: refining)
    }

    /// Fits a polynomial, with powers that are carried in twice the precision where the problem is small enough to be solved so.
    ///
    /// - Parameters:
    ///   - degree: the highest power, ≥ 0.
    ///   - x: m values.
    ///   - response: y, m values.
    ///   - hasConstant: whether the first column is the zeroth power; else it is x itself.
    ///   - tolerance: of the rank, between 0 and 1.
    ///   - refining: when to refine.
    /// - Throws: `NumericError.shapeMismatch`, `.notFinite`, also for powers beyond the range of numbers.
    public init(
        polynomial degree: Int, in x: [Double], response: [Double], hasConstant: Bool = true, tolerance: Double = 1e-12,
        refining: Refinement = .automatic
    ) throws(NumericError) {
        precondition(degree >= 0, "A polynomial cannot have degree \(degree)")
        var powers = [x.map { _ in DoubleDouble(1) }]
        for _ in 0..<degree { powers.append(zip(powers[powers.count - 1], x).map { $0 * DoubleDouble($1) }) }
        let first = hasConstant ? 0 : 1
        powers.removeFirst(first)
        let names = (first..<max(first, degree + 1)).map { $0 == 0 ? "1" : $0 == 1 ? "x" : "x^\($0)" }
        try self.init(
            view: Matrix(columns: powers.map { $0.map(\.high) }, rows: x.count).view,
            rest: Matrix(columns: powers.map { $0.map(\.low) }, rows: x.count), response: response,
            columnNames: names, tolerance: tolerance, refining: refining)
    }

    /// - Parameter rest: what the elements of the design are more than their nearest doubles; nil for nothing.
    private init(
        view: MatrixView, rest: Matrix?, response: [Double], columnNames: [String]?, tolerance: Double,
        refining: Refinement
    ) throws(NumericError) {
        precondition(tolerance >= 0 && tolerance < 1, "A tolerance lies between 0 and 1, not \(tolerance)")
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
        let aboutMean = (0..<view.columns).contains { Self.isConstant(view.column($0)) }
        let isSmall = PreciseLeastSquares.fits(rows: view.rows, columns: view.columns)

        self.columnNames = columnNames ?? (0..<view.columns).map { "x\($0)" }
        self.tolerance = tolerance
        estimatedColumns = selection.kept
        scales = selection.scales
        factorization = selection.factorization
        condition = system.condition
        let found: [Double]
        if refining == .automatic, isSmall {
            let solution = PreciseLeastSquares(
                columns: selection.preciseColumns(rest), response: response, aboutMean: aboutMean)
            found = solution.coefficients
            residuals = solution.residuals
            residualSumOfSquares = solution.residualSquares
            rSquared = solution.rSquared
            preciseCovariance = solution.unscaledCovariance
            refinements = 0
        } else {
            let solution = try system.solve(response, refining: refining)
            found = solution.coefficients
            residuals = solution.residuals
            var squares = CompensatedSum()
            for r in solution.residuals { squares.addProduct(r, r) }
            residualSumOfSquares = squares.value
            let total = aboutMean ? CentredMoments(response).sumOfSquares : response.map { $0 * $0 }.compensatedSum()
            rSquared = total > 0 ? 1 - squares.value / total : nil
            preciseCovariance = nil
            refinements = solution.refinements
        }
        var coefficients = [Double?](repeating: nil, count: view.columns)
        for (place, column) in selection.kept.enumerated() {
            coefficients[column] = found[place] * selection.scales[place]
        }
        self.coefficients = coefficients
        fitted = zip(response, residuals).map { $0 - $1 }
    }

    private static func isConstant(_ column: VectorView) -> Bool {
        column.count > 0 && column[0] != 0 && (1..<column.count).allSatisfy { column[$0] == column[0] }
    }

    /// Where the solution is found or refined in twice the precision.
    public enum Refinement: Sendable, Hashable {
        /// Small problems are solved in twice the precision; larger ones are refined where the condition of the scaled columns exceeds
        /// 1 000.
        case automatic
        /// The solution in double precision is always refined.
        case always
        /// All is computed in double precision.
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
        if let precise = preciseCovariance {
            return Matrix(rows: order, columns: order) { precise[$0, $1] * scales[$0] * scales[$1] }
        }
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
