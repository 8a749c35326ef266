/// A dense matrix of doubles, stored column by column.
///
/// A value: copies share their storage until one of them is written. Views of rows, columns and blocks hold the storage
/// too, so a view keeps showing what the matrix was when the view was taken.
///
/// - A matrix may have no rows or no columns.
/// - Rows and columns are counted from 0.
public struct Matrix: Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    var storage: MatrixStorage

    /// A matrix whose elements `fill` writes, all of them, column by column.
    ///
    /// - Parameter fill: receives `rows × columns` uninitialised places.
    public init(
        rows: Int, columns: Int, filling fill: (UnsafeMutableBufferPointer<Double>) throws -> Void
    ) rethrows {
        precondition(rows >= 0 && columns >= 0, "A matrix cannot be \(rows) × \(columns)")
        self.rows = rows
        self.columns = columns
        storage = MatrixStorage(count: rows * columns)
        try fill(storage.buffer)
    }

    /// A matrix with the same value everywhere.
    public init(repeating value: Double, rows: Int, columns: Int) {
        self.init(rows: rows, columns: columns) { $0.update(repeating: value) }
    }

    /// A matrix with the elements that a function of row and column gives.
    public init(rows: Int, columns: Int, _ element: (_ row: Int, _ column: Int) throws -> Double) rethrows {
        try self.init(
            rows: rows, columns: columns,
            filling: { buffer in
                for column in 0..<columns {
                    for row in 0..<rows { buffer[column * rows + row] = try element(row, column) }
                }
            })
    }

    /// A matrix of elements given column by column.
    ///
    /// - Parameter elements: `rows × columns` values.
    public init(rows: Int, columns: Int, columnMajor elements: [Double]) {
        precondition(elements.count == rows * columns, "\(rows) × \(columns) needs \(rows * columns) elements")
        self.init(rows: rows, columns: columns, filling: { _ = $0.update(from: elements) })
    }

    /// A matrix of rows of equal length, as one writes it on paper.
    public init(_ rowsOfElements: [[Double]]) {
        let columns = rowsOfElements.first?.count ?? 0
        precondition(rowsOfElements.allSatisfy { $0.count == columns }, "The rows of a matrix have equal lengths")
        self.init(rows: rowsOfElements.count, columns: columns) { rowsOfElements[$0][$1] }
    }

    /// A matrix of columns of equal length.
    public init(columns columnsOfElements: [[Double]]) {
        let rows = columnsOfElements.first?.count ?? 0
        precondition(columnsOfElements.allSatisfy { $0.count == rows }, "The columns of a matrix have equal lengths")
        self.init(rows: rows, columns: columnsOfElements.count) { columnsOfElements[$1][$0] }
    }

    /// A copy of what a view shows, stored densely.
    public init(_ view: MatrixView) {
        self.init(rows: view.rows, columns: view.columns, filling: { view.copy(into: $0) })
    }

    /// The identity matrix.
    public static func identity(_ order: Int) -> Matrix {
        Matrix(rows: order, columns: order) { $0 == $1 ? 1 : 0 }
    }

    /// A square matrix with these values on the diagonal and zeros elsewhere.
    public static func diagonal(_ values: [Double]) -> Matrix {
        Matrix(rows: values.count, columns: values.count) { $0 == $1 ? values[$0] : 0 }
    }

    /// Rows and columns.
    public var shape: MatrixShape { MatrixShape(rows: rows, columns: columns) }

    /// The element of a row and a column. Writing copies the storage first if it is shared.
    public subscript(row: Int, column: Int) -> Double {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "No element (\(row), \(column))")
            return storage.base[column * rows + row]
        }
        set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "No element (\(row), \(column))")
            makeUnique()
            storage.base[column * rows + row] = newValue
        }
    }

    /// Lends the elements, column by column, for reading.
    public func withUnsafeElements<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(storage.buffer))
    }

    /// Lends the elements, column by column, for writing. Copies the storage first if it is shared.
    public mutating func withUnsafeMutableElements<Result, Failure: Error>(
        _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        makeUnique()
        return try body(storage.buffer)
    }

    /// Copies the storage if another matrix or a view holds it too.
    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&storage) { storage = MatrixStorage(copying: storage) }
    }
}

extension Matrix: Equatable {
    /// Same shape and equal elements; as everywhere, NaN equals nothing.
    public static func == (left: Matrix, right: Matrix) -> Bool {
        left.shape == right.shape && left.storage.buffer.elementsEqual(right.storage.buffer)
    }
}

extension Matrix: CustomStringConvertible {
    /// The shape and the rows.
    public var description: String {
        let lines = (0..<rows).map { row in
            "[" + (0..<columns).map { "\(self[row, $0])" }.joined(separator: ", ") + "]"
        }
        return (["\(shape)"] + lines).joined(separator: "\n")
    }
}

/// The elements of a matrix; shared by copies and views until written.
final class MatrixStorage: @unchecked Sendable {
    let base: UnsafeMutablePointer<Double>
    let count: Int

    init(count: Int) {
        self.count = count
        base = Platform.allocate(bytes: count * MemoryLayout<Double>.stride)
            .bindMemory(to: Double.self, capacity: count)
    }

    convenience init(copying other: MatrixStorage) {
        self.init(count: other.count)
        base.update(from: other.base, count: count)
    }

    deinit { Platform.free(base) }

    var buffer: UnsafeMutableBufferPointer<Double> { UnsafeMutableBufferPointer(start: base, count: count) }
}
