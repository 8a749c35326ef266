internal import COpenBLAS

/// The factorization A = L Lᵀ of a symmetric positive definite matrix (LAPACK `dpotrf`).
///
/// - A 0 × 0 matrix has an empty factor.
/// - Only the lower triangle of A is read.
///
/// Cost: n³/3 flops; each solution 2 n².
public struct Cholesky: Sendable {
    /// L, lower triangular with zeros above the diagonal.
    public let factor: Matrix
    /// The largest column sum of |A|, for the condition estimate.
    private let norm: Double

    /// Factors a symmetric positive definite matrix.
    ///
    /// - Throws: `NumericError.notPositiveDefinite` with the order of the first minor that is not positive, `.notSquare`,
    ///   `.notFinite`.
    public init(_ matrix: some MatrixReadable) throws(NumericError) {
        let view = matrix.view
        try LAPACK.checkSquare(view, "Cholesky factorization")
        let order = view.rows
        var factor = Matrix(rows: order, columns: order) { $0 >= $1 ? view[$0, $1] : 0 }
        norm =
            (0..<order).map { column in
                (0..<order).reduce(0) { $0 + abs(view[max($1, column), min($1, column)]) }
            }.max() ?? 0
        var n = Int32(order)
        var leading = max(n, 1)
        var info: Int32 = 0
        BLASLibrary.enter()
        factor.withUnsafeMutableElements { dpotrf_("L", &n, $0.baseAddress, &leading, &info, 1) }
        guard info == 0 else { throw .notPositiveDefinite(order: Int(info)) }
        self.factor = factor
    }

    /// The solution of A X = B.
    ///
    /// - Parameter rightHandSide: n × k.
    /// - Returns: n × k.
    /// - Throws: `NumericError.shapeMismatch`.
    public func solve(_ rightHandSide: Matrix) throws(NumericError) -> Matrix {
        try LAPACK.checkRows(factor.shape, rightHandSide.shape, "Cholesky solution")
        var solution = rightHandSide
        var (n, k) = (Int32(factor.rows), Int32(rightHandSide.columns))
        var leading = max(n, 1)
        var info: Int32 = 0
        BLASLibrary.enter()
        solution.withUnsafeMutableElements { x in
            factor.withUnsafeElements { l in
                dpotrs_("L", &n, &k, l.baseAddress, &leading, x.baseAddress, &leading, &info, 1)
            }
        }
        return solution
    }

    /// The solution of A x = b.
    ///
    /// - Throws: `NumericError.shapeMismatch`.
    public func solve(_ rightHandSide: [Double]) throws(NumericError) -> [Double] {
        try solve(LAPACK.column(rightHandSide)).columnMajor
    }

    /// A⁻¹, symmetric. Solve with the factor where the inverse itself is not needed.
    public func inverse() -> Matrix {
        var inverse = factor
        var n = Int32(factor.rows)
        var leading = max(n, 1)
        var info: Int32 = 0
        BLASLibrary.enter()
        inverse.withUnsafeMutableElements { a in
            dpotri_("L", &n, a.baseAddress, &leading, &info, 1)
            let order = Int(n)
            for column in 0..<order {
                for row in 0..<column { a[column * order + row] = a[row * order + column] }
            }
        }
        return inverse
    }

    /// ln |A|, from the diagonal of the factor.
    public var logDeterminant: Double { 2 * factor.diagonal.reduce(0) { $0 + logarithm($1) } }

    /// An estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁): near 1 is well conditioned, below 10⁻¹⁵ no digit of a solution counts. 1 if empty.
    public var reciprocalCondition: Double {
        var n = Int32(factor.rows)
        guard n > 0 else { return 1 }
        var leading = n
        var norm = norm
        var info: Int32 = 0
        var reciprocal = 0.0
        var work = [Double](repeating: 0, count: 3 * Int(n))
        var integers = [Int32](repeating: 0, count: Int(n))
        factor.withUnsafeElements {
            dpocon_("L", &n, $0.baseAddress, &leading, &norm, &reciprocal, &work, &integers, &info, 1)
        }
        return reciprocal
    }
}
