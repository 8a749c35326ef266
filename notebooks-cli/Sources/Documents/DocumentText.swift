/// Writes blocks as text: what the reader reads, and what the offsets of its figures count in.
struct DocumentText {
    private(set) var bytes: [UInt8] = []
    private(set) var notices: [ImportNotice] = []
    private var last = ""
    private var withoutUnit = 0
    private var emptyTables = 0
    private var cutTables = 0

    init(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let text): add(text)
            case .table(let grid): add(grid)
            }
        }
        if emptyTables > 0 {
            notices.append(
                ImportNotice(
                    "empty-table", chinese: "\(emptyTables) 张表格没有内容",
                    english: "\(emptyTables) table\(emptyTables == 1 ? " has" : "s have") no content"))
        }
        if withoutUnit > 0 {
            notices.append(
                ImportNotice(
                    "cells-without-unit", chinese: "表格中 \(withoutUnit) 个数未注明单位，未作为数据读取",
                    english: "\(withoutUnit) number\(withoutUnit == 1 ? "" : "s") in tables without a unit in cell, "
                        + "heading or caption: not read as figures"))
        }
        if cutTables > 0 {
            notices.append(
                ImportNotice(
                    "cut-table", .warning, chinese: "\(cutTables) 张表格过大，超出部分未读取",
                    english:
                        "\(cutTables) table\(cutTables == 1 ? "" : "s") larger than \(TableGrid.mostPlaces) places "
                        + "or \(TableGrid.mostColumns) columns: the rest was left out"))
        }
    }

    private mutating func add(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmed
            guard !line.isEmpty else { continue }
            last = line
            bytes.append(contentsOf: line.utf8)
            bytes.append(0x0A)
        }
    }

    private mutating func add(_ grid: TableGrid) {
        if grid.isCut { cutTables += 1 }
        guard grid.cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
            emptyTables += 1
            return
        }
        let sentences = TableSentences(grid, lead: last)
        withoutUnit += sentences.withoutUnit
        for line in sentences.lines { add(line) }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
