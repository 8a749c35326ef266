import Comparison
import Indicators
import Statistics

/// The tables under the charts of one indicator: all towns, not only those drawn.
struct IndicatorTables {
    let analysis: IndicatorAnalysis

    private typealias Column = TableDocument.Column
    private var share: String { NumberText.percent(analysis.comparison.level) }
    private var heading: BilingualText { analysis.formula.heading }

    /// Towns side by side: value, wording, interval, rank, standing.
    var comparison: TableDocument { analysis.comparison.table() }

    /// Two years of each town: both values, the change, the test.
    var changes: TableDocument? {
        guard let earlier = analysis.earlierYear, !analysis.changes.isEmpty else { return nil }
        let tested = analysis.changes.contains { $0.pValue != nil }
        var columns = [
            TownComparison.place, Column("before", BilingualText(String(earlier)), role: .number),
            Column("after", BilingualText(String(analysis.year)), role: .number),
            Column("absolute", analysis.formula.valueTitle("变化", "Change"), role: .number),
            Column("relative", BilingualText(chinese: "变化（%）", english: "Change (%)"), role: .number),
        ]
        if tested {
            columns += [
                Column(
                    "ratio", BilingualText(chinese: "比值的\(share)区间", english: "\(share) interval of the ratio"),
                    role: .range),
                Column("p", BilingualText("p"), role: .number),
            ]
        }
        columns.append(Column("judgement", BilingualText(chinese: "判断", english: "Judgement")))
        let names = Dictionary(
            analysis.rows.map { ($0.town.id, $0.town.name) }, uniquingKeysWith: { first, _ in first })
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(heading[.zhHans])：\(earlier)年与\(analysis.year)年",
                english: "\(heading[.en]): \(earlier) and \(analysis.year)"),
            columns: columns)
        for change in analysis.changes {
            var cells: [TableDocument.Cell] = [
                .text(names[change.town] ?? BilingualText(change.town.rawValue)), .number(change.before.value),
                .number(change.after.value), .number(change.absolute),
                change.relative.map { .number($0 * 100, digits: 3) } ?? .missing(change.relativeRefusal?.text),
            ]
            if tested {
                cells.append(change.ratio?.interval?.cell() ?? .missing(nil))
                cells.append(change.pValue.map { .number($0, digits: 2) } ?? .missing(change.testRefusal?.text))
            }
            cells.append(.text(change.judgement))
            table.append(cells)
        }
        table.note =
            tested
            ? BilingualText(
                chinese: "检验：给定两年总数时的精确条件检验，双侧p取单侧的两倍；逐镇判断，未作多重校正。",
                english:
                    "Test: exact and conditional on the total of both years, the two-sided p being twice the smaller tail; one by one, not adjusted for their number."
            )
            : analysis.changes.first?.testRefusal.map {
                BilingualText(chinese: "不作检验：\($0.text.chinese)。", english: "No test: \($0.text.english).")
            } ?? BilingualText("")
        return table
    }

    /// The trend of each town: years, slope with interval, the test.
    var trends: TableDocument? {
        let found = analysis.rows.compactMap { row in analysis.trends[row.town.id].map { (row.town, $0) } }
        return found.isEmpty ? nil : SeriesTrend.table(of: found)
    }

    /// The towns that are not compared, with the reason.
    var refused: TableDocument? { analysis.comparison.refusalTable() }
}

extension IntervalMethod {
    /// The method in words, as far as comparisons use it.
    var words: BilingualText {
        switch self {
        case .byar:
            BilingualText(
                chinese: "泊松计数，Byar近似（10件以上）", english: "Poisson count, Byar’s approximation (10 events or more)")
        case .exactPoisson:
            BilingualText(chinese: "泊松计数，精确（不足10件）", english: "Poisson count, exact (fewer than 10 events)")
        case .wilson: BilingualText(chinese: "二项比例，Wilson", english: "binomial proportion, Wilson")
        case .clopperPearson:
            BilingualText(chinese: "二项比例，Clopper–Pearson", english: "binomial proportion, Clopper–Pearson")
        case .conditionalExact: BilingualText(chinese: "两个计数之比，条件精确", english: "ratio of two counts, conditional exact")
        default: BilingualText(rawValue)
        }
    }
}
