import Indicators

/// Every indicator that is compared: the prominent ones unfolded, the others folded, by chapter.
struct IndicatorsSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    var section: PageSection? {
        guard !analysis.compared.isEmpty else { return nil }
        var content: [Markup] = [legend]
        content += analysis.prominent.map { part($0).markup }
        if !analysis.further.isEmpty {
            content.append(
                element("h3", ["class": "further"], .run(BilingualText(chinese: "其余指标", english: "Further indicators")))
            )
            content += analysis.further.map { part($0).foldedMarkup }
        }
        return PageSection(
            id: "indicators", title: BilingualText(chinese: "逐项比较", english: "Indicator by indicator"), content: content
        )
    }

    private func part(_ item: IndicatorAnalysis) -> IndicatorSection {
        IndicatorSection(analysis: item, panel: briefing.panel, focus: briefing.options.focus)
    }

    /// How to read the charts, with the marks themselves.
    private var legend: Markup {
        let share = NumberText.percent(briefing.options.level)
        func item(_ marks: [Scene.Mark], _ words: BilingualText) -> Markup {
            let picture = element(
                "svg", ["class": "chart key", "width": "40", "height": "16", "aria-hidden": "true"],
                marks.map { $0.markup(only: nil) })
            return element("li", [:], picture, .run(words))
        }
        return element(
            "ul", ["class": "legend"],
            item(
                [.symbol(.dot, at: .init(0.5, 8), .value)], BilingualText(chinese: "所报数值", english: "value as stated")),
            item(
                [.line(from: .init(0.05, 8), to: .init(0.95, 8), .interval), .symbol(.dot, at: .init(0.5, 8), .value)],
                BilingualText(chinese: "\(share)置信区间（偶然）", english: "\(share) confidence interval (chance)")),
            item(
                [.band(from: .init(0.1, 3), to: .init(0.9, 13), .bounds)],
                BilingualText(chinese: "措辞允许的范围（“余”“近”）", english: "what the wording allows (余, 近)")),
            item(
                [.line(from: .init(0.5, 0), to: .init(0.5, 16), .reference)],
                BilingualText(chinese: "中位数", english: "median")),
            item(
                [.symbol(.right, at: .init(0.5, 8), .accent)],
                BilingualText(chinese: "范围没有上限", english: "range without an end")))
    }
}
