public import NumericCore

/// Batch forms: a method for one series, mapped over all series of a panel.
///
/// Every map calls the single form for each series (cell, column) by itself, on all threads, and keeps the result or the typed error.
/// Missing values arrive as NaN; what they mean is the method's rule.
extension SeriesView {
    /// The results of a method for the series of each town and indicator, as in `panel.mapSeries { try MannKendallTest($0) }`.
    ///
    /// - Parameters:
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives the values of one series, a value for each column.
    /// - Returns: a result for each series; series `s` is the row `s % rows` of plane `s / rows`.
    public func mapSeries<Value: Sendable>(
        execution: Execution = .automatic, _ method: @Sendable ([Double]) throws -> Value
    ) -> Batch<Value> {
        mapSeries(reusing: {}, execution: execution) { (values, _) in try method(values) }
    }

    /// The same for a method that keeps something from series to series, such as exact distributions by their pattern of ties.
    ///
    /// - Parameter state: made anew for each block of some hundred series. It may save work, never change a result.
    public func mapSeries<Value: Sendable, State>(
        reusing state: @Sendable () -> State, execution: Execution = .automatic,
        _ method: @Sendable ([Double], inout State) throws -> Value
    ) -> Batch<Value> {
        Batch(count: seriesCount, execution: execution) {
            ([Double](repeating: 0, count: columns), state())
        } _: { (series, lent: inout ([Double], State)) in
            copySeries(series, into: &lent.0)
            return try method(lent.0, &lent.1)
        }
    }

    /// The results of a method for pairs of series: two indicators of one town, or counts beside their exposures.
    ///
    /// ```swift
    /// let changes = try events.selecting(3, 5).mapSeries(with: residents.selecting(3, 5)) { counts, people in
    ///     try CountChangeTest(counts[0], exposure: people[0], counts[1], exposure: people[1])
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - other: as many rows and planes; the number of columns may differ.
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives this view's series and the other's.
    /// - Throws: `StatisticsError.unlikeLengths` for views of unlike shape.
    public func mapSeries<Value: Sendable>(
        with other: SeriesView, execution: Execution = .automatic,
        _ method: @Sendable ([Double], [Double]) throws -> Value
    ) throws(StatisticsError) -> Batch<Value> {
        try checkRows(of: other)
        try checkPlanes(of: other)
        return Batch(count: seriesCount, execution: execution) {
            ([Double](repeating: 0, count: columns), [Double](repeating: 0, count: other.columns))
        } _: { (series, lent: inout ([Double], [Double])) in
            copySeries(series, into: &lent.0)
            other.copySeries(series, into: &lent.1)
            return try method(lent.0, lent.1)
        }
    }

    /// The results of a method for every cell together with the same cell of other views: events, exposures, expected counts.
    ///
    /// ```swift
    /// let rates = try events.mapCells(with: residents) { try Estimate.poissonRate($0[0], exposure: $0[1]) }
    /// ```
    ///
    /// - Parameters:
    ///   - others: views of the same rows, columns and planes.
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives this view's value, then that of each other view.
    /// - Returns: a result for each cell: towns fastest, then years, then indicators.
    /// - Throws: `StatisticsError.unlikeLengths` for views of unlike shape.
    public func mapCells<Value: Sendable>(
        with others: SeriesView..., execution: Execution = .automatic,
        _ method: @Sendable ([Double]) throws -> Value
    ) throws(StatisticsError) -> Batch<Value> {
        for other in others {
            try checkRows(of: other)
            try checkPlanes(of: other)
            try checkColumns(of: other)
        }
        return Batch(count: seriesCount * columns, execution: execution) {
            [Double](repeating: 0, count: 1 + others.count)
        } _: { (cell, values: inout [Double]) in
            let (part, row) = cell.quotientAndRemainder(dividingBy: rows)
            let (plane, column) = part.quotientAndRemainder(dividingBy: columns)
            values[0] = value(row: row, column: column, plane: plane)
            for (place, other) in others.enumerated() {
                values[place + 1] = other.value(row: row, column: column, plane: plane)
            }
            return try method(values)
        }
    }

    private func copySeries(_ series: Int, into values: inout [Double]) {
        let (plane, row) = series.quotientAndRemainder(dividingBy: rows)
        for column in 0..<columns { values[column] = value(row: row, column: column, plane: plane) }
    }
}
