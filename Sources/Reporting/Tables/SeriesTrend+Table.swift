public import Comparison
public import Indicators
import Statistics

extension SeriesTrend {
    /// The trends of several towns: years, slope with interval and what the wording allows, the test.
    ///
    /// - Parameters:
    ///   - trends: of one formula and level, each with its town; not empty.
    ///   - isFull: whether there is a column of identifiers.
    public static func table(of trends: [(town: Town, trend: SeriesTrend)], isFull: Bool = false) -> TableDocument {
        guard let first = trends.first?.trend else { preconditionFailure("a table of no trends has no formula") }
        let (formula, share) = (first.formula, NumberText.percent(first.level))
        var columns = [
            TownComparison.place,
            TableDocument.Column("years", BilingualText(chinese: "年数", english: "Years"), role: .number),
            TableDocument.Column("slope", formula.valueTitle("每年变化", "Change a year"), role: .number),
            TableDocument.Column(
                "slope_interval", BilingualText(chinese: "\(share)区间", english: "\(share) interval"), role: .range),
            TableDocument.Column(
                "slope_bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), role: .range),
            TableDocument.Column(
                "sen", BilingualText(chinese: "Theil–Sen斜率", english: "Theil–Sen slope"), role: .number),
            TableDocument.Column(
                "p", BilingualText(chinese: "p（Mann–Kendall）", english: "p (Mann–Kendall)"), role: .number),
            TableDocument.Column("verdict", BilingualText(chinese: "判断", english: "Judgement")),
        ]
        if isFull { columns.insert(TownComparison.identifier, at: 0) }
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(formula.heading[.zhHans])：历年趋势", english: "\(formula.heading[.en]): trends over the years"),
            columns: columns,
            note: BilingualText(
                chinese: "斜率：最小二乘直线，区间按t分布；检验：Mann–Kendall，60年以内用精确分布，含并列值。缺失年份不补。",
                english:
                    "Slope: least squares, interval by Student’s t; test: Mann–Kendall, exact up to 60 years, ties included. Missing years are not filled."
            ))
        for (town, trend) in trends {
            let cells: [TableDocument.Cell] = [
                .text(town.name), .ordinal(trend.n), .number(trend.linear.slope.value, digits: 3),
                trend.linear.slope.interval?.cell() ?? .missing(nil), trend.linearSlopeBounds.cell,
                .number(trend.theilSen.slope.value, digits: 3), .number(trend.mannKendall.pValue, digits: 2),
                .text(trend.words),
            ]
            table.append(isFull ? [.text(town.id.rawValue)] + cells : cells)
        }
        return table
    }
}
