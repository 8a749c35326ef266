import NumericCore
import Testing

@Suite struct LeastSquaresTests {
    @Test(arguments: [(1, 1), (5, 2), (40, 7), (300, 25)], [LeastSquares.Refinement.always, .never])
    func `normal equations hold, and exact data are found again`(
        shape: (Int, Int), refining: LeastSquares.Refinement
    ) throws {
        let (m, n) = shape
        let x = Naive.matrix(m, n, seed: 3)
        let y = Naive.vector(m, seed: 4)
        let fit = try LeastSquares(design: x, response: y, refining: refining)
        #expect(fit.rank == n && fit.degreesOfFreedom == m - n && fit.aliasedColumns.isEmpty)
        #expect(
            Naive.distance(try x.transposed.multiplied(by: fit.residuals), [Double](repeating: 0, count: n)) < 1e-12)
        let b = fit.coefficients.map { $0! }
        #expect(Naive.distance(try x.multiplied(by: b), fit.fitted) < 1e-12)
        let again = try LeastSquares(design: x, response: try x.multiplied(by: b), refining: refining)
        #expect(Naive.distance(again.coefficients.map { $0! }, b) < 1e-11)
        #expect(again.residualSumOfSquares < 1e-24)
    }

    @Test func `covariance and leverages follow their definitions`() throws {
        let x = Matrix(rows: 30, columns: 4) { $1 == 0 ? 1 : Naive.matrix(30, 4)[$0, $1] * [1, 1e-6, 1, 1e8][$1] }
        let fit = try LeastSquares(design: x, response: Naive.vector(30))
        let product = Naive.product(fit.unscaledCovariance.view, gram(x).view)
        // The scales of the columns differ by 10¹⁴.
        let scaled = Matrix(rows: 4, columns: 4) { product[$0, $1] * ([1, 1e-6, 1, 1e8][$0] / [1, 1e-6, 1, 1e8][$1]) }
        #expect(Naive.distance(scaled, .identity(4)) < 1e-12)
        #expect(abs(fit.leverages.reduce(0, +) - 4) < 1e-12)
        let hat = Naive.product(Naive.product(x.view, fit.unscaledCovariance.view).view, x.transposed)
        #expect(Naive.distance(fit.leverages, Array(hat.diagonal)) < 1e-12)
    }

    @Test func `aliased columns are named, and those that come first are kept`() throws {
        let a = Naive.vector(12, seed: 1)
        let b = Naive.vector(12, seed: 2)
        let columns = [
            a, b, zip(a, b).map { 2 * $0 - $1 }, [Double](repeating: 0, count: 12), Naive.vector(12, seed: 3),
        ]
        let y = Naive.vector(12, seed: 4)
        let fit = try LeastSquares(
            design: Matrix(columns: columns), response: y, columnNames: ["a", "b", "2a − b", "none", "c"])
        #expect(fit.rank == 3 && fit.aliasedNames == ["2a − b", "none"] && fit.estimatedColumns == [0, 1, 4])
        #expect(fit.coefficients[2] == nil && fit.standardErrors[3] == nil)
        let reduced = try LeastSquares(design: Matrix(columns: [columns[0], columns[1], columns[4]]), response: y)
        #expect(Naive.distance(fit.residuals, reduced.residuals) < 1e-14)
        #expect(fit.coefficients.compactMap { $0 } == reduced.coefficients.compactMap { $0 })
        #expect(fit.degreesOfFreedom == 9)
    }

    @Test func `dummies of all groups beside a constant lose the last one`() throws {
        let groups = [0, 0, 1, 1, 2, 2]
        let x = Matrix(rows: 6, columns: 4) { $1 == 0 ? 1 : (groups[$0] == $1 - 1 ? 1 : 0) }
        let fit = try LeastSquares(design: x, response: [1, 3, 5, 7, 10, 12])
        #expect(fit.aliasedColumns == [3])
        #expect(Naive.distance(fit.coefficients.compactMap { $0 }, [11, -9, -5]) < 1e-13)
    }

    @Test func `nothing to fit, and more columns than rows`() throws {
        let none = try LeastSquares(design: Matrix(repeating: 0, rows: 3, columns: 0), response: [1, 2, 2])
        #expect(none.rank == 0 && none.residuals == [1, 2, 2] && none.residualSumOfSquares == 9)
        let zero = try LeastSquares(design: Matrix(repeating: 0, rows: 3, columns: 2), response: [1, 2, 2])
        #expect(zero.rank == 0 && zero.aliasedColumns == [0, 1] && zero.residuals == [1, 2, 2])
        let wide = try LeastSquares(design: Naive.matrix(2, 4), response: [1, 2])
        #expect(wide.rank == 2 && wide.degreesOfFreedom == 0 && wide.residualVariance == nil)
        #expect(wide.standardErrors.allSatisfy { $0 == nil } && wide.residualSumOfSquares < 1e-25)
        #expect(wide.estimatedColumns == [0, 1])
        let empty = try LeastSquares(design: Matrix(repeating: 0, rows: 0, columns: 2), response: [])
        #expect(empty.rank == 0 && empty.degreesOfFreedom == 0)
    }

    @Test func `bad input is refused with its place`() {
        let x = Matrix([[1, 2], [3, .nan], [1, 1]])
        #expect(throws: NumericError.self) { try LeastSquares(design: x, response: [1, 2, 3]) }
        do {
            _ = try LeastSquares(design: x, response: [1, 2, 3])
        } catch let error {
            guard case .notFinite(_, let row, let column, _) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(row == 1 && column == 1)
        }
        #expect(throws: NumericError.self) { try LeastSquares(design: Matrix.identity(2), response: [1]) }
        #expect(throws: NumericError.self) { try LeastSquares(design: Matrix.identity(2), response: [1, .infinity]) }
        #expect(throws: NumericError.self) {
            try LeastSquares(design: Matrix.identity(2), response: [1, 2], columnNames: ["one"])
        }
    }
}
