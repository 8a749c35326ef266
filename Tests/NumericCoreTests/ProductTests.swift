import NumericCore
import Testing

@Suite struct ProductTests {
    static let shapes = [
        (1, 1, 1), (3, 2, 4), (5, 7, 1), (1, 9, 6), (17, 33, 9), (64, 65, 63), (0, 3, 2), (3, 0, 2), (3, 2, 0),
    ]

    @Test(arguments: shapes)
    func `the product is that of the definition, for every layout`(shape: (Int, Int, Int)) throws {
        let (m, k, n) = shape
        let wide = Naive.matrix(2 * m + 1, k + 2, seed: 5)
        let layouts: [MatrixView] = [
            Naive.matrix(m, k, seed: 2).view, Naive.matrix(k, m, seed: 3).transposed, wide[1..<m + 1, 2..<k + 2],
        ]
        let right = [Naive.matrix(k, n, seed: 7).view, Naive.matrix(n, k, seed: 8).transposed]
        for a in layouts {
            for b in right {
                let expected = Naive.product(a, b)
                let found = try a.multiplied(by: b)
                #expect(Naive.distance(found, expected) <= 1e-14 * Double(k + 1))
                let start = Naive.matrix(m, n, seed: 9)
                var c = start
                try gemm(alpha: 2, a, b, beta: -3, into: &c)
                let combined = Matrix(rows: m, columns: n) { 2 * expected[$0, $1] - 3 * start[$0, $1] }
                #expect(Naive.distance(c, combined) <= 4e-14 * Double(k + 1))
            }
        }
    }

    @Test func `a view with strides in both directions is read rightly`() throws {
        let storage = Naive.matrix(200, 1)
        let b = Naive.matrix(5, 2)
        let x = Naive.vector(5, seed: 3)
        let (a, product, vector) = try storage.withUnsafeElements { buffer in
            let a = MatrixView(unsafeBase: buffer.baseAddress!, rows: 4, columns: 5, rowStride: 3, columnStride: 17)
            return (Matrix(a), try a.multiplied(by: b), try a.multiplied(by: x))
        }
        #expect(a == Matrix(rows: 4, columns: 5) { storage[3 * $0 + 17 * $1, 0] })
        #expect(Naive.distance(product, Naive.product(a.view, b.view)) < 1e-14)
        #expect(Naive.distance(vector, Naive.product(a.view, Matrix(columns: [x]).view).columnMajor) < 1e-14)
    }

    @Test(arguments: [(600, 30, 700), (520, 1100, 3), (20, 20_000, 25), (300, 700, 530)])
    func `large products are right and have the same bits with any number of threads`(shape: (Int, Int, Int)) throws {
        let (m, k, n) = shape
        let (a, b) = (Naive.matrix(m, k, seed: 1), Naive.matrix(k, n, seed: 2))
        let one = try a.multiplied(by: b, execution: .serial)
        for threads in [2, 3] { #expect(try a.multiplied(by: b, execution: Execution(threads: threads)) == one) }
        for (row, column) in [(0, 0), (m - 1, n - 1), (m / 2, n / 3), (m - 1, 0), (0, n - 1)] {
            #expect(abs(one[row, column] - (try compensatedDot(a.row(row), b.column(column)))) < 1e-13 * Double(k))
        }
        let x = Naive.vector(n, seed: 3)
        let through = try a.multiplied(by: try b.multiplied(by: x))
        #expect(Naive.distance(try one.multiplied(by: x), through) < 1e-13 * Double(k + n))
    }

    @Test(arguments: [(1, 1), (5, 3), (40, 200), (300, 50), (700, 90), (30, 20_001)])
    func `the Gram matrix is symmetric and right`(order: Int, inner: Int) throws {
        let a = Naive.matrix(inner, order)
        let g = gram(a, execution: .serial)
        #expect(Matrix(g.transposed) == g)
        #expect(gram(a, execution: Execution(threads: 2)) == g)
        for (row, column) in [(0, 0), (order - 1, 0), (order / 2, order - 1), (order - 1, order - 1)] {
            #expect(abs(g[row, column] - (try compensatedDot(a.column(row), a.column(column)))) < 1e-13 * Double(inner))
        }
        var c = g
        try syrk(alpha: -1, a.transposed, beta: 1, into: &c)
        #expect(c.columnMajor.allSatisfy { abs($0) < 1e-15 * Double(inner) })
    }

    @Test func `beta zero forgets what was there`() throws {
        var c = Matrix(repeating: .nan, rows: 2, columns: 2)
        try gemm(Matrix.identity(2), Matrix.identity(2), beta: 0, into: &c)
        #expect(c == .identity(2))
        var y = [Double.nan, .nan]
        try gemv(Matrix(repeating: 1, rows: 2, columns: 0), [Double](), beta: 0, into: &y)
        #expect(y == [0, 0])
    }

    @Test func `operands may be views of the result`() throws {
        var c = Naive.matrix(6, 6)
        let before = c
        try gemm(c.transposed, c.view, into: &c)
        #expect(Naive.distance(c, Naive.product(before.transposed, before.view)) < 1e-14)
    }

    @Test func `vector products`() throws {
        let m = Naive.matrix(9, 4)
        #expect(abs(try dot(m.row(3), m.row(5)) - (0..<4).reduce(0) { $0 + m[3, $1] * m[5, $1] }) < 1e-15)
        #expect(try dot([Double](), [Double]()) == 0)
        #expect(nrm2([3, 4]) == 5)
        #expect(abs(nrm2([3e200, 4e200]) / 5e200 - 1) < 1e-15)
        var y = [1.0, 2, 3, 4]
        try axpy(2, m.row(0), into: &y)
        #expect(Naive.distance(y, (0..<4).map { Double($0 + 1) + 2 * m[0, $0] }) < 1e-15)
    }

    @Test func `shapes that do not fit are told`() {
        let a = Matrix(repeating: 1, rows: 2, columns: 3)
        #expect(throws: NumericError.shapeMismatch(operation: "gemm", left: a.shape, right: a.shape)) {
            try a.multiplied(by: a)
        }
        var c = a
        #expect(throws: NumericError.self) { try gemm(a, a.transposed, into: &c) }
        #expect(throws: NumericError.self) { try syrk(a, into: &c) }
        #expect(throws: NumericError.self) { try dot([1], [1, 2]) }
        #expect(throws: NumericError.self) { try a.multiplied(by: [1, 2]) }
        var y = [1.0]
        #expect(throws: NumericError.self) { try axpy(1, [1, 2], into: &y) }
        #expect(throws: NumericError.self) { try gemv(a, [1, 2, 3], into: &y) }
        #expect("\(NumericError.shapeMismatch(operation: "gemm", left: a.shape, right: a.shape))".contains("2 × 3"))
    }
}
