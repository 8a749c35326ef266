import Comparison
import Indicators
import Statistics

/// The tables under the charts of one indicator: all towns, not only those drawn.
struct IndicatorTables {
    let analysis: IndicatorAnalysis

    private typealias Column = TableDocument.Column
    private var unit: BilingualText { analysis.formula.unitWords }
    private var share: String { NumberText.percent(analysis.comparison.level) }
    private var heading: BilingualText { analysis.formula.heading }
    private static let town = TableDocument.Column("town", BilingualText(chinese: "地方", english: "Place"))

    private func valueTitle(_ chinese: String, _ english: String) -> BilingualText {
        guard !unit.isEmpty else { return BilingualText(chinese: chinese, english: english) }
        return BilingualText(chinese: "\(chinese)（\(unit.chinese)）", english: "\(english) (\(unit.english))")
    }

    /// Towns side by side: value, wording, interval, rank, verdict; then those not compared, with the reason.
    var comparison: TableDocument {
        let rows = analysis.rows
        let hasBounds = rows.contains { !$0.quantity.bounds.isExact }
        let hasIntervals = rows.contains { $0.quantity.interval != nil }
        var columns = [Self.town, Column("value", valueTitle("数值", "Value"), role: .number)]
        if hasBounds {
            columns.append(Column("bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), role: .range))
        }
        if hasIntervals {
            columns.append(
                Column("interval", BilingualText(chinese: "\(share)区间", english: "\(share) interval"), role: .range))
        }
        columns.append(Column("rank", BilingualText(chinese: "名次", english: "Rank"), role: .range))
        columns.append(Column("standing", BilingualText(chinese: "与其余相比", english: "Against the others")))
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(heading[.zhHans])，\(analysis.year)年", english: "\(heading[.en]), \(analysis.year)"),
            columns: columns)
        for row in rows {
            var cells: [TableDocument.Cell] = [.text(row.town.name), .number(row.quantity.value)]
            if hasBounds { cells.append(row.quantity.bounds.cell) }
            if hasIntervals {
                cells.append(row.quantity.interval?.cell() ?? .missing(row.quantity.chance.refusal?.text))
            }
            cells += [row.rank.cell, row.peers.map { .text($0.words) } ?? .missing(nil)]
            table.append(cells)
        }
        table.note = note(hasIntervals: hasIntervals)
        return table
    }

    private func note(hasIntervals: Bool) -> BilingualText {
        var text = BilingualText(
            chinese: "名次1为数值最高；名次写成范围，表示措辞不足以确定先后。名次不是评价。",
            english:
                "Rank 1 is the highest value; a range of ranks means that the wording leaves the order open. A rank is no judgement."
        )
        let methods = Set(analysis.rows.map(\.quantity.method)).subtracting([.none])
        if hasIntervals {
            let names = methods.map(\.words).sorted { $0.english < $1.english }
            text =
                text
                + BilingualText(
                    chinese: "区间方法：\(names.map(\.chinese).joined(separator: "；"))。",
                    english: " Intervals: \(names.map(\.english).joined(separator: "; ")).")
        }
        return text
    }

    /// Two years of each town: both values, the change, the test.
    var changes: TableDocument? {
        guard let earlier = analysis.earlierYear, !analysis.changes.isEmpty else { return nil }
        let tested = analysis.changes.contains { $0.pValue != nil }
        var columns = [
            Self.town, Column("before", BilingualText(String(earlier)), role: .number),
            Column("after", BilingualText(String(analysis.year)), role: .number),
            Column("absolute", valueTitle("变化", "Change"), role: .number),
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
        guard !found.isEmpty else { return nil }
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(heading[.zhHans])：历年趋势", english: "\(heading[.en]): trends over the years"),
            columns: [
                Self.town, Column("years", BilingualText(chinese: "年数", english: "Years"), role: .number),
                Column("slope", valueTitle("每年变化", "Change a year"), role: .number),
                Column(
                    "slope_interval", BilingualText(chinese: "\(share)区间", english: "\(share) interval"), role: .range),
                Column("slope_bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), role: .range),
                Column("sen", BilingualText(chinese: "Theil–Sen斜率", english: "Theil–Sen slope"), role: .number),
                Column("p", BilingualText(chinese: "p（Mann–Kendall）", english: "p (Mann–Kendall)"), role: .number),
                Column("verdict", BilingualText(chinese: "判断", english: "Judgement")),
            ],
            note: BilingualText(
                chinese: "斜率：最小二乘直线，区间按t分布；检验：Mann–Kendall，60年以内用精确分布，含并列值。缺失年份不补。",
                english:
                    "Slope: least squares, interval by Student’s t; test: Mann–Kendall, exact up to 60 years, ties included. Missing years are not filled."
            ))
        for (town, trend) in found {
            table.append([
                .text(town.name), .ordinal(trend.n), .number(trend.linear.slope.value, digits: 3),
                trend.linear.slope.interval?.cell() ?? .missing(nil), trend.linearSlopeBounds.cell,
                .number(trend.theilSen.slope.value, digits: 3), .number(trend.mannKendall.pValue, digits: 2),
                .text(trend.words),
            ])
        }
        return table
    }

    /// The towns that are not compared, with the reason.
    var refused: TableDocument? {
        let refused = analysis.comparison.notCompared
        guard !refused.isEmpty else { return nil }
        return TableDocument(
            title: BilingualText(chinese: "未比较的地方与原因", english: "Not compared, and why"),
            columns: [Self.town, Column("reason", BilingualText(chinese: "原因", english: "Reason"))],
            rows: refused.map { [.text($0.town.name), .text($0.reason.text)] })
    }
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
