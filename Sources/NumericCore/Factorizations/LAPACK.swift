internal import COpenBLAS

/// What the factorizations share in calling LAPACK: checked arguments and workspaces.
enum LAPACK {
    /// Refuses values that LAPACK would loop on or spread, and dimensions that it cannot count.
    static func check(_ view: MatrixView, _ operation: String) throws(NumericError) {
        guard view.rows < Int(Int32.max), view.columns < Int(Int32.max) else {
            throw .tooLarge(operation: operation, shape: view.shape)
        }
        for column in 0..<view.columns {
            let first = view.base + column * view.columnStride
            for row in 0..<view.rows where !first[row * view.rowStride].isFinite {
                throw .notFinite(operation: operation, row: row, column: column, value: first[row * view.rowStride])
            }
        }
    }

    /// Like `check`, for a matrix that has to be square.
    static func checkSquare(_ view: MatrixView, _ operation: String) throws(NumericError) {
        guard view.rows == view.columns else { throw .notSquare(operation: operation, shape: view.shape) }
        try check(view, operation)
    }

    /// Refuses a right-hand side whose rows are not those of the matrix.
    static func checkRows(_ shape: MatrixShape, _ rightHandSide: MatrixShape, _ operation: String) throws(NumericError)
    {
        guard shape.rows == rightHandSide.rows else {
            throw .shapeMismatch(operation: operation, left: shape, right: rightHandSide)
        }
    }

    /// Asks a routine for its best workspace, then runs it with one.
    ///
    /// - Parameter routine: receives the workspace and its length (−1 in the query), and returns LAPACK's `info`.
    /// - Returns: `info`.
    static func withWorkspace(_ routine: (UnsafeMutablePointer<Double>, Int32) -> Int32) -> Int32 {
        BLASLibrary.enter()
        var best = 0.0
        let refused = routine(&best, -1)
        if refused != 0 { return refused }
        let length = max(1, Int(best))
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: length) { work in
            routine(work.baseAddress!, Int32(length))
        }
    }

    /// A single right-hand side as a matrix of one column.
    static func column(_ values: [Double]) -> Matrix { Matrix(rows: values.count, columns: 1, columnMajor: values) }
}

extension Matrix {
    /// The elements column by column, as an array.
    public var columnMajor: [Double] { Array(storage.buffer) }
}
