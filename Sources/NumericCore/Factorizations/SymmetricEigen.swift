internal import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix, A = V diag(λ) Vᵀ (LAPACK `dsyevd`).
///
/// - Eigenvalues come in descending order, as principal components want them.
/// - The sign of each vector is fixed: its element of largest magnitude is positive (the first of equals), so that a result does not
///   change with the library's version.
/// - Only the lower triangle of A is read.
///
/// Cost: about 9 n³ flops with vectors, 4 n³/3 without.
public struct SymmetricEigen: Sendable {
    /// λ, descending.
    public let values: [Double]
    /// The eigenvectors as columns, in the order of the values; 0 × 0 if they were not asked for.
    public let vectors: Matrix

    /// Decomposes a symmetric matrix.
    ///
    /// - Parameters:
    ///   - matrix: n × n.
    ///   - computesVectors: whether the vectors are wanted.
    /// - Throws: `NumericError.notSquare`, `.notFinite`, `.noConvergence`.
    public init(_ matrix: some MatrixReadable, computesVectors: Bool = true) throws(NumericError) {
        let view = matrix.view
        try LAPACK.checkSquare(view, "Symmetric eigenvalues")
        let order = view.rows
        guard order > 0 else {
            values = []
            vectors = Matrix(repeating: 0, rows: 0, columns: 0)
            return
        }
        var a = Matrix(view)
        var ascending = [Double](repeating: 0, count: order)
        var n = Int32(order)
        var integers = [Int32](repeating: 0, count: 3 + 5 * order)
        var integerCount = Int32(integers.count)
        let info = a.withUnsafeMutableElements { a in
            LAPACK.withWorkspace { work, length in
                var length = length
                var info: Int32 = 0
                dsyevd_(
                    computesVectors ? "V" : "N", "L", &n, a.baseAddress, &n, &ascending, work, &length, &integers,
                    &integerCount, &info, 1, 1)
                return info
            }
        }
        guard info == 0 else { throw .noConvergence(operation: "Symmetric eigenvalues", failures: Int(info)) }
        values = ascending.reversed()
        guard computesVectors else {
            vectors = Matrix(repeating: 0, rows: 0, columns: 0)
            return
        }
        let computed = a
        vectors = Matrix(rows: order, columns: order) { buffer in
            for column in 0..<order {
                let source = computed.column(order - 1 - column)
                let sign = signOfLargest(source)
                for row in 0..<order { buffer[column * order + row] = sign * source[row] }
            }
        }
    }
}

/// −1 if the element of largest magnitude is negative, else 1; near-equal magnitudes count as equal, and the first decides.
func signOfLargest(_ vector: VectorView) -> Double {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    let decisive = vector.first { abs($0) >= largest * (1 - 1e-9) } ?? 0
    return decisive < 0 ? -1 : 1
}
