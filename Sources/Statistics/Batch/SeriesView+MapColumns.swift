public import NumericCore

/// Batch forms across towns: a method for samples, mapped over the years and indicators of a panel.
extension SeriesView {
    /// The results of a method for each column: all towns in one year.
    ///
    /// - Parameters:
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives the values of one column, a value for each row, NaN for missing.
    /// - Returns: a result for each column: years fastest, then indicators.
    public func mapColumns<Value: Sendable>(
        execution: Execution = .automatic, _ method: @Sendable ([Double]) throws -> Value
    ) -> Batch<Value> {
        Batch(count: columns * planes, execution: execution, reusing: {}) { (column, _) in
            try method(columnValues(column))
        }
    }

    /// The results of a method for each column beside the same column of another view, town by town: paired samples, or an
    /// indicator and what it is measured against.
    ///
    /// - Throws: `StatisticsError.unlikeLengths` for views of unlike shape.
    public func mapColumns<Value: Sendable>(
        with other: SeriesView, execution: Execution = .automatic,
        _ method: @Sendable ([Double], [Double]) throws -> Value
    ) throws(StatisticsError) -> Batch<Value> {
        try checkRows(of: other)
        guard columns * planes == other.columns * other.planes else {
            throw .unlikeLengths("columns of one view", columns * planes, "of another", other.columns * other.planes)
        }
        return Batch(count: columns * planes, execution: execution, reusing: {}) {
            (column, _) in
            try method(columnValues(column), other.columnValues(column))
        }
    }

    /// The results of a method for groups of towns within each column, as in
    /// `panel.mapColumns(groupedBy: counties) { try KruskalWallisTest($0) }`.
    ///
    /// - Parameters:
    ///   - groups: the group of each row; rows without a group are left out.
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives the values of each group, in the order of the rows; a group without rows is an empty list.
    /// - Returns: a result for each column: years fastest, then indicators.
    /// - Throws: `StatisticsError.unlikeLengths` where the groups are of another number of rows.
    public func mapColumns<Value: Sendable>(
        groupedBy groups: RowGroups, execution: Execution = .automatic,
        _ method: @Sendable ([[Double]]) throws -> Value
    ) throws(StatisticsError) -> Batch<Value> {
        try checkRows(of: groups)
        return Batch(count: columns * planes, execution: execution, reusing: {}) {
            (item, _) in
            let (plane, column) = item.quotientAndRemainder(dividingBy: columns)
            return try method(
                (0..<groups.groupCount).map { group in
                    groups.members(of: group).map { value(row: Int($0), column: column, plane: plane) }
                })
        }
    }

    /// The values of a column by its number, years fastest: all towns in one year.
    func columnValues(_ item: Int) -> [Double] {
        let (plane, column) = item.quotientAndRemainder(dividingBy: columns)
        return [Double](UnsafeBufferPointer(start: self.column(column, plane: plane), count: rows))
    }
}
