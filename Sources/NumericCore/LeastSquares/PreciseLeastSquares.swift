/// A least squares problem of full column rank, solved in twice the precision throughout: its results are those of the numbers given,
/// rounded once.
///
/// Modified Gram–Schmidt on the columns followed by the response, which is as stable as reflections; with directions that are not
/// normalised no root is taken.
///
/// Source: Å. Björck, Solving linear least squares problems by Gram–Schmidt orthogonalization, BIT 7 (1967),
/// doi:10.1007/BF01934122.
struct PreciseLeastSquares {
    var coefficients: [Double]
    var residuals: [Double]
    var residualSquares: Double
    /// ‖y − ȳ‖² or ‖y‖², less the squares of the residuals, by itself.
    var rSquared: Double?
    /// (AᵀA)⁻¹.
    var unscaledCovariance: Matrix

    /// Rows × columns² of the largest problem that is solved so: some milliseconds.
    static let largestWork = 250_000

    static func fits(rows: Int, columns: Int) -> Bool { rows * columns * columns <= largestWork }

    /// - Parameters:
    ///   - columns: independent, of norms near 1.
    ///   - response: as long as each column.
    ///   - aboutMean: whether r² is about the mean of the response.
    init(columns: [[DoubleDouble]], response: [Double], aboutMean: Bool) {
        let order = columns.count
        // A power of two keeps the squares of tiny and of huge responses in range.
        let scale = Double.powerOfTwo(near: nrm2(response))
        let scaled = response.map { DoubleDouble($0 * scale) }
        let triangle = UnitTriangle(orthogonalizing: columns + [scaled])
        let rest = triangle.directions[order]

        residuals = rest.map { $0.value / scale }
        let solution = triangle.solve(triangle.factors[order])
        coefficients = solution.map { $0.value / scale }
        let squares = triangle.squares[order]
        residualSquares = squares.value / scale / scale
        unscaledCovariance = triangle.inverseOfProduct(order)

        let total = Self.squares(scaled, aboutMean: aboutMean)
        rSquared = total.high > 0 ? ((total - squares) / total).value : nil
    }

    private static func squares(_ values: [DoubleDouble], aboutMean: Bool) -> DoubleDouble {
        guard aboutMean, let first = values.first else { return dot(values, values) }
        // About the first value, so that the deviations of equal values are exactly zero.
        let moved = values.map { $0 - first }
        let mean = moved.reduce(DoubleDouble(0), +) / DoubleDouble(Double(values.count))
        let deviations = moved.map { $0 - mean }
        return dot(deviations, deviations)
    }
}

/// A = Q U with orthogonal columns of Q and ones on the diagonal of the upper triangle U.
private struct UnitTriangle {
    /// The columns of Q, not normalised.
    var directions: [[DoubleDouble]]
    /// Their squared norms.
    var squares: [DoubleDouble]
    /// For each column what is above the diagonal of U.
    var factors: [[DoubleDouble]]

    init(orthogonalizing columns: [[DoubleDouble]]) {
        directions = columns
        squares = []
        factors = columns.map { _ in [] }
        for step in columns.indices {
            let direction = directions[step]
            let square = dot(direction, direction)
            squares.append(square)
            for later in (step + 1)..<max(columns.count, step + 1) {
                let factor = dot(direction, directions[later]) / square
                for row in direction.indices {
                    directions[later][row] = directions[later][row] - factor * direction[row]
                }
                factors[later].append(factor)
            }
        }
    }

    /// x with U x = b, for the leading part of U that has the length of b.
    func solve(_ values: [DoubleDouble]) -> [DoubleDouble] {
        var x = values
        for column in values.indices.reversed() {
            for row in 0..<column { x[row] = x[row] - factors[column][row] * x[column] }
        }
        return x
    }

    /// (AᵀA)⁻¹ = U⁻¹ D⁻¹ U⁻ᵀ of the first columns.
    func inverseOfProduct(_ order: Int) -> Matrix {
        let inverse = (0..<order).map { column in
            solve((0..<order).map { DoubleDouble($0 == column ? 1 : 0) })
        }
        let reciprocals = squares.prefix(order).map { DoubleDouble(1) / $0 }
        return Matrix(rows: order, columns: order) { row, column in
            (max(row, column)..<order).reduce(DoubleDouble(0)) {
                $0 + inverse[$1][row] * inverse[$1][column] * reciprocals[$1]
            }.value
        }
    }
}

private func dot(_ a: [DoubleDouble], _ b: [DoubleDouble]) -> DoubleDouble {
    var sum = DoubleDouble(0)
    for index in a.indices { sum = sum + a[index] * b[index] }
    return sum
}
