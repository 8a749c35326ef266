import Indicators

/// A briefing as files: the page, and the data beside it where they are too many to embed.
public struct BriefingPage: Sendable, Hashable {
    /// A file that belongs beside the page.
    public struct Attachment: Sendable, Hashable {
        /// The name of the file.
        public let name: String
        /// What it holds, in UTF-8.
        public let text: String
    }

    /// The page, in UTF-8.
    public let html: String
    /// The files beside it; empty where the page holds all.
    public let attachments: [Attachment]
}

extension Briefing {
    /// The page as one HTML text; data too many to embed are left out (see `page()`).
    public func html() -> String { page().html }

    /// Computes what the briefing says and lays it out as a page.
    ///
    /// The page holds everything it needs: no request is made, and a content security policy forbids any. It is readable without
    /// script; the script sorts tables and remembers nothing.
    ///
    /// Cost: dominated by the comparisons, towns × years × indicators; the page takes about 200 bytes a cell.
    public func page() -> BriefingPage {
        let analysis = BriefingAnalysis(self)
        let data = BriefingData(panel)
        let sections = sections(analysis, data)
        let script = PageScript.text
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-\(SHA256(utf8: script).base64)'"
        let head = element(
            "head", [:],
            element("meta", ["charset": "utf-8"]),
            element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            element("meta", ["name": "color-scheme", "content": "light dark"]),
            element(
                "title", [:],
                .text(title.chinese == title.english ? title.chinese : "\(title[.zhHans]) · \(title[.en])")),
            element("style", [:], .verbatim(PageStyle.text)))
        let body = element(
            "body", [:],
            [
                languageSwitch, header, contents(sections), element("main", ["id": "main"], sections.map(\.markup)),
                footer,
            ]
                + [element("script", [:], .verbatim(script))])
        let root = element("html", ["lang": options.language.rawValue], head, body)
        return BriefingPage(
            html: "<!DOCTYPE html>\n" + root.string + "\n",
            attachments: data.isEmbedded ? [] : [.init(name: data.name, text: data.csv)])
    }

    private func sections(_ analysis: BriefingAnalysis, _ data: BriefingData) -> [PageSection] {
        [
            AnswerSection(briefing: self, analysis: analysis).section,
            ScopeSection(briefing: self, analysis: analysis).section,
            StatementsSection(briefing: self, analysis: analysis).section,
            OverviewSection(briefing: self, analysis: analysis).section,
            IndicatorsSection(briefing: self, analysis: analysis).section,
            FindingsSection(briefing: self).section,
            DictionarySection(briefing: self, analysis: analysis).section,
            MethodSection(briefing: self, analysis: analysis).section,
            ReproducibilitySection(briefing: self, data: data).section,
        ].compactMap(\.self)
    }

    /// Three buttons that need no script: the style shows the language chosen.
    private var languageSwitch: Markup {
        func choice(_ id: String, _ label: String, language: Language?, isChosen: Bool) -> [Markup] {
            var attributes = ["type": "radio", "name": "language", "id": id]
            if isChosen { attributes["checked"] = "" }
            var naming = ["for": id]
            naming["lang"] = language?.rawValue
            return [element("input", attributes), element("label", naming, .text(label))]
        }
        return element(
            "div", ["class": "switch", "role": "group", "aria-label": "语言 / Language"],
            choice("show-zh", "中文", language: .zhHans, isChosen: options.language == .zhHans)
                + choice("show-en", "English", language: .en, isChosen: options.language == .en)
                + choice("show-both", "中 + En", language: nil, isChosen: false))
    }

    private var header: Markup {
        element("header", [:], element("h1", [:], .run(title)), .paragraph(Self.kind, class: "kind"))
    }

    private static let kind = BilingualText(
        chinese: "年度报告比较简报：数字、区间与出处", english: "A briefing on annual reports: figures, intervals and sources")

    private func contents(_ sections: [PageSection]) -> Markup {
        element(
            "nav", ["aria-label": "目录 / Contents"],
            element("ul", [:], sections.map { element("li", [:], element("a", ["href": "#\($0.id)"], .run($0.title))) })
        )
    }

    private var footer: Markup {
        element(
            "footer", [:],
            .paragraph(
                BilingualText(
                    chinese: "由Yearbook（年鉴）根据所列来源生成。引用数字时请连同区间和出处一起引用。",
                    english:
                        "Made by Yearbook from the sources listed. Whoever quotes a figure should quote its interval and its source."
                )))
    }
}
