import NumericCore

/// What views must have in common to be treated together.
extension SeriesView {
    func checkRows(of other: SeriesView) throws(StatisticsError) {
        guard rows == other.rows else { throw .unlikeLengths("rows of one view", rows, "of another", other.rows) }
    }

    func checkRows(of groups: RowGroups) throws(StatisticsError) {
        guard groups.rowCount == rows else { throw .unlikeLengths("grouped rows", groups.rowCount, "rows", rows) }
    }

    func checkColumns(of other: SeriesView) throws(StatisticsError) {
        guard columns == other.columns else {
            throw .unlikeLengths("columns of one view", columns, "of another", other.columns)
        }
    }

    func checkPlanes(of other: SeriesView) throws(StatisticsError) {
        guard planes == other.planes else {
            throw .unlikeLengths("planes of one view", planes, "of another", other.planes)
        }
    }
}
