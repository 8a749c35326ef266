/// A part of a matrix that may be written: lent by `Matrix.withMutableView`, and impossible to keep beyond it.
public struct MutableMatrixView: ~Copyable {
    let base: UnsafeMutablePointer<Double>
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// Elements from one column to the next; rows lie side by side.
    public let columnStride: Int

    /// Rows and columns.
    public var shape: MatrixShape { MatrixShape(rows: rows, columns: columns) }

    /// The element of a row and a column.
    public subscript(row: Int, column: Int) -> Double {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "No element (\(row), \(column))")
            return base[row + column * columnStride]
        }
        nonmutating set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "No element (\(row), \(column))")
            base[row + column * columnStride] = newValue
        }
    }

    /// Lends one column's places, side by side in memory.
    public func withColumn<Result, Failure: Error>(
        _ column: Int, _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(column >= 0 && column < columns, "No column \(column) of \(columns)")
        return try body(UnsafeMutableBufferPointer(start: base + column * columnStride, count: rows))
    }

    /// Writes the elements of a matrix of the same shape.
    public func update(from source: some MatrixReadable) {
        let source = source.view
        precondition(source.shape == shape, "\(source.shape) does not fit \(shape)")
        for column in 0..<columns {
            for row in 0..<rows {
                base[row + column * columnStride] = source.base[row * source.rowStride + column * source.columnStride]
            }
        }
    }
}

extension Matrix {
    /// Lends the whole matrix for writing. Copies the storage first if it is shared.
    public mutating func withMutableView<Result, Failure: Error>(
        _ body: (borrowing MutableMatrixView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withMutableView(rows: 0..<rows, columns: 0..<columns, body)
    }

    /// Lends a block for writing. Copies the storage first if it is shared.
    public mutating func withMutableView<Result, Failure: Error>(
        rows block: Range<Int>, columns: Range<Int>, _ body: (borrowing MutableMatrixView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(block.lowerBound >= 0 && block.upperBound <= rows, "Rows \(block) of \(rows)")
        precondition(
            columns.lowerBound >= 0 && columns.upperBound <= self.columns, "Columns \(columns) of \(self.columns)")
        makeUnique()
        return try body(
            MutableMatrixView(
                base: storage.base + (columns.lowerBound * rows + block.lowerBound), rows: block.count,
                columns: columns.count, columnStride: max(rows, 1)))
    }
}
