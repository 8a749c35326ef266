import Comparison
import Indicators

/// What each indicator counts, and the sentences or rows that its figures come from.
struct DictionarySection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    var section: PageSection {
        let items = (analysis.compared + analysis.alone).map { entry($0.indicator) }
        return PageSection(
            id: "dictionary", title: BilingualText(chinese: "数据字典与原句", english: "Data dictionary and source sentences"),
            content: [
                .paragraph(
                    BilingualText(
                        chinese: "每项指标的定义，以及每个数字的原句和出处。",
                        english: "What each indicator counts, and for every figure its sentence and place."))
            ] + items)
    }

    private func entry(_ indicator: Indicator) -> Markup {
        let sources = sources(of: indicator)
        return .folded(
            .fragment([.both(indicator.name, class: "term"), element("code", [:], .text(indicator.id.rawValue))]),
            class: "entry", [definition(of: indicator)] + sources)
    }

    private func definition(of indicator: Indicator) -> Markup {
        var pairs: [(BilingualText, BilingualText)] = [
            (BilingualText(chinese: "单位", english: "Unit"), indicator.unit.words),
            (BilingualText(chinese: "类型", english: "Kind"), indicator.kind.name),
            (BilingualText(chinese: "方向", english: "Direction"), indicator.polarity.words),
            (BilingualText(chinese: "随机性", english: "Chance"), indicator.chance.words),
            (BilingualText(chinese: "领域", english: "Chapter"), indicator.chapter.name),
        ]
        if !indicator.denominators.isEmpty {
            pairs.append(
                (
                    BilingualText(chinese: "分母", english: "Denominators"),
                    BilingualText(indicator.denominators.map(\.rawValue).joined(separator: ", "))
                ))
        }
        if let whole = indicator.partOf {
            pairs.append((BilingualText(chinese: "属于", english: "Part of"), BilingualText(whole.rawValue)))
        }
        if !indicator.wordings.isEmpty {
            pairs.append(
                (
                    BilingualText(chinese: "报告中的说法", english: "Wordings in reports"),
                    BilingualText(source: indicator.wordings.joined(separator: "、"))
                ))
        }
        return element(
            "dl", ["class": "facts"],
            pairs.flatMap { [element("dt", [:], .run($0.0)), element("dd", [:], .run($0.1))] })
    }

    /// The figures with a sentence as a table; those of tables in one line each document.
    private func sources(of indicator: Indicator) -> [Markup] {
        let panel = briefing.panel
        let position = panel.position(of: indicator.id)!
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(indicator.name[.zhHans])：原句", english: "\(indicator.name[.en]): sentences"),
            columns: [
                .init("town", BilingualText(chinese: "地方", english: "Place")),
                .init("year", BilingualText(chinese: "年", english: "Year"), role: .number),
                .init("figure", BilingualText(chinese: "写作", english: "As written")),
                .init("sentence", BilingualText(chinese: "原句", english: "Sentence")),
                .init("document", BilingualText(chinese: "出处", english: "Source")),
            ])
        var tables: [(place: String, count: Int)] = []
        for year in panel.years.indices {
            for town in panel.towns.indices {
                for figure in panel.cell(indicator: position, town: town, year: year).figures {
                    let provenance = figure.provenance
                    if let sentence = provenance.sentence {
                        table.append([
                            .text(panel.towns[town].name), .ordinal(panel.years[year]),
                            .text(BilingualText(source: figure.statement)), .text(BilingualText(source: sentence)),
                            .text(provenance.place),
                        ])
                        continue
                    }
                    let place = [provenance.document, provenance.source].compactMap(\.self).joined(separator: " · ")
                    if let known = tables.firstIndex(where: { $0.place == place }) {
                        tables[known].count += 1
                    } else {
                        tables.append((place, 1))
                    }
                }
            }
        }
        var parts: [Markup] = []
        if !table.rows.isEmpty { parts.append(table.markup(id: "dict-\(indicator.id.anchor)")) }
        if !tables.isEmpty {
            parts.append(
                .list(
                    tables.map {
                        BilingualText(
                            chinese: "表格数据\($0.count)个：\($0.place)",
                            english: "\($0.count) figures from tables: \($0.place)")
                    }))
        }
        return parts
    }
}
