import Yearbook

/// Figures for people: what, how much, of which kind, in which words.
enum FigureOverview {
    /// One row a figure, in the order of the text.
    static func table(of figures: [Figure]) -> TableDocument {
        var table = TableDocument(
            title: BilingualText(chinese: "数字", english: "Figures"),
            columns: [
                column("place", "位置", "Place"), column("surface", "原文", "As written"),
                column("value", "数值", "Value", .number), column("bounds", "措辞允许", "Wording allows", .range),
                column("unit", "单位", "Unit"), column("kind", "类型", "Kind"), column("name", "所计", "What was counted"),
                column("indicator", "指标", "Indicator"),
            ])
        for figure in figures {
            let origin = figure.provenance
            let bounds = figure.bounds
            table.append([
                .text([origin.document, origin.line.map(String.init)].compactMap(\.self).joined(separator: ":")),
                .text(origin.surface ?? ""), .number(figure.value, digits: 12),
                bounds.isExact ? .missing(nil) : .range(bounds.lower, bounds.upper, digits: 12),
                .text(figure.unit.symbol), .text(figure.kind.rawValue), .text(figure.name),
                figure.indicator.map { .text($0.rawValue) } ?? .missing(nil),
            ])
        }
        return table
    }

    private static func column(
        _ id: String, _ chinese: String, _ english: String, _ role: TableDocument.Role = .text
    ) -> TableDocument.Column {
        TableDocument.Column(id, BilingualText(chinese: chinese, english: english), role: role)
    }
}
