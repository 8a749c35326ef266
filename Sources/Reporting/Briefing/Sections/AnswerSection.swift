import Comparison
import Indicators

/// The answer in words: what the data are, what stands out, what must be kept in mind.
struct AnswerSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    private var panel: Panel { briefing.panel }

    var section: PageSection {
        var content: [Markup] = [.paragraph(opening, class: "lede")]
        if analysis.compared.isEmpty {
            content.append(.paragraph(nothingCompared))
        } else {
            content.append(.paragraph(AnswerSynthesis(briefing: briefing, analysis: analysis).text))
            content.append(
                element(
                    "ul", ["class": "answers"],
                    analysis.prominent.compactMap { item in
                        let sentences = IndicatorSentences(analysis: item)
                        let words = sentences.brief
                        guard !words.isEmpty else { return nil }
                        let link = element(
                            "a", ["href": "#i-" + item.indicator.id.anchor], .run(item.formula.heading))
                        return element(
                            "li", [:], element("strong", [:], link),
                            .pair(
                                chinese: .text(words.map(\.chinese).joined()),
                                english: .text(words.map(\.english).joined(separator: " ")), as: "p"))
                    }))
        }
        content.append(.paragraph(closing))
        return PageSection(id: "answer", title: BilingualText(chinese: "结论", english: "The answer"), content: content)
    }

    /// The paragraphs of the answer, without the indicators.
    var words: [BilingualText] {
        let middle =
            analysis.compared.isEmpty ? nothingCompared : AnswerSynthesis(briefing: briefing, analysis: analysis).text
        return [opening, middle, closing]
    }

    /// How much there is.
    private var opening: BilingualText {
        let towns = analysis.places.words
        let years = panel.years
        let span = BriefingWords.years(years)
        let cells = BriefingWords.filledCells(of: panel)
        guard !analysis.compared.isEmpty else {
            return BilingualText(
                chinese:
                    "本简报使用\(towns.chinese)\(span.chinese)的\(NumberText.display(Double(cells)))个数据，涉及\(panel.indicators.count)项指标。",
                english:
                    "This briefing rests on \(NumberText.display(Double(cells))) figures of \(towns.english), \(span.english), on \(panel.indicators.count) indicators."
            )
        }
        return BilingualText(
            chinese:
                "本简报使用\(towns.chinese)\(span.chinese)的\(NumberText.display(Double(cells)))个数据，涉及\(panel.indicators.count)项指标，其中\(analysis.compared.count)项可以在各\(analysis.places.plural.chinese)之间比较。",
            english:
                "This briefing rests on \(NumberText.display(Double(cells))) figures of \(towns.english), \(span.english), on \(panel.indicators.count) indicators, of which \(analysis.compared.count) can be compared between \(analysis.places.plural.english)."
        )
    }

    private var nothingCompared: BilingualText {
        let years = panel.years.count
        if analysis.places.count <= 1 {
            return years <= 1
                ? BilingualText(
                    chinese: "只有一个地方、一个年份，没有可以比较的对象：本页不作任何高低、快慢的判断，只如实列出报告中的数字、原句，以及每个数字能说明什么。",
                    english:
                        "There is one place and one year, and therefore nothing to compare with: this page judges nothing to be high or low, fast or slow. It lists what the report states, each figure with its sentence and with what it can mean."
                )
                : BilingualText(
                    chinese: "只有一个地方，不能作地区间比较；历年数值见下。",
                    english:
                        "There is one place only, so that no places are compared; its figures over the years are below."
                )
        }
        return BilingualText(
            chinese: "没有任何一项指标在同一年由两个以上的地方以可比的方式给出，因此不作比较；原因见下一节。",
            english:
                "No indicator is stated by two places for the same year in a comparable way, and nothing is compared; the next section says why."
        )
    }

    /// What must be kept in mind, with the findings' number.
    private var closing: BilingualText {
        let grave = briefing.findings.count { $0.severity >= .warning }
        let findings =
            grave == 0
            ? BilingualText(chinese: "核对中没有发现需要警惕的矛盾。", english: "The audit found nothing that should give pause.")
            : BilingualText(
                chinese: "核对发现\(grave)处可能影响结果的问题，见“核对发现”。",
                english: grave == 1
                    ? "The audit found one matter that may affect results; see “Findings of the audit”."
                    : "The audit found \(grave) matters that may affect results; see “Findings of the audit”.")
        guard !analysis.compared.isEmpty else { return findings }
        return BilingualText(
            chinese: "差异只说明报告中的数字不同：它们不能说明原因，也不是对工作好坏的评价。",
            english:
                "A difference says that the reported figures differ. It does not say why, and it is no judgement on anyone’s work. "
        )
            + findings
    }
}
