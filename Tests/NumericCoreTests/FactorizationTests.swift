import NumericCore
import Testing

@Suite struct FactorizationTests {
    static let orders = [0, 1, 2, 3, 7, 20, 65]

    /// AᵀA + I: symmetric positive definite.
    static func definite(_ order: Int) -> Matrix {
        let a = Naive.matrix(order, order, seed: 11)
        let g = gram(a)
        return Matrix(rows: order, columns: order) { g[$0, $1] + ($0 == $1 ? 1 : 0) }
    }

    @Test(arguments: orders)
    func `Cholesky: the factor, solutions, inverse and determinant`(order: Int) throws {
        let a = Self.definite(order)
        let cholesky = try Cholesky(a)
        #expect(Naive.distance(Naive.product(cholesky.factor.view, cholesky.factor.transposed), a) < 1e-12)
        #expect(
            (0..<order).allSatisfy { row in (row + 1..<max(order, row + 1)).allSatisfy { cholesky.factor[row, $0] == 0 }
            })
        let x = Naive.matrix(order, 3, seed: 4)
        #expect(Naive.distance(try cholesky.solve(Naive.product(a.view, x.view)), x) < 1e-11)
        #expect(Naive.distance(Naive.product(a.view, cholesky.inverse().view), .identity(order)) < 1e-11)
        let eigen = try SymmetricEigen(a)
        #expect(abs(cholesky.logDeterminant - eigen.values.reduce(0) { $0 + logOf($1) }) < 1e-10)
        #expect(cholesky.reciprocalCondition > 1e-6 && cholesky.reciprocalCondition <= 1)
    }

    @Test func `Cholesky refuses what is not positive definite, square or finite`() {
        #expect(throws: NumericError.notPositiveDefinite(order: 2)) { try Cholesky(Matrix([[1, 2], [2, 1]])) }
        #expect(
            throws: NumericError.notSquare(operation: "Cholesky factorization", shape: MatrixShape(rows: 1, columns: 2))
        ) {
            try Cholesky(Matrix([[1, 2]]))
        }
        #expect(throws: NumericError.self) { try Cholesky(Matrix([[.nan]])) }
        #expect(throws: NumericError.self) { try Cholesky(Matrix.identity(2)).solve([1, 2, 3]) }
    }

    @Test(arguments: orders)
    func `LU solves general systems`(order: Int) throws {
        let a = Naive.matrix(order, order, seed: 21)
        let lu = try LUFactorization(a)
        let x = Naive.vector(order, seed: 22)
        let condition = 1 / max(lu.reciprocalCondition, 1e-12)
        #expect(Naive.distance(try lu.solve(try a.multiplied(by: x)), x) < 1e-14 * condition)
    }

    @Test func `LU names the column of a singular matrix`() {
        #expect(throws: NumericError.singular(column: 1)) { try LUFactorization(Matrix([[1, 2], [2, 4]])) }
    }

    @Test func `triangular systems in each form`() throws {
        let a = Matrix(rows: 5, columns: 5) { Naive.matrix(5, 5)[$0, $1] + ($0 == $1 ? 4 : 0) }
        let lower = Matrix(rows: 5, columns: 5) { $0 >= $1 ? a[$0, $1] : 0 }
        let upper = Matrix(rows: 5, columns: 5) { $0 <= $1 ? a[$0, $1] : 0 }
        let x = Naive.matrix(5, 2, seed: 3)
        #expect(Naive.distance(try solveTriangular(a, .lower, Naive.product(lower.view, x.view)), x) < 1e-14)
        #expect(Naive.distance(try solveTriangular(a, .upper, Naive.product(upper.view, x.view)), x) < 1e-14)
        #expect(
            Naive.distance(try solveTriangular(a.transposed, .upper, Naive.product(lower.transposed, x.view)), x)
                < 1e-14)
        #expect(throws: NumericError.singular(column: 1)) {
            try solveTriangular(Matrix([[1, 0], [5, 0]]), .lower, Matrix([[1], [1]]))
        }
    }

    @Test(arguments: [(0, 0), (3, 0), (0, 3), (1, 1), (4, 4), (9, 4), (4, 9), (60, 33)])
    func `pivoted QR: product, orthogonality, decreasing diagonal`(rows: Int, columns: Int) throws {
        let a = Naive.matrix(rows, columns, seed: 31)
        let qr = try PivotedQR(a)
        let count = min(rows, columns)
        #expect(qr.rank == count && qr.permutation.sorted() == Array(0..<columns))
        let q = qr.orthonormalColumns(count)
        let permuted = Matrix(rows: rows, columns: columns) { a[$0, qr.permutation[$1]] }
        #expect(Naive.distance(Naive.product(q.view, qr.upper.view), permuted) < 1e-13)
        #expect(Naive.distance(gram(q), .identity(count)) < 1e-13)
        let diagonal = qr.upper.diagonal.map(abs)
        #expect(zip(diagonal, diagonal.dropFirst()).allSatisfy { $0 >= $1 })
        let b = Naive.matrix(rows, 2, seed: 5)
        #expect(
            Naive.distance(try qr.applyingQ(transposed: false, to: qr.applyingQ(transposed: true, to: b)), b) < 1e-13)
    }

    @Test func `rank is found`() throws {
        let left = Naive.matrix(30, 3)
        let a = try left.multiplied(by: Naive.matrix(3, 8, seed: 2))
        #expect(try PivotedQR(a).rank == 3)
        #expect(try SingularValues(a).rank() == 3)
        #expect(try PivotedQR(Matrix(repeating: 0, rows: 4, columns: 2)).rank == 0)
        #expect(try SingularValues(Matrix(repeating: 0, rows: 4, columns: 2)).rank() == 0)
    }

    @Test(arguments: [(0, 0), (3, 0), (1, 1), (5, 5), (12, 4), (4, 12), (70, 40)])
    func `singular values: product, orthogonality, order, sign`(rows: Int, columns: Int) throws {
        let a = Naive.matrix(rows, columns, seed: 41)
        let svd = try SingularValues(a)
        let scaled = Matrix(rows: rows, columns: svd.values.count) { svd.left[$0, $1] * svd.values[$1] }
        #expect(Naive.distance(Naive.product(scaled.view, svd.rightTransposed.view), a) < 1e-13)
        #expect(Naive.distance(gram(svd.left), .identity(svd.values.count)) < 1e-13)
        #expect(Naive.distance(gram(svd.rightTransposed.transposed), .identity(svd.values.count)) < 1e-13)
        #expect(zip(svd.values, svd.values.dropFirst()).allSatisfy { $0 >= $1 } && svd.values.allSatisfy { $0 >= 0 })
        for i in svd.values.indices {
            let row = svd.rightTransposed.row(i)
            #expect(row.max { abs($0) < abs($1) }! > 0)
        }
    }

    @Test(arguments: [0, 1, 2, 5, 30, 64])
    func `symmetric eigenvalues: product, orthogonality, order, trace`(order: Int) throws {
        let half = Naive.matrix(order, order, seed: 51)
        let a = Matrix(rows: order, columns: order) { half[$0, $1] + half[$1, $0] }
        let eigen = try SymmetricEigen(a)
        let v = eigen.vectors
        let scaled = Matrix(rows: order, columns: order) { v[$0, $1] * eigen.values[$1] }
        #expect(Naive.distance(Naive.product(scaled.view, v.transposed), a) < 1e-12)
        #expect(Naive.distance(gram(v), .identity(order)) < 1e-12)
        #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(abs(eigen.values.reduce(0, +) - a.diagonal.reduce(0, +)) < 1e-12)
        let alone = try SymmetricEigen(a, computesVectors: false)
        #expect(Naive.distance(alone.values, eigen.values) < 1e-12 && alone.vectors.rows == 0)
    }

    @Test func `known eigenvalues`() throws {
        let eigen = try SymmetricEigen(Matrix([[2, 1], [1, 2]]))
        #expect(Naive.distance(eigen.values, [3, 1]) < 1e-15)
        #expect(eigen.vectors[0, 0] > 0 && eigen.vectors[0, 1] > 0)
        let svd = try SingularValues(Matrix([[3, 0], [0, -4]]))
        #expect(Naive.distance(svd.values, [4, 3]) < 1e-15)
        #expect(abs(svd.condition - 4.0 / 3) < 1e-15)
    }
}
