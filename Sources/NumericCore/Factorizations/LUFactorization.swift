internal import COpenBLAS

/// The factorization P A = L U of a square matrix with row interchanges (LAPACK `dgetrf`), for solving general systems.
///
/// Cost: 2 n³/3 flops; each solution 2 n².
public struct LUFactorization: Sendable {
    /// L below the diagonal (its ones left out) and U on and above it.
    public let factors: Matrix
    private let pivots: [Int32]
    private let norm: Double

    /// Factors a square matrix.
    ///
    /// - Throws: `NumericError.singular` with the column of the first zero pivot, `.notSquare`, `.notFinite`. A matrix that is
    ///   singular but for rounding is not detected here: look at `reciprocalCondition`.
    public init(_ matrix: some MatrixReadable) throws(NumericError) {
        let view = matrix.view
        try LAPACK.checkSquare(view, "LU factorization")
        var factors = Matrix(view)
        norm = (0..<view.columns).map { view.column($0).reduce(0) { $0 + abs($1) } }.max() ?? 0
        var n = Int32(view.rows)
        var leading = max(n, 1)
        var pivots = [Int32](repeating: 0, count: Int(n))
        var info: Int32 = 0
        BLASLibrary.enter()
        factors.withUnsafeMutableElements { dgetrf_(&n, &n, $0.baseAddress, &leading, &pivots, &info) }
        guard info == 0 else { throw .singular(column: Int(info) - 1) }
        self.factors = factors
        self.pivots = pivots
    }

    /// The solution of A X = B.
    ///
    /// - Parameter rightHandSide: n × k.
    /// - Throws: `NumericError.shapeMismatch`.
    public func solve(_ rightHandSide: Matrix) throws(NumericError) -> Matrix {
        try LAPACK.checkRows(factors.shape, rightHandSide.shape, "LU solution")
        var solution = rightHandSide
        var (n, k) = (Int32(factors.rows), Int32(rightHandSide.columns))
        var leading = max(n, 1)
        var info: Int32 = 0
        BLASLibrary.enter()
        solution.withUnsafeMutableElements { x in
            factors.withUnsafeElements { lu in
                dgetrs_("N", &n, &k, lu.baseAddress, &leading, pivots, x.baseAddress, &leading, &info, 1)
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

    /// An estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁): near 1 is well conditioned, below 10⁻¹⁵ no digit of a solution counts. 1 if empty.
    public var reciprocalCondition: Double {
        var n = Int32(factors.rows)
        guard n > 0 else { return 1 }
        var leading = n
        var norm = norm
        var info: Int32 = 0
        var reciprocal = 0.0
        var work = [Double](repeating: 0, count: 4 * Int(n))
        var integers = [Int32](repeating: 0, count: Int(n))
        factors.withUnsafeElements {
            dgecon_("1", &n, $0.baseAddress, &leading, &norm, &reciprocal, &work, &integers, &info, 1)
        }
        return reciprocal
    }
}
