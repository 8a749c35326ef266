/// Many short series lent to a batch kernel, in the layout of a panel.
///
/// A *plane* is an indicator, a *column* a year, a *row* a town. The towns of one column lie side by side in memory; missing
/// values are NaN. Series `s` is the row `s % rows` of plane `s / rows`, and has one value in each column.
///
/// The view does not own its memory: it is valid as long as the buffer that it was made of.
public struct SeriesView: @unchecked Sendable {
    /// The value of row 0, column 0, plane 0.
    public let base: UnsafePointer<Double>
    /// The number of towns.
    public let rows: Int
    /// The number of years: the length of each series.
    public let columns: Int
    /// The number of indicators.
    public let planes: Int
    /// Elements from one year to the next.
    public let columnStride: Int
    /// Elements from one indicator to the next.
    public let planeStride: Int

    /// A view of memory with any strides.
    public init(
        base: UnsafePointer<Double>, rows: Int, columns: Int, planes: Int, columnStride: Int, planeStride: Int
    ) {
        precondition(rows >= 0 && columns >= 0 && planes >= 0, "A shape cannot be negative")
        self.base = base
        self.rows = rows
        self.columns = columns
        self.planes = planes
        self.columnStride = columnStride
        self.planeStride = planeStride
    }

    /// A view of densely stored values: towns fastest, then years, then indicators.
    ///
    /// - Parameter values: `rows × columns × planes` elements.
    public init(_ values: UnsafeBufferPointer<Double>, rows: Int, columns: Int, planes: Int = 1) {
        precondition(
            values.count == rows * columns * planes,
            "\(rows) × \(columns) × \(planes) series need \(rows * columns * planes) values, not \(values.count)")
        self.init(
            base: values.baseAddress ?? UnsafePointer(bitPattern: 8)!, rows: rows, columns: columns, planes: planes,
            columnStride: rows, planeStride: rows * columns)
    }

    /// The number of series: towns × indicators.
    public var seriesCount: Int { rows * planes }

    /// The first value of a column of a plane.
    @inlinable
    public func column(_ column: Int, plane: Int = 0) -> UnsafePointer<Double> {
        base + (plane * planeStride + column * columnStride)
    }

    /// The value of a town in a year.
    @inlinable
    public func value(row: Int, column: Int, plane: Int = 0) -> Double {
        base[plane * planeStride + column * columnStride + row]
    }

    /// The series of one town and indicator, copied out.
    public func series(row: Int, plane: Int = 0) -> [Double] {
        (0..<columns).map { value(row: row, column: $0, plane: plane) }
    }

    /// The same series restricted to some consecutive years, without copying.
    public func selecting(columns range: Range<Int>) -> SeriesView {
        precondition(range.lowerBound >= 0 && range.upperBound <= columns, "Columns \(range) of \(columns)")
        return SeriesView(
            base: column(range.lowerBound), rows: rows, columns: range.count, planes: planes,
            columnStride: columnStride, planeStride: planeStride)
    }

    /// The same series restricted to two years, without copying: what a change is made of.
    public func selecting(_ first: Int, _ second: Int) -> SeriesView {
        precondition(0..<columns ~= first && 0..<columns ~= second, "Columns \(first) and \(second) of \(columns)")
        return SeriesView(
            base: column(first), rows: rows, columns: 2, planes: planes, columnStride: (second - first) * columnStride,
            planeStride: planeStride)
    }

    /// Some consecutive indicators, without copying.
    public func selecting(planes range: Range<Int>) -> SeriesView {
        precondition(range.lowerBound >= 0 && range.upperBound <= planes, "Planes \(range) of \(planes)")
        return SeriesView(
            base: column(0, plane: range.lowerBound), rows: rows, columns: columns, planes: range.count,
            columnStride: columnStride, planeStride: planeStride)
    }
}
