/// Puts paragraphs together again from the lines of pages.
///
/// A line that reaches the right margin goes on in the next, over the end of a page too, unless that one is indented, is of
/// another size, or is numbered. Page numbers, and lines that stand at the head or foot of most pages, are left out. Tables
/// go on over the end of a page where the next begins with a row of numbers in as many columns.
struct PDFParagraphs {
    private(set) var blocks: [Block] = []

    init(_ pages: [[PDFLine]]) {
        let running = Self.runningLines(pages)
        // Of all pages: the last one may have short lines only.
        let right = pages.joined().map(\.right).max() ?? 0
        var text = ""
        var last: (line: PDFLine, isFull: Bool)?
        func end() {
            if !text.isEmpty { blocks.append(.paragraph(text)) }
            text = ""
            last = nil
        }
        var table: [[TableGrid.Cell]] = []
        func endTable() {
            if !table.isEmpty { blocks.append(.table(Self.grid(table))) }
            table = []
        }
        var tables = PDFTables()
        for page in pages {
            let lines = page.enumerated().filter { i, line in
                let words = Self.bare(line.text)
                // “- 1 -” may come as three lines.
                func isAtEdge(_ count: Int) -> Bool { i < count || i >= page.count - count }
                return !words.isEmpty && !(isAtEdge(4) && Self.isPageNumber(line, page))
                    && !(isAtEdge(2) && running.contains(words))
            }.map(\.element)
            let left = lines.map(\.left).min() ?? 0
            for piece in tables.pieces(of: lines) {
                switch piece {
                case .table(let rows):
                    end()
                    if !Self.goesOn(table, rows) { endTable() }
                    table += rows
                case .line(let line):
                    endTable()
                    if let (before, isFull) = last, isFull, Self.goesOn(before, line, left) {
                        let isWide = text.last?.isWide == true || line.text.first?.isWide == true
                        text += (isWide ? "" : " ") + line.text
                    } else {
                        end()
                        text = line.text
                    }
                    last = (line, line.right > right - 1.6 * line.height)
                }
            }
        }
        end()
        endTable()
    }

    private static func grid(_ rows: [[TableGrid.Cell]]) -> TableGrid {
        var grid = TableGrid()
        for row in rows { grid.addRow(row) }
        return grid
    }

    /// Whether rows at the top of a page go on with a table at the foot of the one before.
    private static func goesOn(_ table: [[TableGrid.Cell]], _ rows: [[TableGrid.Cell]]) -> Bool {
        func width(_ row: [TableGrid.Cell]?) -> Int { row?.reduce(0) { $0 + $1.columns } ?? 0 }
        return width(table.last) == width(rows.first)
            && rows.first?.contains { TableCellText.content($0.text) != .words && !$0.text.isEmpty } == true
    }

    private static func goesOn(_ before: PDFLine, _ line: PDFLine, _ left: Double) -> Bool {
        let isSameSize = abs(before.height - line.height) < 0.15 * max(before.height, line.height)
        let isIndented = line.left > left + 1.2 * line.height
        return isSameSize && !isIndented && !isNumbered(line.text)
    }

    /// Whether a line begins as a heading or list does: 一、 （一） 1．
    private static func isNumbered(_ text: String) -> Bool {
        let numerals = Set("一二三四五六七八九十")
        var rest = text.drop(while: \.isWhitespace)
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest.removeFirst() }
        let number = rest.prefix { numerals.contains($0) }
        guard (1...3).contains(number.count) else { return false }
        rest.removeFirst(number.count)
        return isBracketed ? rest.first == "）" || rest.first == ")" : rest.first == "、"
    }

    /// Whether a line, with what stands beside it, is the number of its page.
    private static func isPageNumber(_ line: PDFLine, _ page: [PDFLine]) -> Bool {
        let beside = page.filter { $0.top < line.bottom && $0.bottom > line.top }
        let words = bare(beside.map(\.text).joined()).filter { !"-－—–第页共/,，·•".contains($0) }
        return words.count <= 6 && words.allSatisfy { $0.isDigit || "ivxIVX".contains($0) }
    }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// Lines at the edges of pages that more than half of at least three pages have.
    private static func runningLines(_ pages: [[PDFLine]]) -> Set<String> {
        guard pages.count >= 3 else { return [] }
        var counts: [String: Int] = [:]
        for page in pages {
            let edges = Set((page.prefix(2) + page.suffix(2)).map { bare($0.text) })
            for text in edges where !text.contains("。") { counts[text, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value * 2 > pages.count }.keys)
    }
}
