import Indicators

/// What is needed to make the page again, and the data themselves.
struct ReproducibilitySection {
    let briefing: Briefing
    let data: BriefingData

    var section: PageSection {
        var content: [Markup] = [
            .paragraph(
                BilingualText(
                    chinese: "相同的输入得到逐字节相同的页面：不含时钟、地区设置和随机数。",
                    english:
                        "The same input gives the same bytes: the page depends on no clock, no locale and no random number."
                ))
        ]
        if !briefing.options.software.isEmpty {
            content.append(
                element(
                    "dl", ["class": "facts"],
                    briefing.options.software.flatMap {
                        [element("dt", [:], .run($0.name)), element("dd", [:], .text($0.value))]
                    }))
        }
        content.append(element("h3", [:], .run(BilingualText(chinese: "数据", english: "The data"))))
        content.append(download)
        if !briefing.sources.isEmpty {
            let table = sources
            content.append(
                .folded(
                    IndicatorSection.summary(table, rows: table.rows.count), isOpen: table.rows.count <= 12,
                    [table.markup(id: "sources-t")]))
        }
        return PageSection(
            id: "reproducibility", title: BilingualText(chinese: "复现与数据", english: "Reproducibility and data"),
            content: content)
    }

    private var download: Markup {
        let count = NumberText.display(Double(data.count))
        let words = BilingualText(
            chinese: "figures.csv：\(count)个数字，UTF-8，每行一个。", english: "figures.csv: \(count) figures, UTF-8, one a row. "
        )
        let digest = element(
            "p", ["class": "fine"], .text("SHA-256 "),
            element("code", ["class": "digest"], .text(data.digest.description)))
        guard data.isEmbedded else {
            let beside = BilingualText(
                chinese: "数据较多，存放在本页旁边的文件里。", english: "It is large and lies in a file beside this page.")
            return .fragment([.paragraph(words + beside), digest])
        }
        let link = element(
            "a",
            [
                "href": "data:text/csv;charset=utf-8;base64," + Base64.text(of: Array(data.csv.utf8)),
                "download": data.name,
            ],
            .run(BilingualText(chinese: "保存嵌入的数据", english: "Save the embedded data")))
        return .fragment([.paragraph(words), element("p", [:], link), digest])
    }

    private var sources: TableDocument {
        let names = Dictionary(briefing.panel.towns.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return TableDocument(
            title: BilingualText(chinese: "读取的文件", english: "Files read"),
            columns: [
                .init("document", BilingualText(chinese: "文件", english: "File")),
                .init("title", BilingualText(chinese: "标题", english: "Title")),
                .init("town", BilingualText(chinese: "地方", english: "Place")),
                .init("year", BilingualText(chinese: "年", english: "Year"), role: .number),
                .init("address", BilingualText(chinese: "公布处", english: "Published at")),
                .init("sha256", BilingualText("SHA-256")),
            ],
            rows: briefing.sources.map { source in
                [
                    .text(source.document), .text(BilingualText(source: source.title)),
                    source.town.map { .text(names[$0] ?? BilingualText($0.rawValue)) } ?? .missing(nil),
                    source.year.map { .ordinal($0) } ?? .missing(nil),
                    .text(BilingualText(source: source.address ?? "")),
                    source.digest.map { .text($0) } ?? .missing(nil),
                ]
            })
    }
}
