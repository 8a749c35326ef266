/// A table in which every place of the grid knows its cell, however many rows and columns that cell spans.
struct TableGrid: Sendable, Equatable {
    /// A cell as the document has it.
    struct Cell: Sendable, Equatable {
        var text: String
        var rows = 1
        var columns = 1
    }

    /// The largest grid that is laid out; beyond it the rest of a table is left out, with a notice.
    static let mostPlaces = 200_000
    /// The most columns of a grid.
    static let mostColumns = 500

    /// The cells, in the order of the document.
    private(set) var cells: [Cell] = []
    /// For each row the cell at each column; −1 where there is none.
    private(set) var rows: [[Int]] = []
    /// Whether places beyond the limits were left out.
    private(set) var isCut = false
    /// The columns that cells of former rows still cover: how many rows yet, and with which cell.
    private var pending: [(cell: Int, rows: Int)] = []

    /// Adds a row; its cells take the columns that no cell of a former row spans.
    ///
    /// - A `rowspan` of 0 means to the end of the table, and so do spans that reach beyond it.
    /// - Cells that would overlap keep the place of the former one.
    mutating func addRow(_ row: [Cell]) {
        let width = max(pending.count, 1)
        guard (rows.count + 1) * width <= Self.mostPlaces else {
            isCut = true
            return
        }
        var line: [Int] = []
        var column = 0
        func covered(_ column: Int) -> Bool { column < pending.count && pending[column].rows > 0 }
        func place(_ cell: Int, _ rows: Int, at column: Int) {
            while line.count <= column { line.append(-1) }
            while pending.count <= column { pending.append((-1, 0)) }
            line[column] = cell
            pending[column] = (cell, rows - 1)
        }
        for cell in row {
            while covered(column) {
                place(pending[column].cell, pending[column].rows, at: column)
                column += 1
            }
            guard column < Self.mostColumns else {
                isCut = true
                break
            }
            cells.append(cell)
            let rows = cell.rows == 0 ? Int.max : cell.rows
            let end = min(column + max(1, min(cell.columns, Self.mostColumns)), Self.mostColumns)
            while column < end, !covered(column) {
                place(cells.count - 1, rows, at: column)
                column += 1
            }
        }
        for rest in column..<max(column, pending.count) where covered(rest) {
            place(pending[rest].cell, pending[rest].rows, at: rest)
        }
        rows.append(line)
    }

    /// The number of columns.
    var width: Int { rows.lazy.map(\.count).max() ?? 0 }

    /// The cell at a place; −1 where there is none.
    func cell(_ row: Int, _ column: Int) -> Int { column < rows[row].count ? rows[row][column] : -1 }

    /// The text at a place.
    func text(_ row: Int, _ column: Int) -> String {
        let cell = cell(row, column)
        return cell < 0 ? "" : cells[cell].text
    }

    /// Whether the place is the upper left one of its cell.
    func isOrigin(_ row: Int, _ column: Int) -> Bool {
        let cell = cell(row, column)
        guard cell >= 0 else { return false }
        return (row == 0 || self.cell(row - 1, column) != cell) && (column == 0 || self.cell(row, column - 1) != cell)
    }

    static func == (a: TableGrid, b: TableGrid) -> Bool { a.cells == b.cells && a.rows == b.rows }
}
