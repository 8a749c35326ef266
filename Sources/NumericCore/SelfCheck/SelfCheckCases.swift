/// The checks of one order, with matrices from a fixed recipe.
struct SelfCheckCases {
    let order: Int
    let execution: Execution

    private typealias Check = NumericSelfCheck.Check

    /// Numbers in (−1, 1) that depend on their position and a salt alone.
    static func number(_ i: Int, _ j: Int, _ salt: Int) -> Double {
        var z = UInt64(truncatingIfNeeded: i &* 1_000_003 &+ j) &+ UInt64(salt) &* 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double(Int64(bitPattern: z ^ (z >> 31)) >> 11) / 4_503_599_627_370_496
    }

    static func matrix(_ rows: Int, _ columns: Int, _ salt: Int) -> Matrix {
        Matrix(rows: rows, columns: columns) { number($0, $1, salt) }
    }

    static func vector(_ count: Int, _ salt: Int) -> [Double] { (0..<count).map { number($0, 7, salt) } }

    /// The largest element of a difference, relative to the largest of what is compared.
    static func error(_ found: [Double], _ expected: [Double], scale: Double? = nil) -> Double {
        let scale = scale ?? expected.reduce(0) { max($0, abs($1)) }
        let worst = zip(found, expected).reduce(0.0) { worst, pair in
            let difference = abs(pair.0 - pair.1)
            return difference <= worst ? worst : difference  // keeps NaN
        }
        return worst == 0 ? 0 : worst / max(scale, Double.leastNormalMagnitude)
    }

    private static func check(
        _ name: String, _ size: String, _ terms: Int, _ error: () throws -> Double
    ) -> NumericSelfCheck.Check {
        NumericSelfCheck.Check(
            name: name, size: size, error: (try? error()) ?? .nan,
            tolerance: Double(8 * max(terms, 4)) * Double.ulpOfOne)
    }

    /// C x against A (B x) with both operands also transposed.
    static func product(
        _ rows: Int, _ columns: Int, _ inner: Int, _ execution: Execution, transposed: (Bool, Bool) = (false, false)
    ) -> NumericSelfCheck.Check {
        let name = "dgemm" + (transposed.0 ? " Aᵀ" : "") + (transposed.1 ? " Bᵀ" : "")
        return check(name, "\(rows) × \(inner) · \(inner) × \(columns)", inner + columns) {
            let a = transposed.0 ? matrix(inner, rows, 1).transposed : matrix(rows, inner, 1).view
            let b = transposed.1 ? matrix(columns, inner, 2).transposed : matrix(inner, columns, 2).view
            let x = vector(columns, 3)
            let c = try a.multiplied(by: b, execution: execution)
            return error(naive(c.view, x), naive(a, naive(b, x)), scale: Double(inner * columns).squareRoot())
        }
    }

