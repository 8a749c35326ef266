import Comparison
import Indicators

/// What is compared and what is not, and why.
struct ScopeSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    var section: PageSection {
        var content: [Markup] = []
        if !briefing.description.isEmpty { content.append(.paragraph(briefing.description)) }
        content.append(.list(rules))
        if !analysis.compared.isEmpty {
            content.append(folded(coverage, id: "scope-c", isOpen: analysis.compared.count <= 12))
        }
        if !analysis.alone.isEmpty { content.append(folded(alone, id: "scope-a")) }
        if !briefing.unplaced.isEmpty {
            content.append(folded(reasons, id: "scope-u", isOpen: true))
            content.append(folded(unplaced, id: "scope-f"))
        }
        return PageSection(
            id: "scope", title: BilingualText(chinese: "比较什么，不比较什么", english: "What is compared and what is not"),
            content: content)
    }

    private func folded(_ table: TableDocument, id: String, isOpen: Bool = false) -> Markup {
        .folded(IndicatorSection.summary(table, rows: table.rows.count), isOpen: isOpen, [table.markup(id: id)])
    }

    private var rules: [BilingualText] {
        let panel = briefing.panel
        var rules: [BilingualText] = []
        let year =
            briefing.options.year.map {
                BilingualText(chinese: "各地比较取\($0)年。", english: "Places are compared in \($0).")
            }
            ?? BilingualText(
                chinese: "各地比较取最近一个数据较全的年份：有数据的地方不少于该指标最全年份的五分之四。",
                english:
                    "Places are compared in the latest year in which at least four fifths as many of them state the indicator as in its best year."
            )
        if !analysis.compared.isEmpty {
            rules.append(year)
            rules.append(
                BilingualText(
                    chinese: "目录为指标指定了分母（如常住人口）且多数地方有数据时，比较比率；否则比较原数，不计地方大小。",
                    english:
                        "Where the catalogue names a denominator (such as residents) and at least half of the places state it, rates are compared; otherwise the figures themselves, whatever the size of a place."
                ))
            rules.append(
                BilingualText(
                    chinese: "单位、类型、期间或行政层级不同的数字不放在一起比较，逐一列出原因。",
                    english:
                        "Figures that differ in unit, kind, period or administrative level are not put side by side; each refusal is listed with its reason."
                ))
            rules.append(analysis.orderRule)
            if analysis.compared.contains(where: { $0.rows.count > TownSample.limit }) { rules.append(TownSample.rule) }
        }
        let towns = analysis.places.count
        let all = towns * panel.years.count * panel.indicators.count
        let filled = BriefingWords.filledCells(of: panel)
        if all > 0 {
            let share = NumberText.percent(Double(filled) / Double(all))
            rules.append(
                BilingualText(
                    chinese:
                        "\(towns)个地方×\(panel.years.count)年×\(panel.indicators.count)项指标共\(NumberText.display(Double(all)))格，有数据的\(NumberText.display(Double(filled)))格（\(share)）；缺失的不补，不当作零。",
                    english:
                        "Of the \(NumberText.display(Double(all))) cells of places × years × indicators (\(towns) × \(panel.years.count) × \(panel.indicators.count)), \(NumberText.display(Double(filled))) have a figure (\(share)); what is missing is neither filled nor taken as zero."
                ))
        }
        if let gaps { rules.append(gaps) }
        return rules
    }

    /// How many cells are missing for a reason that the data give.
    private var gaps: BilingualText? {
        let panel = briefing.panel
        var counts: [Gap.Reason: Int] = [:]
        for indicator in panel.indicators.indices {
            for year in panel.years.indices {
                for town in panel.towns.indices {
                    let cell = panel.cell(indicator: indicator, town: town, year: year)
                    if cell.isMissing, let gap = cell.gap { counts[gap.reason, default: 0] += 1 }
                }
            }
        }
        let present = Gap.Reason.allCases.filter { counts[$0] != nil }
        guard !present.isEmpty else { return nil }
        return BilingualText(
            chinese: "注明了缺失原因的有：" + present.map { "\($0.name.chinese)\(counts[$0]!)格" }.joined(separator: "，") + "。",
            english: "Missing for a stated reason: "
                + present.map { "\($0.name.english) \(counts[$0]!)" }.joined(separator: ", ") + ".")
    }

    /// Each indicator compared: the year, how many are compared, how many not, and the most frequent reason.
    private var coverage: TableDocument {
        var table = TableDocument(
            title: BilingualText(chinese: "可以比较的指标", english: "Indicators that are compared"),
            columns: [
                .init("indicator", BilingualText(chinese: "指标", english: "Indicator")),
                .init("year", BilingualText(chinese: "年", english: "Year"), role: .number),
                .init("compared", BilingualText(chinese: "比较", english: "Compared"), role: .number),
                .init("not_compared", BilingualText(chinese: "未比较", english: "Not compared"), role: .number),
                .init("reason", BilingualText(chinese: "未比较的主要原因", english: "Main reason of those not compared")),
            ])
        for item in analysis.compared {
            let refused = item.comparison.notCompared
            var counts: [NotComparedReason: Int] = [:]
            for town in refused { counts[town.reason, default: 0] += 1 }
            let most = counts.values.max() ?? 0
            let main = refused.first { counts[$0.reason] == most }
            table.append([
                .text(item.formula.heading), .ordinal(item.year), .ordinal(item.rows.count), .ordinal(refused.count),
                main.map { .text($0.reason.text) } ?? .missing(nil),
            ])
        }
        return table
    }

    /// The indicators that no two places state comparably, with what is stated.
    private var alone: TableDocument {
        var table = TableDocument(
            title: BilingualText(chinese: "只有一处数据、不作比较的指标", english: "Indicators stated once, not compared"),
            columns: [
                .init("indicator", BilingualText(chinese: "指标", english: "Indicator")),
                .init("town", BilingualText(chinese: "地方", english: "Place")),
                .init("year", BilingualText(chinese: "年", english: "Year"), role: .number),
                .init("value", BilingualText(chinese: "数值", english: "Value"), role: .number),
                .init("unit", BilingualText(chinese: "单位", english: "Unit")),
            ])
        for item in analysis.alone {
            guard let row = item.rows.first else {
                table.append([
                    .text(item.indicator.name), .missing(nil), .ordinal(item.year), .missing(nil),
                    .text(item.indicator.unit.words),
                ])
                continue
            }
            table.append([
                .text(item.indicator.name), .text(row.town.name), .ordinal(item.year),
                .number(row.quantity.numerator.value),
                .text(item.indicator.unit.words),
            ])
        }
        return table
    }

    /// How many figures were left out of the panel for each reason.
    private var reasons: TableDocument {
        var order: [BilingualText] = []
        var counts: [BilingualText: Int] = [:]
        for figure in briefing.unplaced {
            let words = figure.reason.words
            if counts[words] == nil { order.append(words) }
            counts[words, default: 0] += 1
        }
        let ordered = order.enumerated().sorted {
            (counts[$0.element]!, -$0.offset) > (counts[$1.element]!, -$1.offset)
        }
        return TableDocument(
            title: BilingualText(
                chinese: "读到但未进入比较的数字：\(briefing.unplaced.count)个",
                english: "Figures read but not placed: \(briefing.unplaced.count)"),
            columns: [
                .init("reason", BilingualText(chinese: "原因", english: "Reason")),
                .init("count", BilingualText(chinese: "个数", english: "Number"), role: .number),
            ], rows: ordered.map { [.text($0.element), .ordinal(counts[$0.element]!)] })
    }

    private var unplaced: TableDocument {
        var table = TableDocument(
            title: BilingualText(chinese: "未进入比较的数字", english: "The figures not placed"),
            columns: [
                .init("name", BilingualText(chinese: "名称", english: "Name")),
                .init("value", BilingualText(chinese: "写作", english: "As written")),
                .init("reason", BilingualText(chinese: "原因", english: "Reason")),
                .init("sentence", BilingualText(chinese: "原句", english: "Sentence")),
                .init("document", BilingualText(chinese: "出处", english: "Source")),
            ])
        for item in briefing.unplaced {
            let figure = item.figure
            table.append([
                .text(BilingualText(source: figure.name)), .text(BilingualText(source: figure.statement)),
                .text(item.reason.words),
                .text(BilingualText(source: figure.provenance.sentence ?? "")), .text(figure.provenance.place),
            ])
        }
        return table
    }
}

extension Figure {
    /// The figure as written, or its number with the unit.
    var statement: String {
        if let surface = provenance.surface { return surface }
        if let value { return NumberText.display(value, digits: 8) + unit.symbol }
        return TableDocument.Cell.range(bounds.lower, bounds.upper, digits: 8) + unit.symbol
    }
}

extension Provenance {
    /// The document and the line.
    var place: String { line.map { "\(document):\($0)" } ?? document }
}
