/// A full-rank least squares problem with its factorization, solved and refined.
struct LeastSquaresSystem {
    /// A, with columns of norms near 1.
    let scaled: Matrix
    /// Of A, with rank equal to the number of columns.
    let factorization: PivotedQR

    /// An estimate of the condition number of A.
    var condition: Double {
        let reciprocal = factorization.reciprocalCondition
        return reciprocal > 0 ? 1 / reciprocal : .infinity
    }

    struct Solution {
        var coefficients: [Double]
        var residuals: [Double]
        var refinements = 0
    }

    func solve(
        _ response: [Double], refining: LeastSquares.Refinement
    ) throws(NumericError) -> Solution {
        let rank = scaled.columns
        let projected = try factorization.applyingQ(transposed: true, to: LAPACK.column(response)).columnMajor
        var tail = projected
        for i in 0..<rank { tail[i] = 0 }
        var solution = Solution(
            coefficients: try unpermuted(backSubstitute(Array(projected.prefix(rank)))),
            residuals: try factorization.applyingQ(transposed: false, to: LAPACK.column(tail)).columnMajor)
        let wanted =
            switch refining {
            case .always: true
            case .never: false
            case .automatic: condition > 1_000
            }
        guard wanted, rank > 0 else { return solution }
        var last = Double.infinity
        for _ in 0..<5 {
            let step = try correction(response, solution)
            let size = relativeSize(step.coefficients, of: solution.coefficients)
            guard size < last / 2 else { break }  // not converging: keep what was best
            for i in 0..<rank { solution.coefficients[i] += step.coefficients[i] }
            for i in response.indices { solution.residuals[i] += step.residuals[i] }
            solution.refinements += 1
            last = size
            if size <= Double.ulpOfOne { break }
        }
        return solution
    }

    /// The step that solves r + A b = y, Aᵀ r = 0 for what the solution leaves of both, computed in twice the precision.
    private func correction(_ response: [Double], _ solution: Solution) throws(NumericError) -> Solution {
        let (rows, rank) = (scaled.rows, scaled.columns)
        var first = [Double](repeating: 0, count: rows)
        var second = [Double](repeating: 0, count: rank)
        scaled.withUnsafeElements { a in
            for row in 0..<rows {
                var sum = DoubleDouble(response[row])
                sum.add(-solution.residuals[row])
                for column in 0..<rank { sum.addProduct(-a[column * rows + row], solution.coefficients[column]) }
                first[row] = sum.value
            }
            for column in 0..<rank {
                var sum = DoubleDouble(0)
                for row in 0..<rows { sum.addProduct(-a[column * rows + row], solution.residuals[row]) }
                second[column] = sum.value
            }
        }
        var projected = try factorization.applyingQ(transposed: true, to: LAPACK.column(first)).columnMajor
        let permuted = factorization.permutation.map { second[$0] }
        let head = try solveTriangular(
            factorization.leadingBlock(rank).transposed, .lower, LAPACK.column(permuted)
        ).columnMajor
        var right = [Double](repeating: 0, count: rank)
        for i in 0..<rank {
            right[i] = projected[i] - head[i]
            projected[i] = head[i]
        }
        return Solution(
            coefficients: try unpermuted(backSubstitute(right)),
            residuals: try factorization.applyingQ(transposed: false, to: LAPACK.column(projected)).columnMajor)
    }

    private func backSubstitute(_ values: [Double]) throws(NumericError) -> [Double] {
        try solveTriangular(factorization.leadingBlock(values.count), .upper, LAPACK.column(values)).columnMajor
    }

    private func unpermuted(_ values: [Double]) -> [Double] {
        var result = values
        for (place, column) in factorization.permutation.enumerated() { result[column] = values[place] }
        return result
    }

    private func relativeSize(_ step: [Double], of values: [Double]) -> Double {
        let largest = values.reduce(0) { max($0, abs($1)) }
        let moved = zip(step, values).map { step, value in
            abs(step) / max(abs(value), largest * Double.ulpOfOne, Double.leastNormalMagnitude)
        }
        return moved.max() ?? 0
    }
}
