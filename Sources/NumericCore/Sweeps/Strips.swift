internal import CKernels

/// The rows that a kernel takes at once.
enum Strips {
    static let width = Int(YEARBOOK_STRIP)

    /// The next multiple of the width.
    static func padded(_ rows: Int) -> Int { (rows + width - 1) / width * width }
}

extension SeriesView {
    /// Calls a kernel for the whole strips of a block, and once more for the rest, padded with missing values.
    ///
    /// - Parameter kernel: receives the address of the first value, the stride of the columns, and the places of the rows
    ///   within the block, a multiple of the width; the places may go beyond the block's last row.
    func forEachStripRange(
        plane: Int, rows: Range<Int>, _ worker: Worker,
        _ kernel: (_ values: UnsafePointer<Double>, _ stride: Int, _ places: Range<Int>) -> Void
    ) {
        let width = Strips.width
        let whole = rows.count / width * width
        if whole > 0 { kernel(column(0, plane: plane) + rows.lowerBound, columnStride, 0..<whole) }
        let rest = rows.count - whole
        guard rest > 0 else { return }
        let padded = worker.scratch.doubles(width * columns)
        for column in 0..<columns {
            let source = self.column(column, plane: plane) + (rows.lowerBound + whole)
            for lane in 0..<width { padded[column * width + lane] = lane < rest ? source[lane] : .nan }
        }
        kernel(padded.baseAddress!, width, whole..<whole + width)
    }
}
