internal import COpenBLAS

/// The factorization A P = Q R with column pivoting, which reveals the rank (LAPACK `dgeqp3`).
///
/// The diagonal of R decreases in magnitude. A column counts as dependent on those before it if its diagonal element is at
/// most `tolerance · |R₁₁|`.
///
/// Cost: 2 m n² − 2 n³/3 flops (n ≤ m).
public struct PivotedQR: Sendable {
    /// The rows and columns of A.
    public let shape: MatrixShape
    /// The number of columns that count as independent.
    public let rank: Int
    /// The tolerance used, relative to the first diagonal element.
    public let tolerance: Double
    /// P: the column of A that stands at each place.
    public let permutation: [Int]
    /// R on and above the diagonal, the reflectors of Q below it.
    private let packed: Matrix
    private let scalars: [Double]

    /// Factors a matrix.
    ///
    /// - Parameters:
    ///   - matrix: m × n, any shape.
    ///   - tolerance: relative, ≥ 0; by default max(m, n) · 2⁻⁵², the size of rounding errors. Scale the columns first where
    ///     their units differ, as `LeastSquares` does.
    /// - Throws: `NumericError.notFinite`.
    public init(_ matrix: some MatrixReadable, tolerance: Double? = nil) throws(NumericError) {
        let view = matrix.view
        try LAPACK.check(view, "QR factorization")
        let tolerance = tolerance ?? Double(max(view.rows, view.columns)) * Double.ulpOfOne
        precondition(tolerance >= 0, "A tolerance cannot be \(tolerance)")
        shape = view.shape
        self.tolerance = tolerance
        var packed = Matrix(view)
        let count = min(view.rows, view.columns)
        var scalars = [Double](repeating: 0, count: max(count, 1))
        var order = [Int32](repeating: 0, count: view.columns)
        if count > 0 {
            var (m, n) = (Int32(view.rows), Int32(view.columns))
            _ = packed.withUnsafeMutableElements { a in
                LAPACK.withWorkspace { work, length in
                    var length = length
                    var info: Int32 = 0
                    dgeqp3_(&m, &n, a.baseAddress, &m, &order, &scalars, work, &length, &info)
                    return info
                }
            }
            permutation = order.map { Int($0) - 1 }
            let limit = tolerance * abs(packed[0, 0])
            rank = (0..<count).first { abs(packed[$0, $0]) <= limit } ?? count
        } else {
            permutation = Array(0..<view.columns)
            rank = 0
        }
        self.packed = packed
        self.scalars = scalars
    }

    /// R, min(m, n) × n, with zeros below the diagonal.
    public var upper: Matrix {
        Matrix(rows: min(shape.rows, shape.columns), columns: shape.columns) { $0 <= $1 ? packed[$0, $1] : 0 }
    }

    /// The leading block of R as a view; below the diagonal it shows the reflectors, which triangular routines do not read.
    func leadingBlock(_ order: Int) -> MatrixView { packed[0..<order, 0..<order] }

    /// Q B, or Qᵀ B with `transposed`, for the whole m × m matrix Q.
    ///
    /// - Parameter matrix: m × k.
    /// - Throws: `NumericError.shapeMismatch`.
    public func applyingQ(transposed: Bool, to matrix: Matrix) throws(NumericError) -> Matrix {
        try LAPACK.checkRows(shape, matrix.shape, "Product with Q")
        var result = matrix
        guard min(shape.rows, shape.columns) > 0, matrix.columns > 0 else { return result }
        var (m, columns, k) = (Int32(shape.rows), Int32(matrix.columns), Int32(min(shape.rows, shape.columns)))
        _ = result.withUnsafeMutableElements { c in
            packed.withUnsafeElements { a in
                LAPACK.withWorkspace { work, length in
                    var length = length
                    var info: Int32 = 0
                    dormqr_(
                        "L", transposed ? "T" : "N", &m, &columns, &k, a.baseAddress, &m, scalars, c.baseAddress, &m,
                        work, &length, &info, 1, 1)
                    return info
                }
            }
        }
        return result
    }

    /// The first columns of Q, orthonormal.
    ///
    /// - Parameter count: at most m; by default the rank.
    public func orthonormalColumns(_ count: Int? = nil) -> Matrix {
        let count = count ?? rank
        precondition(
            count >= 0 && count <= shape.rows, "\(count) columns of an orthogonal matrix of order \(shape.rows)")
        do {
            return try applyingQ(
                transposed: false, to: Matrix(rows: shape.rows, columns: count) { $0 == $1 ? 1 : 0 })
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// An estimate of 1 / condition (in the sum norm) of the leading block of R of the order of the rank; 1 if that is 0.
    public var reciprocalCondition: Double {
        var n = Int32(rank)
        guard n > 0 else { return 1 }
        var leading = Int32(shape.rows)
        var info: Int32 = 0
        var reciprocal = 0.0
        var work = [Double](repeating: 0, count: 3 * rank)
        var integers = [Int32](repeating: 0, count: rank)
        packed.withUnsafeElements {
            dtrcon_(
                "1", "U", "N", &n, $0.baseAddress, &leading, &reciprocal, &work, &integers, &info, 1, 1, 1)
        }
        return reciprocal
    }
}
