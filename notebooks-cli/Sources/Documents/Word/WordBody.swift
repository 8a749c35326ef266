#if Documents
    /// Reads the body of a Word document: paragraphs with their numbers, tables with merged cells.
    struct WordBody {
        private(set) var blocks: [Block] = []
        /// How many footnotes and endnotes the text refers to; they stand in parts of their own, which are not read.
        private(set) var notes = 0
        /// Whether deletions were left out and insertions kept: changes that nobody has accepted yet.
        private(set) var hasChanges = false

        /// A paragraph being read; paragraphs of a text box stand within another.
        private struct Paragraph {
            var text = ""
            var style: String?
            var list: String?
            var level: Int?
        }

        /// A cell being read.
        private struct Cell {
            var columns = 1
            var continues = false
            var blocks: [Block] = []
        }

        /// A table being read; tables of a cell stand within another.
        private struct Table {
            var rows: [[(column: Int, cell: Cell)]] = []
            var column = 0
            var cell: Cell?
        }

        private var paragraphs: [Paragraph] = []
        private var tables: [Table] = []
        private var isHidden = false
        private var styles: WordStyles

        init(_ bytes: [UInt8], part: String, styles: WordStyles) throws(DocumentError) {
            self.styles = styles
            try bytes.lent { buffer throws(DocumentError) in
                var xml = try XMLReader(buffer, part: part, format: .docx)
                try read(&xml)
            }
        }

        private mutating func read(_ xml: inout XMLReader) throws(DocumentError) {
            var isText = false
            while let event = try xml.next() {
                switch event {
                case .text(let text): if isText, !isHidden { write(text) }
                case .start(let name, let isEmpty):
                    switch name {
                    case "Fallback", "moveFrom", "del", "instrText", "delText", "tblGrid", "sectPr", "rubyBase":
                        // A deletion within a run's or paragraph's properties is an empty mark.
                        if name == "del" || name == "moveFrom" { hasChanges = true }
                        if name != "rubyBase" { try xml.skip(isEmpty) }
                    case "t": isText = !isEmpty
                    default: start(name, isEmpty, xml)
                    }
                case .end(let name):
                    if name == "t" { isText = false } else { end(name) }
                }
            }
        }

        private mutating func write(_ text: String) {
            if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
        }

        private mutating func start(_ name: String, _ isEmpty: Bool, _ xml: borrowing XMLReader) {
            func value() -> String? { xml.attribute("val") }
            switch name {
            case "p": if !isEmpty { paragraphs.append(Paragraph()) }
            case "pStyle": edit { $0.style = value() }
            case "numId": edit { $0.list = value() }
            case "ilvl": edit { $0.level = value().flatMap { Int($0) } }
            case "r": isHidden = false
            case "vanish": isHidden = !["0", "false", "off"].contains(value() ?? "")
            case "tab": if !isHidden, paragraphs.last?.text.isEmpty == false { write("\t") }
            case "br", "cr": write("\n")
            case "noBreakHyphen": write("-")
            case "footnoteReference", "endnoteReference": notes += 1
            case "ins": hasChanges = true
            case "tbl": if !isEmpty { tables.append(Table()) }
            case "tr":
                if !isEmpty {
                    editTable {
                        $0.rows.append([]); $0.column = 0
                    }
                }
            case "gridBefore":
                let skipped = value().flatMap { Int($0) } ?? 0
                guard skipped > 0, skipped < TableGrid.mostColumns else { return }
                editTable { table in
                    table.rows[table.rows.count - 1].append((0, Cell(columns: skipped)))
                    table.column = skipped
                }
            case "tc": editTable { $0.cell = Cell() }
            case "gridSpan":
                let columns = value().flatMap { Int($0) } ?? 1
                editTable { $0.cell?.columns = min(max(1, columns), TableGrid.mostColumns) }
            case "vMerge":
                let continues = value() != "restart"
                editTable { $0.cell?.continues = continues }
            default: break
            }
        }

        private mutating func end(_ name: String) {
            switch name {
            case "p": if let paragraph = paragraphs.popLast() { finish(paragraph) }
            case "r": isHidden = false
            case "tc":
                editTable { table in
                    guard let cell = table.cell, !table.rows.isEmpty else { return }
                    table.rows[table.rows.count - 1].append((table.column, cell))
                    table.column += cell.columns
                    table.cell = nil
                }
            case "tbl": if let table = tables.popLast() { add(TableAssembly.blocks(Self.merged(table.rows))) }
            default: break
            }
        }

        private mutating func edit(_ change: (inout Paragraph) -> Void) {
            if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
        }

        private mutating func editTable(_ change: (inout Table) -> Void) {
            if !tables.isEmpty { change(&tables[tables.count - 1]) }
        }

        private mutating func add(_ new: [Block]) {
            if tables.last?.cell != nil { editTable { $0.cell?.blocks += new } } else { blocks += new }
        }

        /// Puts a paragraph's number before its text; lines of a table of contents repeat headings and are left out.
        private mutating func finish(_ paragraph: Paragraph) {
            guard !styles.isContents(paragraph.style) else { return }
            guard !paragraph.text.trimmed.isEmpty else { return }
            let inherited = styles.list(paragraph.style)
            var number = ""
            if let list = paragraph.list ?? inherited?.list, list != "0" {
                number = styles.numbering.next(list: list, level: paragraph.level ?? inherited?.level ?? 0)
            }
            add([.paragraph(number + paragraph.text)])
        }

        /// Cells with the merged ones below them counted as rows of theirs.
        private static func merged(_ rows: [[(column: Int, cell: Cell)]]) -> [[TableAssembly.Cell]] {
            var result: [[TableAssembly.Cell]] = []
            // For each column the place of the cell that a continued one belongs to.
            var above: [Int: (row: Int, position: Int)] = [:]
            for row in rows {
                var line: [TableAssembly.Cell] = []
                var seen: [Int: (row: Int, position: Int)] = [:]
                for (column, cell) in row {
                    if cell.continues, let place = above[column] {
                        seen[column] = place
                        if place.row < result.count { result[place.row][place.position].rows += 1 }
                    } else {
                        seen[column] = (result.count, line.count)
                        line.append(TableAssembly.Cell(blocks: cell.blocks, columns: cell.columns))
                    }
                }
                above = seen
                result.append(line)
            }
            return result
        }
    }
#endif