    /// A x without any library.
    static func naive(_ a: MatrixView, _ x: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: a.rows)
        for column in 0..<a.columns {
            for row in 0..<a.rows { result[row] += a[row, column] * x[column] }
        }
        return result
    }

    func vectors() -> [NumericSelfCheck.Check] {
        let (x, y) = (Self.vector(order, 1), Self.vector(order, 2))
        let size = "\(order)"
        return [
            Self.check("ddot", size, order) {
                Self.error([try dot(x, y)], [try compensatedDot(x, y)], scale: Double(order))
            },
            Self.check("daxpy", size, order) {
                var z = y
                try axpy(0.5, x, into: &z)
                return Self.error(z, zip(x, y).map { $1 + 0.5 * $0 })
            },
            Self.check("dnrm2", size, order) {
                let norm = nrm2(x)
                return Self.error([norm * norm], [try compensatedDot(x, x)])
            },
            Self.check("dgemv", "\(order + 3) × \(order)", order) {
                let a = Self.matrix(order + 3, order, 3)
                return Self.error(try a.multiplied(by: x), Self.naive(a.view, x), scale: Double(order))
            },
            Self.check("dgemv Aᵀ", "\(order) × \(order + 3)", order) {
                let a = Self.matrix(order, order + 3, 4).transposed
                return Self.error(try a.multiplied(by: x), Self.naive(a, x), scale: Double(order))
            },
        ]
    }

    func products() -> [NumericSelfCheck.Check] {
        let n = order
        let flags = [(false, false), (true, false), (false, true), (true, true)]
        var checks = flags.map { Self.product(n + 1, max(1, n - 1), n, execution, transposed: $0) }
        checks.append(
            Self.check("dsyrk", "\(n) × \(n + 5)", n + 5) {
                let a = Self.matrix(n, n + 5, 5)
                var c = Matrix(repeating: 0, rows: n, columns: n)
                try syrk(a, into: &c, execution: execution)
                let x = Self.vector(n, 6)
                return Self.error(
                    Self.naive(c.view, x), Self.naive(a.view, Self.naive(a.transposed, x)), scale: Double(n))
            })
        return checks
    }

    func systems() -> [NumericSelfCheck.Check] {
        let n = order
        let size = "\(n) × \(n)"
        let x = Self.vector(n, 8)
        // Diagonally dominant, so that the exact solution is well determined.
        let general = Matrix(rows: n, columns: n) { Self.number($0, $1, 9) + ($0 == $1 ? Double(n) + 1 : 0) }
        let symmetric = Matrix(rows: n, columns: n) {
            Self.number(max($0, $1), min($0, $1), 10) + ($0 == $1 ? Double(n) + 1 : 0)
        }
        return [
            Self.check("dpotrf, dpotrs", size, n) {
                Self.error(try Cholesky(symmetric).solve(Self.naive(symmetric.view, x)), x)
            },
            Self.check("dpotri", size, n) {
                let inverse = try Cholesky(symmetric).inverse()
                return Self.error(Self.naive(symmetric.view, Self.naive(inverse.view, x)), x)
            },
            Self.check("dgetrf, dgetrs", size, n) {
                Self.error(try LUFactorization(general).solve(Self.naive(general.view, x)), x)
            },
            Self.check("dtrsm", size, n) {
                let lower = Matrix(rows: n, columns: n) { $0 >= $1 ? general[$0, $1] : 0 }
                let right = Matrix(rows: n, columns: 1, columnMajor: Self.naive(lower.view, x))
                return Self.error(try solveTriangular(general, .lower, right).columnMajor, x)
            },
        ]
    }

    func decompositions() -> [NumericSelfCheck.Check] {
        let n = order
        let tall = Self.matrix(2 * n + 3, n, 11)
        let x = Self.vector(n, 12)
        let size = "\(tall.rows) × \(n)"
        let scale = Double(tall.rows).squareRoot()
        return [
            Self.check("dgeqp3, dormqr", size, tall.rows) {
                let qr = try PivotedQR(tall)
                let q = qr.orthonormalColumns(n)
                let permuted = qr.permutation.map { x[$0] }
                let product = Self.error(
                    Self.naive(q.view, Self.naive(qr.upper.view, permuted)), Self.naive(tall.view, x), scale: scale)
                return max(product, Self.error(Self.naive(q.transposed, Self.naive(q.view, x)), x))
            },
            Self.check("dgesdd", size, tall.rows) {
                let svd = try SingularValues(tall)
                let scaled = zip(svd.values, Self.naive(svd.rightTransposed.view, x)).map { $0 * $1 }
                let product = Self.error(Self.naive(svd.left.view, scaled), Self.naive(tall.view, x), scale: scale)
                let left = Self.error(Self.naive(svd.left.transposed, Self.naive(svd.left.view, x)), x)
                return max(product, left)
            },
            Self.check("dsyevd", "\(n) × \(n)", n) {
                let a = Matrix(rows: n, columns: n) { Self.number(max($0, $1), min($0, $1), 13) }
                let eigen = try SymmetricEigen(a)
                let v = eigen.vectors
                let scaled = zip(eigen.values, Self.naive(v.transposed, x)).map { $0 * $1 }
                let product = Self.error(Self.naive(v.view, scaled), Self.naive(a.view, x), scale: Double(n))
                return max(product, Self.error(Self.naive(v.transposed, Self.naive(v.view, x)), x))
            },
            Self.check("least squares", size, 4 * tall.rows) {
                // Refined, which is what calls the library.
                let fit = try LeastSquares(design: tall, response: Self.naive(tall.view, x), refining: .always)
                return Self.error(fit.coefficients.map { $0 ?? .nan }, x)
            },
        ]
    }
}
