public import Indicators

extension TableDocument {
    /// The table as aligned rows for a terminal with a fixed pitch: headings, a rule, numbers at the right.
    ///
    /// - Parameter width: the columns of the terminal; texts are cut where a row would be wider. Nil for no limit.
    public func terminal(_ language: Language, width: Int? = nil) -> String {
        let headings = columns.map { $0.title[language] }
        let cells = rows.map { row in row.map { Self.singleLine($0.display(language)) } }
        var widths = headings.map(TextWidth.columns)
        for row in cells {
            for (place, text) in row.enumerated() { widths[place] = max(widths[place], TextWidth.columns(text)) }
        }
        if let width { widths = Self.shrunk(widths, columns: columns, to: width) }
        func line(_ texts: [String]) -> String {
            let padded = texts.enumerated().map { place, text in
                TextWidth.padded(
                    TextWidth.truncated(text, to: widths[place]), to: widths[place],
                    trailing: columns[place].role != .text)
            }
            return Self.trimmed(padded.joined(separator: "  ")) + "\n"
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
        return line(headings) + rule + cells.map(line).joined()
    }

    /// The table in Markdown, with the title above and the note below.
    public func markdown(_ language: Language) -> String {
        func line(_ texts: [String]) -> String { "| " + texts.joined(separator: " | ") + " |\n" }
        func escaped(_ text: String) -> String {
            Self.singleLine(text).map { "|*_`<\\[]".contains($0) ? "\\\($0)" : String($0) }.joined()
        }
        var text = title.isEmpty ? "" : "**\(escaped(title[language]))**\n\n"
        text += line(columns.map { escaped($0.title[language]) })
        text += line(columns.map { $0.role == .text ? "---" : "---:" })
        for row in rows { text += line(row.map { escaped($0.display(language)) }) }
        if !note.isEmpty { text += "\n" + note[language] + "\n" }
        return text
    }

    private static func singleLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The widths with the widest texts cut, none below eight columns, until a row fits.
    private static func shrunk(_ widths: [Int], columns: [Column], to limit: Int) -> [Int] {
        var widths = widths
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
        while excess > 0 {
            let texts = columns.indices.filter { columns[$0].role == .text && widths[$0] > 8 }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
