import Indicators

extension Markup {
    /// A sentence of a report with its place; the words of the figure are marked in it.
    static func quote(_ provenance: Provenance, title: String? = nil) -> Markup {
        var content: [Markup] = []
        if let sentence = provenance.sentence, !sentence.isEmpty {
            var attributes: [String: String] = [:]
            if BilingualText(source: sentence).english.isEmpty { attributes["lang"] = Language.zhHans.rawValue }
            content.append(element("p", attributes, marked(provenance.surface, in: sentence)))
        }
        content.append(
            element(
                "p", ["class": "fine"], .text(([title].compactMap(\.self) + [provenance.place]).joined(separator: "，")))
        )
        return element("blockquote", [:], content)
    }

    /// `sentence` with the first occurrence of `words` marked.
    static func marked(_ words: String?, in sentence: String) -> [Markup] {
        guard let words, !words.isEmpty, let range = sentence.firstRange(of: words) else { return [.text(sentence)] }
        return [
            .text(String(sentence[..<range.lowerBound])), element("mark", [:], .text(words)),
            .text(String(sentence[range.upperBound...])),
        ]
    }
}
