internal import COpenBLAS

/// The singular value decomposition A = U diag(σ) Vᵀ in its thin form (LAPACK `dgesdd`).
///
/// - With k = min(m, n): U is m × k, σ has k values in descending order, Vᵀ is k × n.
/// - The sign of each pair is fixed: the element of largest magnitude of the right vector is positive (the first of equals).
/// - A matrix without rows or columns has no singular values.
///
/// Cost: about 4 m n² + 22 n³ flops (n ≤ m) with vectors.
public struct SingularValues: Sendable {
    /// The left vectors as columns, m × k.
    public let left: Matrix
    /// σ, descending, none negative.
    public let values: [Double]
    /// The right vectors as rows, k × n.
    public let rightTransposed: Matrix

    /// Decomposes a matrix.
    ///
    /// - Throws: `NumericError.notFinite`, `.noConvergence`.
    public init(_ matrix: some MatrixReadable) throws(NumericError) {
        let view = matrix.view
        try LAPACK.check(view, "Singular values")
        let count = min(view.rows, view.columns)
        var left = Matrix(repeating: 0, rows: view.rows, columns: count)
        var right = Matrix(repeating: 0, rows: count, columns: view.columns)
        var values = [Double](repeating: 0, count: count)
        if count > 0 {
            var a = Matrix(view)
            var (m, n, k) = (Int32(view.rows), Int32(view.columns), Int32(count))
            var integers = [Int32](repeating: 0, count: 8 * count)
            let info = a.withUnsafeMutableElements { a in
                left.withUnsafeMutableElements { u in
                    right.withUnsafeMutableElements { vt in
                        LAPACK.withWorkspace { work, length in
                            var length = length
                            var info: Int32 = 0
                            dgesdd_(
                                "S", &m, &n, a.baseAddress, &m, &values, u.baseAddress, &m, vt.baseAddress, &k, work,
                                &length, &integers, &info, 1)
                            return info
                        }
                    }
                }
            }
            guard info == 0 else { throw .noConvergence(operation: "Singular values", failures: Int(info)) }
            for i in 0..<count where signOfLargest(right.row(i)) < 0 {
                for row in 0..<view.rows { left[row, i] = -left[row, i] }
                for column in 0..<view.columns { right[i, column] = -right[i, column] }
            }
        }
        self.left = left
        self.values = values
        rightTransposed = right
    }

    /// The number of singular values above `tolerance · σ₁`.
    ///
    /// - Parameter tolerance: relative to the largest value; by default max(m, n) · 2⁻⁵².
    public func rank(tolerance: Double? = nil) -> Int {
        guard let largest = values.first, largest > 0 else { return 0 }
        let limit = largest * (tolerance ?? Double(max(left.rows, rightTransposed.columns)) * Double.ulpOfOne)
        return values.count { $0 > limit }
    }

    /// σ₁ / σₖ: the condition number; infinite for a singular matrix, 1 for an empty one.
    public var condition: Double {
        guard let largest = values.first, let smallest = values.last else { return 1 }
        return smallest > 0 ? largest / smallest : .infinity
    }
}
