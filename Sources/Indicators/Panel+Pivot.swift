/// One of the three directions of a panel.
public enum PanelAxis: String, Sendable, Hashable, CaseIterable {
    /// Along the towns.
    case town
    /// Along the years.
    case year
    /// Along the indicators.
    case indicator
}

/// What is held fixed when a panel is looked at as a table.
public enum PanelSlice: Sendable, Hashable {
    /// One town: years × indicators.
    case town(Town.ID)
    /// One year: towns × indicators.
    case year(Int)
    /// One indicator: towns × years.
    case indicator(Indicator.ID)

    /// The direction that is held fixed.
    public var axis: PanelAxis {
        switch self {
        case .town: .town
        case .year: .year
        case .indicator: .indicator
        }
    }
}

/// A slice of a panel as a table of cells.
public struct PivotTable: Sendable {
    /// A row or column: its key and its name.
    public struct Header: Sendable, Hashable {
        /// The identifier, or the year in digits.
        public let key: String
        /// The name, or the year in digits.
        public let name: BilingualText
    }

    /// The rows.
    public let rows: [Header]
    /// The columns.
    public let columns: [Header]
    private let cells: [PanelCell]

    fileprivate init(rows: [Header], columns: [Header], cell: (_ row: Int, _ column: Int) -> PanelCell) {
        self.rows = rows
        self.columns = columns
        cells = rows.indices.flatMap { row in columns.indices.map { cell(row, $0) } }
    }

    /// The cell at positions of `rows` and `columns`.
    public subscript(row: Int, column: Int) -> PanelCell { cells[row * columns.count + column] }
}

extension Panel {
    /// A slice of the panel as a table.
    ///
    /// - Parameter rows: the direction of the rows, other than the one held fixed; the third is that of the columns.
    /// - Throws: for a town, year or indicator that the panel lacks.
    public func pivoted(_ slice: PanelSlice, rows: PanelAxis) throws(PanelError) -> PivotTable {
        precondition(rows != slice.axis, "rows cannot run along what is held fixed (\(rows))")
        let columns = PanelAxis.allCases.first { $0 != rows && $0 != slice.axis }!
        let fixed =
            switch slice {
            case .town(let id): try require(id)
            case .year(let year): try require(year: year)
            case .indicator(let id): try require(id)
            }
        return PivotTable(rows: headers(rows), columns: headers(columns)) { row, column in
            func position(_ axis: PanelAxis) -> Int { axis == slice.axis ? fixed : axis == rows ? row : column }
            return cell(indicator: position(.indicator), town: position(.town), year: position(.year))
        }
    }

    private func headers(_ axis: PanelAxis) -> [PivotTable.Header] {
        switch axis {
        case .town: towns.map { PivotTable.Header(key: $0.id.rawValue, name: $0.name) }
        case .indicator: indicators.map { PivotTable.Header(key: $0.id.rawValue, name: $0.name) }
        case .year:
            years.map { PivotTable.Header(key: "\($0)", name: BilingualText(chinese: "\($0)", english: "\($0)")) }
        }
    }
}
