import Comparison
public import Indicators

extension Briefing {
    /// The briefing as Markdown in one language: the answer, the tables of the prominent indicators, findings and limits.
    ///
    /// For places that show no pages: a chat, a pull request, a terminal. The charts, the other indicators and the sources of
    /// single figures are in `page()` only, and the text says so.
    public func markdown(_ language: Language) -> String {
        let analysis = BriefingAnalysis(self)
        var parts = ["# \(title[language])"]
        let answer = AnswerSection(briefing: self, analysis: analysis)
        parts.append(Self.heading(answer.section.title, language))
        parts += answer.words.map { $0[language] }
        for item in analysis.prominent {
            parts.append("### " + item.formula.heading[language])
            parts.append(
                IndicatorSentences(analysis: item).all.map { "- " + $0[language] }.joined(separator: "\n"))
            let tables = IndicatorTables(analysis: item)
            for table in [tables.comparison, tables.changes, tables.trends, tables.refused].compactMap(\.self) {
                parts.append(table.markdown(language).trimmingLineEnds)
            }
        }
        parts.append(Self.heading(FindingsSection(briefing: self).title, language))
        parts.append(
            findings.isEmpty
                ? BilingualText(chinese: "没有发现。", english: "None.")[language]
                : findings.map { "- \($0.severity.words[language]): \($0.message[language])" }.joined(separator: "\n"))
        let method = MethodSection(briefing: self, analysis: analysis)
        parts.append(Self.heading(method.limitsTitle, language))
        parts.append(method.limits.map { "- " + $0[language] }.joined(separator: "\n"))
        if !analysis.further.isEmpty {
            let count = analysis.further.count
            parts.append(
                BilingualText(
                    chinese: "其余\(count)项指标、图和每个数字的出处见网页版。",
                    english: "The other \(count) indicators, the charts and the source of every figure are in the page."
                )[
                    language])
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func heading(_ title: BilingualText, _ language: Language) -> String { "## " + title[language] }
}

extension String {
    /// The text without line ends at its end.
    fileprivate var trimmingLineEnds: String {
        var text = self
        while text.last?.isNewline ?? false { text.removeLast() }
        return text
    }
}
