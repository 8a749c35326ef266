import Comparison
import Indicators
import Statistics

/// One indicator on the page: the sentences, the charts side by side, the series, and a table under each chart.
struct IndicatorSection {
    let analysis: IndicatorAnalysis
    let panel: Panel
    let focus: Town.ID?

    private var id: String { "i-" + analysis.indicator.id.anchor }
    private var tables: IndicatorTables { IndicatorTables(analysis: analysis) }
    private var charts: IndicatorCharts { IndicatorCharts(analysis: analysis, panel: panel, focus: focus) }

    /// The heading and the content, unfolded.
    var markup: Markup {
        element(
            "article", ["id": id, "class": "indicator"], [element("h3", [:], .run(analysis.formula.heading))] + content)
    }

    /// The same, folded under its heading and what is said first.
    var foldedMarkup: Markup {
        let count = analysis.comparison.rows.count
        let hint = BilingualText(chinese: "\(analysis.year)年，\(count)个", english: "\(analysis.year), \(count) compared")
        return element(
            "article", ["id": id, "class": "indicator"],
            .folded(
                .fragment([element("h3", [:], .run(analysis.formula.heading)), .both(hint, class: "hint")]), content))
    }

    private var content: [Markup] {
        var parts: [Markup] = [.list(IndicatorSentences(analysis: analysis).all, class: "says")]
        var pair = [ranked]
        if let dumbbells { pair.append(dumbbells) }
        parts.append(element("div", ["class": pair.count == 2 ? "pair" : "single"], pair))
        if let series { parts.append(series) }
        if let refused = tables.refused {
            parts.append(.folded(Self.summary(refused, rows: refused.rows.count), [refused.markup(id: "\(id)-n")]))
        }
        return parts
    }

    private var ranked: Markup {
        let table = tables.comparison
        return .figure(
            charts.ranked.scene, id: "\(id)-r",
            caption: BilingualText(chinese: "\(analysis.year)年各地数值", english: "Values in \(analysis.year)"),
            below: [.folded(Self.summary(table, rows: table.rows.count), [table.markup(id: "\(id)-rt")])])
    }

    private var dumbbells: Markup? {
        guard let chart = charts.dumbbells, let table = tables.changes else { return nil }
        return .figure(
            chart.scene, id: "\(id)-d",
            caption: BilingualText(
                chinese: "\(chart.years.from)年（○）到\(chart.years.to)年（●）",
                english: "\(chart.years.from) (○) to \(chart.years.to) (●)"),
            below: [.folded(Self.summary(table, rows: table.rows.count), [table.markup(id: "\(id)-dt")])])
    }

    private var series: Markup? {
        let all = charts.trends
        guard !all.isEmpty else { return nil }
        let cells = all.enumerated().map { place, item in
            element(
                "div", ["class": "small"],
                [
                    element("h4", [:], .run(item.town.name)), item.chart.scene.markup(id: "\(id)-s\(place)"),
                    element("p", ["class": "fine"], Self.caption(item.trend)),
                ])
        }
        let caption = BilingualText(
            chinese: "历年数值（各图纵轴相同；虚线为最小二乘直线，×为缺失年份）",
            english: "Over the years (one vertical scale; dashed: least-squares line, ×: no figure)")
        var below: [Markup] = []
        if let table = tables.trends {
            below = [.folded(Self.summary(table, rows: table.rows.count), [table.markup(id: "\(id)-st")])]
        } else {
            below = [valuesTable]
        }
        let unit = analysis.formula.unitWords
        let title =
            unit.isEmpty ? caption : caption + BilingualText(chinese: "，\(unit.chinese)", english: ", \(unit.english)")
        return element(
            "figure", ["id": "\(id)-s"],
            [element("figcaption", [:], .run(title)), element("div", ["class": "multiples"], cells)] + below)
    }

    /// Where no trend is estimated, the table under the series has the values themselves.
    private var valuesTable: Markup {
        var table = TableDocument(
            title: BilingualText(chinese: "历年数值", english: "Values over the years"),
            columns: [.init("town", BilingualText(chinese: "地方", english: "Place"))]
                + panel.years.map { .init("y\($0)", BilingualText(String($0)), role: .number) })
        for item in charts.trends {
            table.append([.text(item.town.name)] + item.chart.points.map { .number($0.value) })
        }
        return .folded(Self.summary(table, rows: table.rows.count), [table.markup(id: "\(id)-st")])
    }

    private static func caption(_ trend: SeriesTrend?) -> Markup {
        guard let trend else {
            return .run(BilingualText(chinese: "不足三年，不估计趋势", english: "under three years: no trend"))
        }
        let slope = NumberText.signed(trend.linear.slope.value, digits: 3)
        let p = NumberText.probability(trend.mannKendall.pValue)
        return .run(
            BilingualText(
                chinese: "每年\(slope)；p \(p)；\(trend.words.chinese)",
                english: "\(slope) a year; p \(p); \(trend.words.english)"))
    }

    /// The line under which a table is folded.
    static func summary(_ table: TableDocument, rows: Int) -> Markup {
        .run(
            BilingualText(
                chinese: "表：\(table.title.chinese)（\(rows)行）", english: "Table: \(table.title.english) (\(rows) rows)"))
    }
}

extension Indicator.ID {
    /// The identifier as an anchor: letters of ASCII, digits and hyphens; all others by their code.
    var anchor: String {
        rawValue.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
            default: "_\(String(scalar.value, radix: 16))_"
            }
        }.joined()
    }
}
