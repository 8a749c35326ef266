import Comparison
import Indicators

/// What a place states where nothing can be compared: each figure with its wording, its sentence and what it can mean.
struct StatementsSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    /// The section; nil where places are compared, or nothing is stated.
    var section: PageSection? {
        let panel = briefing.panel
        guard analysis.compared.isEmpty, !panel.indicators.isEmpty else { return nil }
        var content: [Markup] = [
            .paragraph(
                BilingualText(
                    chinese: "以下按法治政府建设的任务领域排列。“措辞允许”是“余”“近”“约”等字眼留下的范围；“能说明什么”一栏说明该数字是否带有偶然性，以及据此可以怎样理解。",
                    english:
                        "In the order of the task areas of law-based government. “Wording allows” is the room left by words such as 余, 近 and 约; the last column says whether chance plays a part in the figure and what may be made of it."
                ))
        ]
        for chapter in Chapter.allCases {
            let positions = panel.indicators.indices.filter { panel.indicators[$0].chapter == chapter }
            guard !positions.isEmpty else { continue }
            let table = table(of: positions, chapter: chapter)
            content.append(element("h3", [:], .run(chapter.name)))
            content.append(table.markup(id: "statements-\(chapter.rawValue)"))
        }
        return PageSection(
            id: "statements", title: BilingualText(chinese: "报告中的数字", english: "What the report states"),
            content: content)
    }

    private func table(of positions: [Int], chapter: Chapter) -> TableDocument {
        let panel = briefing.panel
        let severalTowns = panel.towns.count > 1
        let severalYears = panel.years.count > 1
        var columns: [TableDocument.Column] = [.init("indicator", BilingualText(chinese: "指标", english: "Indicator"))]
        if severalTowns { columns.append(.init("town", BilingualText(chinese: "地方", english: "Place"))) }
        if severalYears { columns.append(.init("year", BilingualText(chinese: "年", english: "Year"), role: .number)) }
        columns += [
            .init("value", BilingualText(chinese: "数值", english: "Value"), role: .number),
            .init("unit", BilingualText(chinese: "单位", english: "Unit")),
            .init("bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), role: .range),
            .init("sentence", BilingualText(chinese: "原句", english: "Sentence")),
            .init("meaning", BilingualText(chinese: "能说明什么", english: "What it can mean")),
        ]
        var table = TableDocument(title: chapter.name, columns: columns)
        for position in positions {
            let indicator = panel.indicators[position]
            for town in panel.towns.indices {
                for year in panel.years.indices {
                    let cell = panel.cell(indicator: position, town: town, year: year)
                    guard let bounds = cell.bounds(briefing.options.policy) else { continue }
                    var cells: [TableDocument.Cell] = [.text(indicator.name)]
                    if severalTowns { cells.append(.text(panel.towns[town].name)) }
                    if severalYears { cells.append(.ordinal(panel.years[year])) }
                    cells += [
                        .number(cell.value, digits: 8), .text(indicator.unit.words), bounds.cell,
                        .text(BilingualText(source: cell.figures.first?.provenance.sentence ?? "–")),
                        .text(meaning(indicator, town: panel.towns[town].id, year: panel.years[year])),
                    ]
                    table.append(cells)
                }
            }
        }
        return table
    }

    /// What the figure can mean by itself: the level that it speaks of with its interval, or why there is none.
    private func meaning(_ indicator: Indicator, town: Town.ID, year: Int) -> BilingualText {
        guard
            let quantity = try? briefing.panel.level(
                of: indicator.id, in: town, year: year, level: briefing.options.level)
        else { return BilingualText("–") }
        if let interval = quantity.interval {
            let words = Magnitude.one.text(interval)
            let share = NumberText.percent(briefing.options.level)
            return BilingualText(
                chinese: "作为独立事件，这一年的计数与每年\(words.chinese)的真实水平相容（\(share)区间）；数字本身是完整计数。",
                english:
                    "Taken as independent events, the count agrees with an underlying level of \(words.english) a year (\(share) interval); the count itself is complete."
            )
        }
        return quantity.chance.refusal?.text ?? BilingualText("–")
    }
}
