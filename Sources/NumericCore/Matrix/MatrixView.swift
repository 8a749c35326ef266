/// A rectangular part of a matrix, or its transpose, without copying.
///
/// A view holds the storage that it shows: it is an immutable value, valid as long as it exists. If the matrix is written
/// afterwards, the matrix takes new storage and the view keeps the old elements.
public struct MatrixView: @unchecked Sendable {
    let base: UnsafePointer<Double>
    let owner: AnyObject?
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// Elements from one row to the next.
    public let rowStride: Int
    /// Elements from one column to the next.
    public let columnStride: Int

    init(
        base: UnsafePointer<Double>, owner: AnyObject?, rows: Int, columns: Int, rowStride: Int, columnStride: Int
    ) {
        self.base = base
        self.owner = owner
        self.rows = rows
        self.columns = columns
        self.rowStride = rowStride
        self.columnStride = columnStride
    }

    /// A view of memory that somebody else lends, such as a panel's columns.
    ///
    /// Unsafe: the memory must stay valid and unchanged as long as the view and the views taken of it are used.
    public init(
        unsafeBase base: UnsafePointer<Double>, rows: Int, columns: Int, rowStride: Int = 1, columnStride: Int
    ) {
        precondition(rows >= 0 && columns >= 0, "A matrix cannot be \(rows) × \(columns)")
        self.init(
            base: base, owner: nil, rows: rows, columns: columns, rowStride: rowStride, columnStride: columnStride)
    }

    /// Rows and columns.
    public var shape: MatrixShape { MatrixShape(rows: rows, columns: columns) }

    /// The element of a row and a column.
    public subscript(row: Int, column: Int) -> Double {
        precondition(row >= 0 && row < rows && column >= 0 && column < columns, "No element (\(row), \(column))")
        return base[row * rowStride + column * columnStride]
    }

    /// Rows as columns.
    public var transposed: MatrixView {
        MatrixView(
            base: base, owner: owner, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
    }

    /// The block of some rows and columns.
    public subscript(rows: Range<Int>, columns: Range<Int>) -> MatrixView {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= self.rows, "Rows \(rows) of \(self.rows)")
        precondition(
            columns.lowerBound >= 0 && columns.upperBound <= self.columns, "Columns \(columns) of \(self.columns)")
        let offset = rows.lowerBound * rowStride + columns.lowerBound * columnStride
        return MatrixView(
            base: base + (rows.isEmpty || columns.isEmpty ? 0 : offset), owner: owner, rows: rows.count,
            columns: columns.count, rowStride: rowStride, columnStride: columnStride)
    }

    /// One row.
    public func row(_ row: Int) -> VectorView {
        precondition(row >= 0 && row < rows, "No row \(row) of \(rows)")
        return VectorView(base: base + row * rowStride, owner: owner, count: columns, stride: columnStride)
    }

    /// One column.
    public func column(_ column: Int) -> VectorView {
        precondition(column >= 0 && column < columns, "No column \(column) of \(columns)")
        return VectorView(base: base + column * columnStride, owner: owner, count: rows, stride: rowStride)
    }

    /// The elements from the upper left corner downwards to the right.
    public var diagonal: VectorView {
        VectorView(base: base, owner: owner, count: min(rows, columns), stride: rowStride + columnStride)
    }

    /// Writes the elements densely, column by column.
    func copy(into buffer: UnsafeMutableBufferPointer<Double>) {
        guard let target = buffer.baseAddress, rows > 0, columns > 0 else { return }
        if rowStride == 1 {
            for column in 0..<columns {
                (target + column * rows).update(from: base + column * columnStride, count: rows)
            }
            return
        }
        let tile = 32  // a transpose in tiles touches each cache line once
        for firstColumn in stride(from: 0, to: columns, by: tile) {
            for firstRow in stride(from: 0, to: rows, by: tile) {
                for column in firstColumn..<min(firstColumn + tile, columns) {
                    for row in firstRow..<min(firstRow + tile, rows) {
                        target[column * rows + row] = base[row * rowStride + column * columnStride]
                    }
                }
            }
        }
    }
}

/// A matrix or a view of one: what a product reads.
public protocol MatrixReadable: Sendable {
    /// The elements as a view, without copying.
    var view: MatrixView { get }
}

extension MatrixView: MatrixReadable {
    /// The view itself.
    public var view: MatrixView { self }
}

extension Matrix: MatrixReadable {
    /// The whole matrix as a view.
    public var view: MatrixView {
        MatrixView(
            base: storage.base, owner: storage, rows: rows, columns: columns, rowStride: 1, columnStride: max(rows, 1))
    }

    /// Rows as columns, without copying.
    public var transposed: MatrixView { view.transposed }

    /// The block of some rows and columns, without copying.
    public subscript(rows: Range<Int>, columns: Range<Int>) -> MatrixView { view[rows, columns] }

    /// One row, without copying.
    public func row(_ row: Int) -> VectorView { view.row(row) }

    /// One column, without copying.
    public func column(_ column: Int) -> VectorView { view.column(column) }

    /// The elements from the upper left corner downwards to the right.
    public var diagonal: VectorView { view.diagonal }
}
