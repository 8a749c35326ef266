public import Indicators
public import NumericCore

extension Panel {
    /// Lends all series of the panel to a batch kernel: towns are rows, years columns, indicators planes.
    ///
    /// Without copying where the panel's columns lie at regular distances, as they do unless years or indicators were picked
    /// irregularly. The view is valid within `body` only.
    public func withSeries<Result>(_ body: (SeriesView) throws -> Result) rethrows -> Result {
        try withAllColumns { columns in
            if let view = regularView(columns) { return try body(view) }
            let dense = [Double](filling: columns.count * towns.count) { output in
                for (position, column) in columns.enumerated() {
                    let start = position * towns.count
                    _ = UnsafeMutableBufferPointer(rebasing: output[start..<start + towns.count])
                        .initialize(from: column)
                }
            }
            return try dense.withUnsafeBufferPointer { buffer in
                try body(SeriesView(buffer, rows: towns.count, columns: years.count, planes: indicators.count))
            }
        }
    }

    /// The columns as one view, where each year and each indicator follows the one before at the same distance.
    private func regularView(_ columns: [UnsafeBufferPointer<Double>]) -> SeriesView? {
        let bases = columns.compactMap(\.baseAddress)
        guard bases.count == columns.count, let base = bases.first else { return nil }
        func distance(_ from: Int, _ to: Int) -> Int { to < bases.count ? bases[to] - bases[from] : towns.count }
        let columnStride = years.count > 1 ? distance(0, 1) : towns.count
        let planeStride = distance(0, years.count)
        for (position, address) in bases.enumerated() {
            let (plane, column) = position.quotientAndRemainder(dividingBy: years.count)
            guard address - base == plane * planeStride + column * columnStride else { return nil }
        }
        return SeriesView(
            base: base, rows: towns.count, columns: years.count, planes: indicators.count,
            columnStride: columnStride, planeStride: planeStride)
    }
}
