/// Makes of a table's cells, as a format has them, a grid, or the paragraphs of a table that only lays out a page.
enum TableAssembly {
    /// A cell with what stands in it.
    struct Cell {
        var blocks: [Block]
        /// How many rows it spans; 0 for all that follow.
        var rows = 1
        /// How many columns it spans.
        var columns = 1
    }

    /// The blocks that a table is.
    ///
    /// - A table with a table or several long paragraphs in a cell, or of a single column, is what stands in it.
    /// - One without any content is an empty grid, so that it can be reported.
    static func blocks(_ rows: [[Cell]]) -> [Block] {
        let cells = rows.joined()
        guard cells.contains(where: { !$0.blocks.isEmpty }) else { return [.table(TableGrid())] }
        if rows.allSatisfy({ $0.count < 2 }) || cells.contains(where: isLayout) { return cells.flatMap(\.blocks) }
        var grid = TableGrid()
        for row in rows {
            grid.addRow(row.map { TableGrid.Cell(text: text($0.blocks), rows: $0.rows, columns: $0.columns) })
        }
        return [.table(grid)]
    }

    private static func isLayout(_ cell: Cell) -> Bool {
        var long = 0
        for block in cell.blocks {
            guard case .paragraph(let text) = block else { return true }
            if text.count > 60 { long += 1 }
        }
        return long > 0 && cell.blocks.count > 1
    }

    /// Lines within a cell are its width's doing; only whole sentences are kept apart.
    private static func text(_ blocks: [Block]) -> String {
        let lines = blocks.map { if case .paragraph(let text) = $0 { text } else { "" } }
        return lines.joined(separator: lines.contains { $0.contains("。") } ? "\n" : "")
    }
}
