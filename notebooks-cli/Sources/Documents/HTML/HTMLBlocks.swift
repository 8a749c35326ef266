/// Turns the elements of an article into paragraphs and tables.
struct HTMLBlocks {
    private(set) var blocks: [Block] = []
    private let tree: HTMLTree
    private let isDropped: [Bool]
    private var line = ""

    init(_ tree: HTMLTree, _ main: MainText) {
        self.tree = tree
        isDropped = main.isDropped
        visit(main.element, keepsLines: false)
        endLine()
    }

    private init(_ tree: HTMLTree, _ isDropped: [Bool], within node: Int) {
        self.tree = tree
        self.isDropped = isDropped
        for child in tree.children(of: node) { visit(child, keepsLines: false) }
        endLine()
    }

    private mutating func visit(_ node: Int, keepsLines: Bool) {
        guard !isDropped[node] else { return }
        let name = tree.nodes[node].name
        switch name {
        case "": add(tree.text(node), keepsLines)
        case "br", "hr": endLine()
        case "table":
            endLine()
            table(node)
        case "pre":
            endLine()
            for child in tree.children(of: node) { visit(child, keepsLines: true) }
            endLine()
        case _ where Self.inline.contains(name):
            for child in tree.children(of: node) { visit(child, keepsLines: keepsLines) }
        default:
            endLine()
            for child in tree.children(of: node) { visit(child, keepsLines: keepsLines) }
            endLine()
        }
    }

    /// White space in a page's source is one space; between Chinese characters it is the editor's line end, and nothing.
    private mutating func add(_ text: String, _ keepsLines: Bool) {
        if keepsLines {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (i, part) in lines.enumerated() {
                if i > 0 { endLine() }
                line += part
            }
            return
        }
        var hasBreak = false
        var hasSpace = false
        for character in text {
            if character.isNewline {
                hasBreak = true
            } else if character == " " || character == "\t" {
                hasSpace = true
            } else {
                if hasBreak || hasSpace, let last = line.last, !(hasBreak && (last.isWide || character.isWide)) {
                    line.append(" ")
                }
                hasBreak = false
                hasSpace = false
                line.append(character)
            }
        }
        if hasSpace, !hasBreak, !line.isEmpty { line.append(" ") }
    }

    private mutating func endLine() {
        let text = line.trimmed
        line = ""
        if !text.isEmpty { blocks.append(.paragraph(text)) }
    }

    private mutating func table(_ node: Int) {
        for caption in tree.children(of: node) where tree.nodes[caption].name == "caption" {
            visit(caption, keepsLines: false)
        }
        let rows = HTMLTable.rows(of: node, tree, isDropped)
        blocks += TableAssembly.blocks(
            rows.map { row in
                row.map { cell in
                    let attributes = tree.nodes[cell].attributes
                    return TableAssembly.Cell(
                        blocks: HTMLBlocks(tree, isDropped, within: cell).blocks,
                        rows: HTMLTable.span(attributes["rowspan"], most: 65_534, allowsNought: true),
                        columns: HTMLTable.span(attributes["colspan"], most: 1_000, allowsNought: false))
                }
            })
    }

    /// Elements that do not end a line.
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd",
        "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "st1:chsdate", "strike", "strong", "sub",
        "sup",
        "time", "tt", "u", "var", "wbr", "img",
    ]
}

/// The rows and cells of a table's element.
enum HTMLTable {
    /// The cells of each row, whether or not a body stands around the rows; not those of tables within.
    static func rows(of table: Int, _ tree: HTMLTree, _ isDropped: [Bool]) -> [[Int]] {
        var rows: [[Int]] = []
        func visit(_ node: Int) {
            for child in tree.children(of: node) where !isDropped[child] {
                switch tree.nodes[child].name {
                case "tr": rows.append(tree.children(of: child).filter { isCell($0) && !isDropped[$0] })
                case "thead", "tbody", "tfoot": visit(child)
                default: break
                }
            }
        }
        func isCell(_ node: Int) -> Bool { tree.nodes[node].name == "td" || tree.nodes[node].name == "th" }
        visit(table)
        return rows
    }

    /// The value of `rowspan` or `colspan`: at least 1, at most what browsers allow.
    static func span(_ text: String?, most: Int, allowsNought: Bool) -> Int {
        let digits = (text ?? "").trimmed.prefix { $0.isASCII && $0.isDigit }
        guard let number = Int(digits.prefix(9)) else { return 1 }
        if number == 0 { return allowsNought ? 0 : 1 }
        return min(number, most)
    }
}

extension Character {
    /// Whether it is a character of Chinese writing, between which no spaces stand.
    var isWide: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
}
