import Comparison
import Indicators

/// Every place on every indicator at a glance: the values, with how each stands to the others by sign and shade.
///
/// Rows are indicators and columns are places, so that the table is as wide as there are places; beyond a limit there is none.
struct MatrixTable {
    let analysis: BriefingAnalysis

    /// Up to so many places stand side by side.
    static let limit = 30

    /// The places, in the order of their first appearance in the panel's comparisons.
    private var towns: [Town] {
        var seen: Set<Town.ID> = []
        let all = analysis.compared.flatMap { $0.rows.map(\.town) }.filter { seen.insert($0.id).inserted }
        return all.sorted { $0.id < $1.id }
    }

    /// The table; nil for fewer than two indicators, or for more places than fit.
    var markup: Markup? {
        let towns = towns
        guard analysis.compared.count >= 2, (2...Self.limit).contains(towns.count) else { return nil }
        let title = BilingualText(chinese: "各地各项指标一览", english: "All places on all indicators")
        let corner = BilingualText(chinese: "指标", english: "Indicator")
        let head = element(
            "tr", [:],
            [element("th", ["scope": "col"], .run(corner))]
                + towns.map { element("th", ["scope": "col", "class": "n"], .run($0.name)) })
        let rows = analysis.compared.map { item in
            let found = Dictionary(item.rows.map { ($0.town.id, $0) }, uniquingKeysWith: { first, _ in first })
            let link = element("a", ["href": "#i-" + item.indicator.id.anchor], .run(item.formula.heading))
            return element(
                "tr", [:],
                [element("th", ["scope": "row"], link)] + towns.map { cell(found[$0.id], item.magnitude) })
        }
        let table = element(
            "table", ["class": "matrix"],
            element("caption", ["id": "matrix-t"], .run(title)), element("thead", [:], head),
            element("tbody", [:], rows))
        let note = BilingualText(
            chinese: "▲▼：与其余合计有超出偶然的差别；△▽：只是数值高于或低于其余的中位数；无符号：看不出差别。深浅只重复符号。",
            english:
                "▲▼: differs from the others together by more than chance; △▽: merely above or below the others’ median; no sign: not told apart. Shades repeat the signs."
        )
        return .fragment([
            element(
                "div", ["class": "scroll", "role": "region", "aria-labelledby": "matrix-t", "tabindex": "0"], table),
            .paragraph(note, class: "fine"),
        ])
    }

    private func cell(_ row: TownComparison.Row?, _ magnitude: Magnitude) -> Markup {
        guard let row else { return element("td", ["class": "n"], .text("–")) }
        let text = ChartRow(name: row.town.name, value: row.quantity.value, bounds: row.quantity.bounds).text(magnitude)
        var sign = ""
        var shade = ""
        if let peers = row.peers {
            switch (peers.basis, peers.verdict.direction) {
            case (.pooledRate, .higher): (sign, shade) = ("▲ ", " higher")
            case (.pooledRate, .lower): (sign, shade) = ("▼ ", " lower")
            case (.median, .higher): sign = "△ "
            case (.median, .lower): sign = "▽ "
            case (_, .same): break
            }
        }
        return element(
            "td", ["class": "n" + shade, "data-v": NumberText.exact(row.quantity.position)],
            .text(sign), .run(text))
    }
}
