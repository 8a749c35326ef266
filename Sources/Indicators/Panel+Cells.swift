/// One cell of a panel: a town, a year and an indicator.
public struct PanelCell: Sendable, Hashable {
    /// The value in the indicator's unit; nil where missing or where only bounds are stated.
    public let value: Double?
    /// The values that the wording allows; nil where missing.
    public let bounds: Bounds?
    /// The figures that speak of the cell, the chosen one first, then the revisions and duplicates.
    public let figures: [Figure]
    /// Why the cell is missing, where that is known.
    public let gap: Gap?

    /// Whether nothing is known of the cell.
    public var isMissing: Bool { value == nil && bounds == nil }
}

extension Panel {
    /// The cell of an indicator, a town and a year.
    public func cell(_ indicator: Indicator.ID, in town: Town.ID, year: Int) throws(PanelError) -> PanelCell {
        cell(indicator: try require(indicator), town: try require(town), year: try require(year: year))
    }

    /// The cell at positions of the panel's own lists.
    public func cell(indicator: Int, town: Int, year: Int) -> PanelCell {
        let column = column(indicator, year)
        let town = firstTown + town
        let key = column * storage.townCount + town
        let value = storage.values[key]
        return PanelCell(
            value: value.isNaN ? nil : value,
            bounds: bounds(column: column, town: town, value: value),
            figures: storage.figures[key] ?? [],
            gap: storage.gaps[key]
        )
    }

    /// The values of an indicator in a town, one a year of the panel, NaN for missing.
    public func series(_ indicator: Indicator.ID, in town: Town.ID) throws(PanelError) -> [Double] {
        let indicator = try require(indicator)
        let town = firstTown + (try require(town))
        return years.indices.map { storage.values[column(indicator, $0) * storage.townCount + town] }
    }

    /// The bounds of an indicator in a town, one a year of the panel, nil for missing.
    public func boundsSeries(_ indicator: Indicator.ID, in town: Town.ID) throws(PanelError) -> [Bounds?] {
        let indicator = try require(indicator)
        let town = try require(town)
        return years.indices.map { cell(indicator: indicator, town: town, year: $0).bounds }
    }

    /// The number of towns that have a value, of all, for an indicator and a year.
    public func coverage(of indicator: Indicator.ID, year: Int) throws(PanelError) -> (present: Int, of: Int) {
        let present = try withColumn(indicator, year: year) { $0.reduce(0) { $1.isNaN ? $0 : $0 + 1 } }
        return (present, towns.count)
    }

    /// Lends the column of an indicator and a year: one value a town, NaN for missing.
    public func withColumn<R>(
        _ indicator: Indicator.ID, year: Int, _ body: (UnsafeBufferPointer<Double>) -> R
    ) throws(PanelError) -> R {
        let buffer = columnBuffer(column(try require(indicator), try require(year: year)))
        return withExtendedLifetime(storage) { body(buffer) }
    }

    /// Lends the columns of an indicator, one a year of the panel, each with one value a town.
    public func withColumns<R>(
        of indicator: Indicator.ID, _ body: ([UnsafeBufferPointer<Double>]) -> R
    ) throws(PanelError) -> R {
        let position = try require(indicator)
        let buffers = years.indices.map { columnBuffer(column(position, $0)) }
        return withExtendedLifetime(storage) { body(buffers) }
    }

    /// Lends all columns, indicators outermost, years within, each with one value a town.
    public func withAllColumns<R>(_ body: ([UnsafeBufferPointer<Double>]) throws -> R) rethrows -> R {
        let buffers = columns.map(columnBuffer)
        return try withExtendedLifetime(storage) { try body(buffers) }
    }

    /// Lends the bounds of a column where some cell is not exact, else nil: the values are then the bounds.
    public func withBounds<R>(
        _ indicator: Indicator.ID, year: Int,
        _ body: ((lower: UnsafeBufferPointer<Double>, upper: UnsafeBufferPointer<Double>)?) -> R
    ) throws(PanelError) -> R {
        guard let bounds = storage.bounds[column(try require(indicator), try require(year: year))] else {
            return body(nil)
        }
        let range = firstTown..<firstTown + towns.count
        return bounds.lower.withUnsafeBufferPointer { lower in
            bounds.upper.withUnsafeBufferPointer { upper in
                body((UnsafeBufferPointer(rebasing: lower[range]), UnsafeBufferPointer(rebasing: upper[range])))
            }
        }
    }

    private func columnBuffer(_ column: Int) -> UnsafeBufferPointer<Double> {
        let start = column * storage.townCount + firstTown
        return UnsafeBufferPointer(rebasing: storage.values[start..<start + towns.count])
    }

    private func bounds(column: Int, town: Int, value: Double) -> Bounds? {
        if let bounds = storage.bounds[column] {
            let lower = bounds.lower[town]
            return lower.isNaN ? nil : Bounds(lower, bounds.upper[town])
        }
        return value.isNaN ? nil : Bounds(exactly: value)
    }
}
