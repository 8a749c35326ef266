/// What a table's headings say of each of its cells, for a run of rows under one set of column headings.
struct TableHeads {
    /// A cell that states a number, with what its headings make of it.
    struct Stated: Equatable {
        var row: Int
        var column: Int
        /// What was counted: the headings, outermost first, the measure last.
        var name: String
        /// The year that a heading names.
        var year: String?
        /// The unit of the headings; nil where they name none.
        var unit: String?
        /// Whether the column or row is a change against the year before (同比增长).
        var change: String?
    }

    private let grid: TableGrid
    private let body: Range<Int>
    private let stubs: Int
    private let head: Range<Int>
    private let columnPaths: [[String]]
    private let rowPaths: [[String]]
    private let measureStandsInRows: Bool
    private let unitColumn: Int?
    private let captionUnit: String?

    /// Works out the headings of rows.
    ///
    /// - Parameters:
    ///   - grid: the table.
    ///   - head: the rows of column headings.
    ///   - body: the rows with numbers.
    ///   - stubs: the number of leading columns that name the rows.
    ///   - unit: the unit that stands above the table.
    init(_ grid: TableGrid, head: Range<Int>, body: Range<Int>, stubs: Int, unit: String?) {
        self.grid = grid
        self.head = head
        self.body = body
        self.stubs = stubs
        captionUnit = unit
        let unitColumn =
            head.isEmpty
            ? nil
            : (0..<grid.width).first { column in
                head.contains { ["单位", "计量单位"].contains(TableCellText.heading(grid.text($0, column)).words) }
            }
        self.unitColumn = unitColumn
        columnPaths = (0..<grid.width).map { column in
            Self.path(head.map { grid.cell($0, column) }, grid)
        }
        rowPaths = body.map { row in
            let cells = (0..<stubs).filter { $0 != unitColumn }.map { grid.cell(row, $0) }
            return Self.path(cells.filter { $0 < 0 || !Self.isRunningNumber(grid.cells[$0].text) }, grid)
        }
        let columns = columnPaths.dropFirst(stubs).joined()
        let inColumns = columns.contains { HeadWords.isMeasure($0) }
        measureStandsInRows = !inColumns && rowPaths.joined().contains { HeadWords.isMeasure($0) }
    }

    /// Whether a cell that names a row is its number in the table.
    private static func isRunningNumber(_ text: String) -> Bool {
        let digits = text.filter { !$0.isWhitespace }
        return digits.count <= 3 && !digits.isEmpty && digits.allSatisfy(\.isDigit)
    }

    /// The texts of distinct cells in order, without numbering and notes; repeated ones once.
    private static func path(_ cells: [Int], _ grid: TableGrid) -> [String] {
        var path: [String] = []
        var last = -1
        for cell in cells where cell >= 0 && cell != last {
            last = cell
            let words = TableCellText.heading(grid.cells[cell].text).words
            if !words.isEmpty, path.last != words { path.append(words) }
        }
        return path
    }

    /// What the cell at a place of the body states.
    func stated(_ row: Int, _ column: Int) -> Stated {
        var columnPath = columnPaths[column]
        var rowPath = rowPaths[row - body.lowerBound]
        var year: String?
        for path in [columnPath, rowPath] {
            year = year ?? path.first { HeadWords.year($0) != nil }.flatMap(HeadWords.year)
        }
        columnPath.removeAll { HeadWords.year($0) != nil }
        rowPath.removeAll { HeadWords.year($0) != nil }
        let change = columnPath.last(where: HeadWords.isChange) ?? rowPath.last(where: HeadWords.isChange)
        columnPath.removeAll(where: HeadWords.isChange)
        rowPath.removeAll(where: HeadWords.isChange)
        let parts = measureStandsInRows ? [columnPath, rowPath] : [rowPath, columnPath]
        return Stated(
            row: row, column: column, name: HeadWords.name(parts), year: year, unit: unit(row, column), change: change)
    }

    /// The columns of numbers in the order in which they are stated: a total before its parts, which follow as such.
    var columnsInOrder: [(column: Int, isPart: Bool)] {
        let columns = stubs..<grid.width
        var order: [(column: Int, isPart: Bool)] = []
        var done: Set<Int> = []
        for column in columns where !done.contains(column) && column != unitColumn {
            let total = columns.last { total in
                columnPaths[total].last.map(HeadWords.isTotal) == true && !done.contains(total)
                    && columnPaths[column].starts(with: columnPaths[total].dropLast())
                    && (column...max(column, total)).allSatisfy {
                        columnPaths[$0].starts(with: columnPaths[total].dropLast())
                    }
            }
            guard let total, total > column else {
                order.append((column, false))
                done.insert(column)
                continue
            }
            order.append((total, false))
            done.insert(total)
            for part in column..<total where done.insert(part).inserted { order.append((part, true)) }
        }
        return order
    }

    /// The unit that a column of units, the row's or column's headings, or the table's caption name; a total has that of
    /// its parts.
    private func unit(_ row: Int, _ column: Int) -> String? {
        if let unit = written(row, column) ?? captionUnit ?? customary(row, column) { return unit }
        guard columnPaths[column].last.map(HeadWords.isTotal) ?? false else { return nil }
        let others = Set((stubs..<grid.width).compactMap { written(row, $0) ?? customary(row, $0) })
        return others.count == 1 ? others.first : nil
    }

    private func written(_ row: Int, _ column: Int) -> String? {
        func named(_ text: String) -> String? { TableCellText.heading(text).unit }
        if let unit = head.reversed().lazy.compactMap({ named(grid.text($0, column)) }).first { return unit }
        if let unitColumn {
            let unit = grid.text(row, unitColumn).filter { !$0.isWhitespace }
            if TableCellText.content(unit) == .words { return unit }
        }
        return (0..<stubs).reversed().lazy.compactMap { named(grid.text(row, $0)) }.first
    }

    private func customary(_ row: Int, _ column: Int) -> String? {
        let paths = [columnPaths[column], rowPaths[row - body.lowerBound]]
        let ordered = measureStandsInRows ? paths.reversed() : paths
        return ordered.lazy.flatMap { $0.reversed() }.compactMap(HeadWords.unit).first
    }
}
