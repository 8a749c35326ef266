import NumericCore
import Testing

@Suite struct MatrixTests {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]])

    @Test func `elements lie column by column`() {
        #expect(matrix.rows == 2 && matrix.columns == 3)
        #expect(matrix.columnMajor == [1, 4, 2, 5, 3, 6])
        #expect(matrix[1, 2] == 6)
        #expect(matrix == Matrix(columns: [[1, 4], [2, 5], [3, 6]]))
        #expect(matrix == Matrix(rows: 2, columns: 3, columnMajor: [1, 4, 2, 5, 3, 6]))
        #expect(matrix != Matrix(rows: 3, columns: 2, columnMajor: [1, 4, 2, 5, 3, 6]))
    }

    @Test func `a copy keeps its elements when the original is written`() {
        var original = matrix
        let copy = original
        original[0, 0] = 100
        #expect(copy[0, 0] == 1 && original[0, 0] == 100)
        original.withUnsafeMutableElements { $0[1] = 7 }
        #expect(copy[1, 0] == 4 && original[1, 0] == 7)
    }

    @Test func `storage is shared until it is written`() {
        var first = matrix
        let addresses = { (m: Matrix) in m.withUnsafeElements { Int(bitPattern: $0.baseAddress) } }
        let second = first
        #expect(addresses(first) == addresses(second))
        first[0, 0] = 9
        let own = addresses(first)
        #expect(own != addresses(second))
        first[0, 1] = 8
        #expect(addresses(first) == own)
        #expect(own % 64 == 0)
    }

    @Test func `a view keeps what it showed`() {
        var written = matrix
        let row = written.row(1)
        let block = written[0..<2, 1..<3]
        written[1, 1] = -1
        #expect(Array(row) == [4, 5, 6])
        #expect(block[1, 0] == 5)
        #expect(Array(written.row(1)) == [4, -1, 6])
    }

    @Test func `a view outlives its matrix`() {
        func view() -> MatrixView { Naive.matrix(50, 40)[10..<20, 5..<9] }
        let kept = view()
        #expect(Matrix(kept) == Matrix(rows: 10, columns: 4) { Naive.matrix(50, 40)[$0 + 10, $1 + 5] })
    }

    @Test func `rows, columns, diagonals and blocks with strides`() {
        let m = Naive.matrix(7, 5)
        let block = m[2..<6, 1..<4]
        #expect(block.shape == MatrixShape(rows: 4, columns: 3))
        for row in 0..<4 {
            for column in 0..<3 {
                #expect(block[row, column] == m[row + 2, column + 1])
                #expect(block.transposed[column, row] == block[row, column])
                #expect(block[1..<4, 1..<3][max(row - 1, 0), max(column - 1, 0)] == block[max(row, 1), max(column, 1)])
            }
        }
        #expect(Array(block.row(3)) == [m[5, 1], m[5, 2], m[5, 3]])
        #expect(Array(block.column(2)) == (2..<6).map { m[$0, 3] })
        #expect(Array(block.transposed.column(3)) == Array(block.row(3)))
        #expect(Array(m.diagonal) == (0..<5).map { m[$0, $0] })
        #expect(Matrix(Matrix(m.transposed).transposed) == m)
        let large = Naive.matrix(70, 45)
        #expect(Matrix(large.transposed) == Matrix(rows: 45, columns: 70) { large[$1, $0] })
    }

    @Test func `a lent block writes in place, and copies when shared`() {
        var m = Matrix(repeating: 0, rows: 4, columns: 4)
        let before = m
        m.withMutableView(rows: 1..<3, columns: 2..<4) { block in
            block.update(from: Matrix([[1, 2], [3, 4]]))
            block[0, 0] += 10
            block.withColumn(1) { $0[1] *= 2 }
            #expect(block.shape == MatrixShape(rows: 2, columns: 2))
        }
        #expect(m == Matrix([[0, 0, 0, 0], [0, 0, 11, 2], [0, 0, 3, 8], [0, 0, 0, 0]]))
        #expect(before == Matrix(repeating: 0, rows: 4, columns: 4))
    }

    @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1)])
    func `small and empty shapes`(rows: Int, columns: Int) {
        let m = Matrix(repeating: 2, rows: rows, columns: columns)
        #expect(m.columnMajor == [Double](repeating: 2, count: rows * columns))
        #expect(Matrix(m.transposed).shape == MatrixShape(rows: columns, columns: rows))
        #expect(m.diagonal.count == min(rows, columns))
        #expect(Matrix(m[0..<rows, 0..<columns]) == m)
    }

    @Test func `identity, diagonal and the printed form`() {
        #expect(Matrix.identity(2) == Matrix.diagonal([1, 1]))
        #expect(Matrix([[1, 2.5]]).description == "1 × 2\n[1.0, 2.5]")
    }
}
