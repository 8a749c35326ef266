/// Why a numeric routine could not give a result.
///
/// Each case carries the values that were found, and its description says what to do.
public enum NumericError: Error, Sendable, Hashable {
    /// The shapes of two arguments do not fit each other.
    case shapeMismatch(operation: String, left: MatrixShape, right: MatrixShape)
    /// A matrix has to be square.
    case notSquare(operation: String, shape: MatrixShape)
    /// A matrix or vector has an infinite or missing value; `row` and `column` say where the first one is.
    case notFinite(operation: String, row: Int, column: Int, value: Double)
    /// The leading minor of this order is not positive, so the matrix is not positive definite.
    case notPositiveDefinite(order: Int)
    /// The matrix is singular: the pivot of this column is zero.
    case singular(column: Int)
    /// An iteration did not converge within the library's limit.
    case noConvergence(operation: String, failures: Int)
    /// A dimension exceeds the 32-bit integers of the linear algebra library.
    case tooLarge(operation: String, shape: MatrixShape)
}

/// Rows and columns of a matrix, as errors state them.
public struct MatrixShape: Sendable, Hashable, CustomStringConvertible {
    /// The number of rows.
    public var rows: Int
    /// The number of columns.
    public var columns: Int

    /// A shape of so many rows and columns.
    @inlinable
    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }

    /// Rows × columns.
    public var description: String { "\(rows) × \(columns)" }
}

extension NumericError: CustomStringConvertible {
    /// What is wrong, with its values, and what to do.
    public var description: String {
        switch self {
        case .shapeMismatch(let operation, let left, let right):
            "\(operation): shapes \(left) and \(right) do not fit; transpose one of them, or check which rows were selected"
        case .notSquare(let operation, let shape):
            "\(operation) needs a square matrix, not \(shape)"
        case .notFinite(let operation, let row, let column, let value):
            "\(operation): the value at row \(row), column \(column) is \(value); leave out incomplete rows first"
        case .notPositiveDefinite(let order):
            "The matrix is not positive definite (leading minor of order \(order)); "
                + "use the symmetric eigenvalues, or remove columns that are sums of others"
        case .singular(let column):
            "The matrix is singular (column \(column)); use least squares, which reports the rank"
        case .noConvergence(let operation, let failures):
            "\(operation) did not converge (\(failures) values left); check the input for extreme scales"
        case .tooLarge(let operation, let shape):
            "\(operation): \(shape) exceeds the library's 32-bit dimensions; work on parts"
        }
    }
}
