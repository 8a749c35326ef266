import Indicators

extension TableDocument {
    /// The table as a part of a page, in both languages, in a box of its own that scrolls where it is wide or long.
    ///
    /// - Parameters:
    ///   - id: unique in the page; names the caption.
    ///   - hidesTitle: whether the caption is left to those who hear the page, as a heading above says the same.
    func markup(id: String, hidesTitle: Bool = false) -> Markup {
        var content: [Markup] = [
            element("caption", hidesTitle ? ["id": id, "class": "heard"] : ["id": id], .run(title)),
            element("thead", [:], element("tr", [:], columns.map { heading($0) })),
            element("tbody", [:], rows.map { row in element("tr", [:], cells(of: row)) }),
        ]
        if rows.isEmpty { content.removeLast() }
        let box = element(
            "div",
            [
                "class": rows.count > 30 ? "scroll tall" : "scroll", "role": "region", "aria-labelledby": id,
                "tabindex": "0",
            ],
            element("table", [:], content))
        return note.isEmpty ? box : .fragment([box, .paragraph(note, class: "fine")])
    }

    private func heading(_ column: Column) -> Markup {
        element("th", column.role == .text ? ["scope": "col"] : ["scope": "col", "class": "n"], .run(column.title))
    }

    private func cells(of row: [Cell]) -> [Markup] {
        zip(columns, row).enumerated().map { place, pair in
            let (column, cell) = pair
            let name = place == 0 ? "th" : "td"
            var attributes: [String: String] = place == 0 ? ["scope": "row"] : [:]
            if column.role == .text {
                if cell.isLong { attributes["class"] = "w" }
            } else {
                attributes["class"] = "n"
                // The script sorts by this; a whole number that is shown as it is needs none.
                if let key = cell.sortKey, NumberText.exact(key) != cell.display(.en) {
                    attributes["data-v"] = NumberText.exact(key)
                }
            }
            return element(name, attributes, cell.markup)
        }
    }
}

extension TableDocument.Cell {
    /// Whether the cell holds a sentence, which needs room to be read.
    fileprivate var isLong: Bool {
        guard case .text(let text) = self else { return false }
        return max(text.chinese.utf8.count, text.english.utf8.count) > 48
    }

    /// The cell's content; why it is missing stands beside the dash for whoever asks.
    var markup: Markup {
        switch self {
        case .missing(let reason?):
            .fragment([element("span", ["aria-hidden": "true"], .text("–")), Markup.both(reason, class: "why")])
        case .missing(nil): .text("–")
        case .text(let text): .run(text)
        default: .text(display(.en))
        }
    }
}
