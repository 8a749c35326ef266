internal import COpenBLAS

/// C ← α A B + β C (BLAS `dgemm`).
///
/// Large products are cut into tiles, and long inner dimensions into chunks, by the shapes alone; each part is computed by
/// OpenBLAS on one thread and the parts of a sum are added in order. The result has the same bits with any number of
/// threads (not on any processor: OpenBLAS chooses its kernels by it).
///
/// - With an inner dimension of 0 the product is zero.
/// - A view that is neither column- nor row-contiguous is copied first.
///
/// Cost: 2 m n k flops.
///
/// - Parameters:
///   - alpha: the factor of the product.
///   - a: m × k, or a view (also a transposed one).
///   - b: k × n, likewise.
///   - beta: the factor of the old `c`; with 0 its old values are not read.
///   - c: m × n, changed in place. `a` and `b` may be views of it: they keep the old values.
///   - execution: the threads to use.
/// - Throws: `NumericError.shapeMismatch`.
public func gemm(
    alpha: Double = 1, _ a: some MatrixReadable, _ b: some MatrixReadable, beta: Double = 0, into c: inout Matrix,
    execution: Execution = .automatic
) throws(NumericError) {
    let (left, right) = (a.view, b.view)
    guard left.columns == right.rows else {
        throw .shapeMismatch(operation: "gemm", left: left.shape, right: right.shape)
    }
    let product = MatrixShape(rows: left.rows, columns: right.columns)
    guard product == c.shape else { throw .shapeMismatch(operation: "gemm (result)", left: product, right: c.shape) }
    c.withUnsafeMutableElements { c in
        guard let target = c.baseAddress, !c.isEmpty else { return }
        scale(c, by: beta)
        guard left.columns > 0 else { return }
        let job = ProductJob(
            left: BLASOperand(left), right: BLASOperand(right), rows: product.rows, columns: product.columns,
            inner: left.columns, alpha: alpha, isSymmetric: false)
        job.run(into: target, execution)
    }
}

/// C ← α A Aᵀ + β C, the whole symmetric matrix (BLAS `dsyrk`, the other triangle mirrored).
///
/// Cut into parts as `gemm` is, so the bits do not depend on the number of threads, and the result is exactly symmetric if `c`
/// was.
///
/// Cost: n² k flops, half of the general product.
///
/// - Parameters:
///   - alpha: the factor of the product.
///   - a: n × k, or a view (a transposed one gives AᵀA).
///   - beta: the factor of the old `c`; with 0 its old values are not read. Only its lower triangle is read.
///   - c: n × n, changed in place.
///   - execution: the threads to use.
/// - Throws: `NumericError.shapeMismatch`.
public func syrk(
    alpha: Double = 1, _ a: some MatrixReadable, beta: Double = 0, into c: inout Matrix,
    execution: Execution = .automatic
) throws(NumericError) {
    let left = a.view
    guard c.rows == left.rows, c.columns == left.rows else {
        throw .shapeMismatch(operation: "syrk (result)", left: left.shape, right: c.shape)
    }
    c.withUnsafeMutableElements { c in
        guard let target = c.baseAddress, !c.isEmpty else { return }
        scale(c, by: beta)
        let order = left.rows
        if left.columns > 0 {
            let operand = BLASOperand(left)
            let job = ProductJob(
                left: operand, right: operand, rows: order, columns: order, inner: left.columns, alpha: alpha,
                isSymmetric: true)
            job.run(into: target, execution)
        }
        for column in 0..<order {
            for row in column + 1..<max(order, column + 1) {
                target[row * order + column] = target[column * order + row]
            }
        }
    }
}

/// AᵀA: sums of squares and products of the columns, exactly symmetric.
///
/// - Parameters:
///   - a: n × p.
///   - execution: the threads to use.
/// - Returns: p × p.
///
/// Cost: n p² flops.
public func gram(_ a: some MatrixReadable, execution: Execution = .automatic) -> Matrix {
    let view = a.view
    var result = Matrix(repeating: 0, rows: view.columns, columns: view.columns)
    do {
        try syrk(view.transposed, into: &result, execution: execution)
    } catch {
        preconditionFailure("\(error)")
    }
    return result
}

extension MatrixReadable {
    /// A B.
    ///
    /// - Parameters:
    ///   - other: as many rows as this matrix has columns.
    ///   - execution: the threads to use.
    /// - Throws: `NumericError.shapeMismatch`.
    public func multiplied(
        by other: some MatrixReadable, execution: Execution = .automatic
    ) throws(NumericError) -> Matrix {
        var result = Matrix(repeating: 0, rows: view.rows, columns: other.view.columns)
        try gemm(self, other, into: &result, execution: execution)
        return result
    }
}

/// Multiplies by β as BLAS understands it: with 0 the old values are not read, so that NaN disappears.
private func scale(_ values: UnsafeMutableBufferPointer<Double>, by beta: Double) {
    if beta == 0 {
        values.update(repeating: 0)
    } else if beta != 1 {
        for i in values.indices { values[i] *= beta }
    }
}
