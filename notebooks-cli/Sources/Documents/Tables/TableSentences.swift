/// Writes a table as text: a line for each number, `name：value unit。`, and the other cells as they stand.
///
/// - A row that is one cell wide throughout is a line of its own, and what follows it has column headings of its own: so the
///   standard tables of the disclosure report are built.
/// - Where no heading, column of units or caption names a unit, the line has none, and is counted.
/// - A dash or an empty cell states nothing. A nought is a nought.
struct TableSentences {
    /// The lines.
    private(set) var lines: [String] = []
    /// How many numbers have no unit.
    private(set) var withoutUnit = 0
    /// How many numbers there are.
    private(set) var numbers = 0

    private let grid: TableGrid
    private var unit: String?
    private let isOfDisclosure: Bool

    /// Writes a table.
    ///
    /// - Parameters:
    ///   - grid: the table.
    ///   - lead: the line above the table, which may name a unit (单位：万元).
    init(_ grid: TableGrid, lead: String = "") {
        self.grid = grid
        unit = TableCellText.captionUnit(lead)
        // Reviews and lawsuits over disclosure are not the town's reviews and lawsuits at large.
        isOfDisclosure = lead.contains("信息公开")
        var start = 0
        for row in grid.rows.indices where isWhole(row) {
            segment(start..<row)
            caption(grid.text(row, 0))
            start = row + 1
        }
        segment(start..<grid.rows.count)
    }

    /// Whether one cell fills the row, and no other row.
    private func isWhole(_ row: Int) -> Bool {
        let cells = Set(grid.rows[row].filter { $0 >= 0 && !isBlank(grid.cells[$0].text) })
        guard grid.width > 1, cells.count == 1, let cell = cells.first, grid.cells[cell].rows == 1 else { return false }
        return grid.rows[row].filter { $0 == cell }.count == grid.width
            && TableCellText.content(grid.cells[cell].text) == .words
    }

    private mutating func caption(_ text: String) {
        lines.append(text)
        if let named = TableCellText.captionUnit(text) { unit = named }
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    private func isNumber(_ row: Int, _ column: Int) -> Bool {
        if case .number = TableCellText.content(grid.text(row, column)) { return true }
        return false
    }

    /// Rows under one set of column headings.
    private mutating func segment(_ rows: Range<Int>) {
        let rows = rows.filter { row in grid.rows[row].contains { $0 >= 0 && !isBlank(grid.cells[$0].text) } }
        guard let first = rows.first, let last = rows.last else { return }
        let numeric = { (row: Int) in (0..<grid.width).contains { isNumber(row, $0) && !isYear(row, $0) } }
        guard let body = (first...last).first(where: numeric) else { return words(first..<(last + 1)) }
        let stubs = stubs(body..<(last + 1))
        let heads = TableHeads(grid, head: first..<body, body: body..<(last + 1), stubs: stubs, unit: unit)
        for row in body...last {
            for (column, isPart) in heads.columnsInOrder
            where grid.isOrigin(row, column) || startsAbove(row, column, body) {
                write(heads, row, column, isPart: isPart)
            }
        }
    }

    /// Whether the cell began in the headings, which a body's row must not lose.
    private func startsAbove(_ row: Int, _ column: Int, _ body: Int) -> Bool {
        row == body && isNumber(row, column) && (column == 0 || grid.cell(row, column - 1) != grid.cell(row, column))
    }

    /// Whether the cell is a year that names a row or column.
    private func isYear(_ row: Int, _ column: Int) -> Bool {
        HeadWords.year(grid.text(row, column).filter { !$0.isWhitespace }) != nil
    }

    /// The leading columns that name rows: up to the first in which a number stands, but for running numbers and years.
    private func stubs(_ body: Range<Int>) -> Int {
        for column in 0..<grid.width {
            let numbers = body.filter { isNumber($0, column) && grid.isOrigin($0, column) }
            guard !numbers.isEmpty else { continue }
            if numbers.allSatisfy({ isYear($0, column) }) { continue }
            if column == 0, isRunning(numbers.map { grid.text($0, 0) }), grid.width > 2 { continue }
            return column
        }
        return grid.width
    }

    private func isRunning(_ texts: [String]) -> Bool {
        texts.count > 1 && texts.enumerated().allSatisfy { Int($1.filter { !$0.isWhitespace }) == $0 + 1 }
    }

    private mutating func write(_ heads: TableHeads, _ row: Int, _ column: Int, isPart: Bool) {
        let text = grid.text(row, column)
        switch TableCellText.content(text) {
        case .blank, .dash: return
        case .words:
            lines.append(text)
        case .number(let number, let own):
            numbers += 1
            let stated = heads.stated(row, column)
            let isOverDisclosure = isOfDisclosure && ["行政复议", "行政诉讼"].contains { stated.name.hasPrefix($0) }
            let name = (isOverDisclosure ? "政府信息公开" : "") + stated.name
            let unit = own.isEmpty ? stated.change == nil ? stated.unit ?? "" : stated.unit ?? "%" : own
            if unit.isEmpty { withoutUnit += 1 }
            let year = (isPart ? "其中，" : "") + (stated.year.map { "\($0)年" } ?? "")
            if stated.change != nil {
                let isFall = number.hasPrefix("-")
                let size = isFall ? String(number.dropFirst()) : number
                lines.append("\(year)\(name)同比\(isFall ? "下降" : "增长")\(size)\(unit)。")
            } else {
                lines.append("\(year)\(name)：\(number)\(unit)。")
            }
        }
    }

    /// Rows without numbers: what stands in a row stands in a line, but long texts in lines of their own.
    private mutating func words(_ rows: Range<Int>) {
        for row in rows {
            var short: [String] = []
            for column in 0..<grid.width where grid.isOrigin(row, column) {
                let text = grid.text(row, column)
                guard !isBlank(text) else { continue }
                if text.count > 30 || text.contains("\n") || text.contains("。") {
                    lines.append(text)
                } else {
                    short.append(text)
                }
            }
            if !short.isEmpty { lines.append(short.joined(separator: "\t")) }
        }
    }
}
