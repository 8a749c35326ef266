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
            content.append(table.markup(id: "statements-\(chapter.rawValue)", hidesTitle: true))
        }
        return PageSection(
            id: "statements", title: BilingualText(chinese: "报告中的数字", english: "What the report states"),
            content: content)
    }

    /// A figure that is stated.
    private struct Statement {
        let indicator: Indicator
        let town: Town
        let year: Int
        let cell: PanelCell
        let bounds: Bounds
        var sentence: String? { cell.figures.first?.provenance.sentence }
    }

    private func statements(of positions: [Int]) -> [Statement] {
        let panel = briefing.panel
        var found: [Statement] = []
        for position in positions {
            for town in panel.towns.indices {
                for year in panel.years.indices {
                    let cell = panel.cell(indicator: position, town: town, year: year)
                    guard let bounds = cell.bounds(briefing.options.policy) else { continue }
                    found.append(
                        Statement(
                            indicator: panel.indicators[position], town: panel.towns[town], year: panel.years[year],
                            cell: cell, bounds: bounds))
                }
            }
        }
        return found
    }

    private func table(of positions: [Int], chapter: Chapter) -> TableDocument {
        typealias Column = TableDocument.Column
        let statements = statements(of: positions)
        let severalTowns = analysis.places.count > 1
        let severalYears = briefing.panel.years.count > 1
        let hasSentences = statements.contains { $0.sentence != nil }
        let columns: [(isShown: Bool, column: Column, cell: (Statement) -> TableDocument.Cell)] = [
            (
                true, Column("indicator", BilingualText(chinese: "指标", english: "Indicator")),
                { .text($0.indicator.name) }
            ),
            (severalTowns, Column("town", BilingualText(chinese: "地方", english: "Place")), { .text($0.town.name) }),
            (
                severalYears, Column("year", BilingualText(chinese: "年", english: "Year"), role: .number),
                { .ordinal($0.year) }
            ),
            (
                true, Column("value", BilingualText(chinese: "数值", english: "Value"), role: .number),
                { .number($0.cell.value, digits: 8) }
            ),
            (true, Column("unit", BilingualText(chinese: "单位", english: "Unit")), { .text($0.indicator.unit.words) }),
            (
                true, Column("bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), role: .range),
                { $0.bounds.cell }
            ),
            (
                hasSentences, Column("sentence", BilingualText(chinese: "原句", english: "Sentence")),
                { $0.sentence.map { .text(BilingualText(source: $0)) } ?? .missing(nil) }
            ),
            (
                true, Column("meaning", BilingualText(chinese: "能说明什么", english: "What it can mean")),
                { .text(meaning($0.indicator, town: $0.town.id, year: $0.year)) }
            ),
        ]
        let shown = columns.filter(\.isShown)
        return TableDocument(
            title: chapter.name, columns: shown.map(\.column),
            rows: statements.map { item in shown.map { $0.cell(item) } })
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
