internal import COpenBLAS

/// The triangle of a matrix that a routine reads.
public enum Triangle: Sendable, Hashable {
    /// On and below the diagonal.
    case lower
    /// On and above the diagonal.
    case upper
}

/// The solution of T X = B for a triangular matrix T (BLAS `dtrsm`).
///
/// - Parameters:
///   - matrix: n × n; only the named triangle is read. A transposed view solves with the transpose.
///   - triangle: which triangle of `matrix` holds T.
///   - rightHandSide: n × k.
/// - Returns: n × k.
/// - Throws: `NumericError.singular` with the first column whose diagonal element is zero, `.notSquare`, `.shapeMismatch`.
///
/// Cost: n² k flops.
public func solveTriangular(
    _ matrix: some MatrixReadable, _ triangle: Triangle, _ rightHandSide: Matrix
) throws(NumericError) -> Matrix {
    let view = matrix.view
    guard view.rows == view.columns else { throw .notSquare(operation: "Triangular solution", shape: view.shape) }
    try LAPACK.checkRows(view.shape, rightHandSide.shape, "Triangular solution")
    if let zero = view.diagonal.firstIndex(of: 0) { throw .singular(column: zero) }
    var solution = rightHandSide
    guard view.rows > 0, rightHandSide.columns > 0 else { return solution }
    let operand = BLASOperand(view)
    let stored: Triangle = operand.isTransposed ? (triangle == .lower ? .upper : .lower) : triangle
    BLASLibrary.enter()
    solution.withUnsafeMutableElements { x in
        cblas_dtrsm(
            CblasColMajor, CblasLeft, stored == .lower ? CblasLower : CblasUpper, operand.flag, CblasNonUnit,
            Int32(view.rows), Int32(rightHandSide.columns), 1, operand.base, operand.leading, x.baseAddress,
            Int32(view.rows))
    }
    return solution
}
