import Comparison
import Indicators
import Statistics

/// Where the places stand on every indicator, in one picture and one table.
struct OverviewSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    /// So many indicators are drawn; the table has all.
    private static let drawn = 30

    var section: PageSection? {
        guard !analysis.compared.isEmpty else { return nil }
        let shown = analysis.compared.prefix(Self.drawn)
        let chart = SpineChart(
            title: BilingualText(chinese: "各项指标的分布", english: "The spread of every indicator"),
            rows: shown.compactMap(row))
        var content: [Markup] = [
            .paragraph(
                BilingualText(
                    chinese: "每行一项指标，各有自己的刻度：线从最低到最高，浅带为中间一半，竖线为中位数，小点为各个地方。横向位置只在同一行内可比。",
                    english:
                        "One row an indicator, each on a scale of its own: the line runs from the least value to the greatest, the pale band holds the middle half, the stroke is the median, the small dots are the places. Positions compare within a row only."
                )),
            .figure(
                chart.scene, id: "overview-c",
                caption: BilingualText(chinese: "各项指标的分布", english: "The spread of every indicator"),
                below: [
                    .folded(IndicatorSection.summary(table, rows: table.rows.count), [table.markup(id: "overview-t")])
                ]),
        ]
        if analysis.compared.count > Self.drawn {
            content.append(
                .paragraph(
                    BilingualText(
                        chinese: "图中只画前\(Self.drawn)项，表中列出全部\(analysis.compared.count)项。",
                        english: "The chart has the first \(Self.drawn); the table has all \(analysis.compared.count)."),
                    class: "fine"))
        }
        if let matrix = MatrixTable(analysis: analysis).markup { content.append(matrix) }
        return PageSection(id: "overview", title: BilingualText(chinese: "总览", english: "Overview"), content: content)
    }

    private func row(_ item: IndicatorAnalysis) -> SpineChart.Row? {
        guard let summary = item.comparison.summary else { return nil }
        let focus = briefing.options.focus.flatMap { item.comparison[$0] }
        let remark =
            focus?.peers?.words
            ?? BilingualText(
                chinese: "\(item.year)年，\(item.rows.count)个", english: "\(item.year), n = \(item.rows.count)")
        return SpineChart.Row(
            name: item.formula.heading, unit: item.formula.unitWords,
            values: item.rows.map(\.quantity.position).filter(\.isFinite), lowerQuartile: summary.lowerQuartile.value,
            median: summary.median.value, upperQuartile: summary.upperQuartile.value,
            focus: focus?.quantity.position, remark: remark)
    }

    private var table: TableDocument {
        func number(_ id: String, _ chinese: String, _ english: String) -> TableDocument.Column {
            .init(id, BilingualText(chinese: chinese, english: english), role: .number)
        }
        var table = TableDocument(
            title: BilingualText(chinese: "各项指标", english: "All indicators"),
            columns: [
                .init("indicator", BilingualText(chinese: "指标", english: "Indicator")),
                .init("unit", BilingualText(chinese: "单位", english: "Unit")), number("year", "年", "Year"),
                number("compared", "比较", "Compared"), number("least", "最低", "Least"),
                number("lower_quartile", "下四分位", "Lower quartile"), number("median", "中位数", "Median"),
                number("upper_quartile", "上四分位", "Upper quartile"), number("greatest", "最高", "Greatest"),
                number("dispersion", "离散度", "Dispersion"),
            ],
            note: BilingualText(
                chinese: "离散度：皮尔逊χ²除以自由度；只有偶然波动时约为1，明显大于1说明各地真实水平不同。只对独立事件的比率计算。",
                english:
                    "Dispersion: Pearson’s χ² by its degrees of freedom; about 1 where chance alone is at work, well above 1 where the places’ underlying levels differ. Only for rates of independent events."
            ))
        for item in analysis.compared {
            guard let summary = item.comparison.summary else { continue }
            let values = item.rows.map(\.quantity.position)
            table.append([
                .text(item.formula.heading), .text(item.formula.unitWords), .ordinal(item.year),
                .ordinal(item.rows.count),
                .number(values.min()), .number(summary.lowerQuartile.value), .number(summary.median.value),
                .number(summary.upperQuartile.value), .number(values.max()),
                .number(summary.spread?.dispersion, digits: 3),
            ])
        }
        return table
    }
}
