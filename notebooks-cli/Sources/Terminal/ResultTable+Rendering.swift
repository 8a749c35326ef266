import Yearbook

extension ResultTable {
    /// The table as text that ends with a line feed.
    ///
    /// - Parameters:
    ///   - format: for whom.
    ///   - isForExcel: adds the byte-order mark to CSV and guards cells that a spreadsheet would take for a formula.
    ///   - style: how headings are set off in a table for people.
    package func rendered(
        as format: ResultFormat, isForExcel: Bool = false, style: Style = .plain
    ) throws -> String {
        switch format {
        case .table: text(style)
        case .csv: try csv(isForExcel: isForExcel)
        case .jsonl:
            rows.map { row in
                var json = JSONText()
                append(row, to: &json)
                return json.text + "\n"
            }.joined()
        case .json: jsonArray()
        }
    }

    private func append(_ row: [Cell], to json: inout JSONText) {
        json.object { json in
            for (column, cell) in zip(columns, row) {
                json.key(column.key)
                cell.append(to: &json)
            }
        }
    }

    private func jsonArray() -> String {
        var json = JSONText()
        json.array { json in
            for row in rows { append(row, to: &json) }
        }
        return json.text + "\n"
    }

    private func csv(isForExcel: Bool) throws -> String {
        var table = try CSVWriter(to: MemorySink(), columns: columns.map(\.key), excel: isForExcel)
        for row in rows {
            for cell in row { cell.append(to: &table) }
            try table.endRow()
        }
        return try table.finish().text
    }

    private func text(_ style: Style) -> String {
        let shown = columns.indices.filter { !columns[$0].isOnlyInFiles }
        let cells = rows.map { row in shown.map { row[$0].shown.withoutLineBreaks } }
        let widths = shown.indices.map { place in
            cells.reduce(TextWidth.columns(columns[shown[place]].title)) { max($0, TextWidth.columns($1[place])) }
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map {
                TextWidth.padded(cells[$0], to: widths[$0], trailing: columns[shown[$0]].isTrailing)
            }
            return padded.joined(separator: "  ").withoutTrailingSpaces
        }
        let heading = style.bold(line(shown.map { columns[$0].title }))
        let rule = style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        return ([heading, rule] + cells.map(line)).joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate var withoutLineBreaks: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
    }

    fileprivate var withoutTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
