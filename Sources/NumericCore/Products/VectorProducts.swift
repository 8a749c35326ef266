internal import COpenBLAS

/// x·y, the sum of the products of corresponding elements (BLAS `ddot`).
///
/// - Parameters:
///   - x: an array or a strided view.
///   - y: as many elements.
/// - Returns: the sum; 0 without elements.
/// - Throws: `NumericError.shapeMismatch`.
///
/// Cost: 2 n flops. The order of summation depends on the processor; use `CompensatedSum` where digits count.
public func dot(_ x: some VectorReadable, _ y: some VectorReadable) throws(NumericError) -> Double {
    guard x.count == y.count else {
        throw .shapeMismatch(
            operation: "dot", left: MatrixShape(rows: x.count, columns: 1),
            right: MatrixShape(rows: y.count, columns: 1))
    }
    return x.withVectorView { x in
        y.withVectorView { y in cblas_ddot(Int32(x.count), x.base, Int32(x.stride), y.base, Int32(y.stride)) }
    }
}

/// The Euclidean norm √Σx², without overflow (BLAS `dnrm2`).
///
/// - Returns: the norm; 0 without elements.
///
/// Cost: 2 n flops.
public func nrm2(_ x: some VectorReadable) -> Double {
    x.withVectorView { x in cblas_dnrm2(Int32(x.count), x.base, Int32(x.stride)) }
}

/// y ← y + α x (BLAS `daxpy`).
///
/// - Parameters:
///   - alpha: the factor.
///   - x: an array or a strided view; it may show a copy of `y` itself.
///   - y: as many elements, changed in place.
/// - Throws: `NumericError.shapeMismatch`.
///
/// Cost: 2 n flops.
public func axpy(_ alpha: Double, _ x: some VectorReadable, into y: inout [Double]) throws(NumericError) {
    guard x.count == y.count else {
        throw .shapeMismatch(
            operation: "axpy", left: MatrixShape(rows: x.count, columns: 1),
            right: MatrixShape(rows: y.count, columns: 1))
    }
    x.withVectorView { x in
        y.withUnsafeMutableBufferPointer { y in
            guard let target = y.baseAddress else { return }
            cblas_daxpy(Int32(x.count), alpha, x.base, Int32(x.stride), target, 1)
        }
    }
}

/// y ← α A x + β y (BLAS `dgemv`).
///
/// - Parameters:
///   - alpha: the factor of the product.
///   - a: m × n, or a view (also a transposed one).
///   - x: n elements.
///   - beta: the factor of the old `y`; with 0 its old values are not read.
///   - y: m elements, changed in place.
/// - Throws: `NumericError.shapeMismatch`.
///
/// Cost: 2 m n flops.
public func gemv(
    alpha: Double = 1, _ a: some MatrixReadable, _ x: some VectorReadable, beta: Double = 0, into y: inout [Double]
) throws(NumericError) {
    guard a.view.columns == x.count else {
        throw .shapeMismatch(
            operation: "gemv", left: a.view.shape, right: MatrixShape(rows: x.count, columns: 1))
    }
    guard a.view.rows == y.count else {
        throw .shapeMismatch(
            operation: "gemv (result)", left: a.view.shape, right: MatrixShape(rows: y.count, columns: 1))
    }
    if x.count == 0 {
        for i in y.indices { y[i] = beta == 0 ? 0 : beta * y[i] }
        return
    }
    BLASLibrary.enter()
    let operand = BLASOperand(a.view)
    x.withVectorView { x in
        y.withUnsafeMutableBufferPointer { y in
            guard let target = y.baseAddress else { return }
            let (rows, columns) = operand.isTransposed ? (x.count, y.count) : (y.count, x.count)
            cblas_dgemv(
                CblasColMajor, operand.flag, Int32(rows), Int32(columns), alpha, operand.base, operand.leading, x.base,
                Int32(x.stride), beta, target, 1)
        }
    }
}

extension MatrixReadable {
    /// A x.
    ///
    /// - Parameter vector: as many elements as the matrix has columns.
    /// - Returns: as many elements as it has rows.
    /// - Throws: `NumericError.shapeMismatch`.
    public func multiplied(by vector: some VectorReadable) throws(NumericError) -> [Double] {
        var result = [Double](repeating: 0, count: view.rows)
        try gemv(self, vector, into: &result)
        return result
    }
}
