import Yearbook

/// Comparisons of several indicators as one table, each row with its indicator, denominator, unit and year.
struct ComparisonRows {
    /// The columns that every comparison has, whatever its indicator.
    private static let common = [
        "town", "place", "value", "bounds", "interval", "rank", "others", "document", "standing",
    ]

    private(set) var table = TableDocument(
        title: BilingualText(chinese: "各指标比较", english: "Comparisons"),
        columns: [
            column("indicator", "指标", "Indicator"), column("per", "分母", "Per"), column("unit", "单位", "Unit"),
            column("year", "年份", "Year", .number), column("town", "标识", "Identifier"),
            column("place", "地方", "Place"), column("value", "数值", "Value", .number),
            column("bounds", "措辞允许", "Wording allows", .range), column("interval", "区间", "Interval", .range),
            column("rank", "名次", "Rank", .range), column("others", "其余", "The others", .number),
            column("document", "出处", "Document"), column("standing", "与其余相比", "Against the others"),
        ])

    /// Adds the rows of a comparison.
    mutating func append(_ comparison: TownComparison) {
        let own = comparison.table(isFull: true)
        let places = Self.common.map { id in own.columns.firstIndex { $0.id == id }! }
        let formula = comparison.formula
        let named: [TableDocument.Cell] = [
            .text(formula.numerator.id.rawValue),
            formula.denominator.map { .text($0.id.rawValue) } ?? .missing(nil), .text(formula.unit),
            .ordinal(comparison.year),
        ]
        for row in own.rows { table.append(named + places.map { row[$0] }) }
    }

    private static func column(
        _ id: String, _ chinese: String, _ english: String, _ role: TableDocument.Role = .text
    ) -> TableDocument.Column {
        TableDocument.Column(id, BilingualText(chinese: chinese, english: english), role: role)
    }
}
