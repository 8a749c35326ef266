public import Comparison
public import Indicators
import Statistics

extension Change {
    /// Two years of several towns: both values, the change, the test.
    ///
    /// - Parameters:
    ///   - changes: of one formula, level and pair of years, each with its town; not empty.
    ///   - isFull: whether there is a column of identifiers.
    public static func table(of changes: [(town: Town, change: Change)], isFull: Bool = false) -> TableDocument {
        guard let first = changes.first?.change else { preconditionFailure("a table of no changes has no years") }
        typealias Column = TableDocument.Column
        let (formula, share) = (first.formula, NumberText.percent(first.level))
        let isTested = changes.contains { $0.change.pValue != nil }
        var columns = [
            TownComparison.place, Column("before", BilingualText(String(first.from)), role: .number),
            Column("after", BilingualText(String(first.to)), role: .number),
            Column("absolute", formula.valueTitle("变化", "Change"), role: .number),
            Column("relative", BilingualText(chinese: "变化（%）", english: "Change (%)"), role: .number),
        ]
        if isTested {
            columns += [
                Column(
                    "ratio", BilingualText(chinese: "比值的\(share)区间", english: "\(share) interval of the ratio"),
                    role: .range),
                Column("p", BilingualText("p"), role: .number),
            ]
        }
        columns.append(Column("judgement", BilingualText(chinese: "判断", english: "Judgement")))
        if isFull { columns.insert(TownComparison.identifier, at: 0) }
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(formula.heading[.zhHans])：\(first.from)年与\(first.to)年",
                english: "\(formula.heading[.en]): \(first.from) and \(first.to)"),
            columns: columns)
        for (town, change) in changes {
            var cells: [TableDocument.Cell] = [
                .text(town.name), .number(change.before.value), .number(change.after.value), .number(change.absolute),
                change.relative.map { .number($0 * 100, digits: 3) } ?? .missing(change.relativeRefusal?.text),
            ]
            if isTested {
                cells.append(change.ratio?.interval?.cell() ?? .missing(nil))
                cells.append(change.pValue.map { .number($0, digits: 2) } ?? .missing(change.testRefusal?.text))
            }
            cells.append(.text(change.judgement))
            table.append(isFull ? [.text(town.id.rawValue)] + cells : cells)
        }
        table.note = isTested ? testNote : first.testRefusal.map(refusalNote) ?? BilingualText("")
        return table
    }

    private static let testNote = BilingualText(
        chinese: "检验：给定两年总数时的精确条件检验，双侧p取单侧的两倍；逐镇判断，未作多重校正。",
        english:
            "Test: exact and conditional on the total of both years, the two-sided p being twice the smaller tail; one by one, not adjusted for their number."
    )

    private static func refusalNote(_ reason: NoChanceReason) -> BilingualText {
        BilingualText(chinese: "不作检验：\(reason.text.chinese)。", english: "No test: \(reason.text.english).")
    }
}
