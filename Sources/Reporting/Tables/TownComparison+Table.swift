public import Comparison
import Indicators
import Statistics

extension TownComparison {
    /// Towns side by side: value, what the wording allows, interval, rank, standing.
    ///
    /// - Parameter isFull: whether there are also identifiers, the parts of a quotient, what each town is held against, the
    ///   adjusted p-value and the document, as data need them; a page goes without.
    public func table(isFull: Bool = false) -> TableDocument {
        let kept = self.columns(isFull: isFull)
        var table = TableDocument(
            title: BilingualText(
                chinese: "\(formula.heading[.zhHans])，\(year)年", english: "\(formula.heading[.en]), \(year)"),
            columns: kept.map(\.column))
        for row in rows { table.append(kept.map { $0.cell(row) }) }
        table.note = note
        return table
    }

    /// The towns that are not compared, with the reason; nil where all are.
    ///
    /// - Parameter isFull: whether there is a column of identifiers.
    public func refusalTable(isFull: Bool = false) -> TableDocument? {
        guard !notCompared.isEmpty else { return nil }
        var columns = [Self.place, TableDocument.Column("reason", BilingualText(chinese: "原因", english: "Reason"))]
        if isFull { columns.insert(Self.identifier, at: 0) }
        return TableDocument(
            title: BilingualText(chinese: "未比较的地方与原因", english: "Not compared, and why"), columns: columns,
            rows: notCompared.map { refused in
                let cells: [TableDocument.Cell] = [.text(refused.town.name), .text(refused.reason.text)]
                return isFull ? [.text(refused.town.id.rawValue)] + cells : cells
            })
    }

    static let place = TableDocument.Column("place", BilingualText(chinese: "地方", english: "Place"))
    static let identifier = TableDocument.Column("town", BilingualText(chinese: "标识", english: "Identifier"))

    /// A column with what stands in it.
    private struct Kept {
        let column: TableDocument.Column
        let cell: (Row) -> TableDocument.Cell

        init(
            _ id: String, _ title: BilingualText, _ role: TableDocument.Role,
            _ cell: @escaping (Row) -> TableDocument.Cell
        ) {
            column = TableDocument.Column(id, title, role: role)
            self.cell = cell
        }
    }

    private func columns(isFull: Bool) -> [Kept] {
        let share = NumberText.percent(level)
        var kept: [Kept] = []
        if isFull { kept.append(Kept("town", Self.identifier.title, .text) { .text($0.town.id.rawValue) }) }
        kept.append(Kept("place", Self.place.title, .text) { .text($0.town.name) })
        kept.append(Kept("value", formula.valueTitle("数值", "Value"), .number) { .number($0.quantity.value) })
        if isFull || rows.contains(where: { !$0.quantity.bounds.isExact }) {
            kept.append(
                Kept("bounds", BilingualText(chinese: "措辞允许", english: "Wording allows"), .range) {
                    isFull
                        ? .range($0.quantity.bounds.lower, $0.quantity.bounds.upper, digits: 4)
                        : $0.quantity.bounds.cell
                })
        }
        if isFull || rows.contains(where: { $0.quantity.interval != nil }) {
            kept.append(
                Kept("interval", BilingualText(chinese: "\(share)区间", english: "\(share) interval"), .range) {
                    $0.quantity.interval?.cell() ?? .missing($0.quantity.chance.refusal?.text)
                })
        }
        kept.append(
            Kept("rank", BilingualText(chinese: "名次", english: "Rank"), .range) {
                isFull ? .range(Double($0.rank.best), Double($0.rank.worst), digits: 6) : $0.rank.cell
            })
        if isFull { kept += details }
        kept.append(
            Kept("standing", BilingualText(chinese: "与其余相比", english: "Against the others"), .text) {
                $0.peers.map { .text($0.words) } ?? .missing(nil)
            })
        return kept
    }

    /// What only data need: the parts of a quotient, what a town is held against, the test, the document.
    private var details: [Kept] {
        var kept: [Kept] = []
        if formula.denominator != nil {
            kept.append(
                Kept("numerator", BilingualText(chinese: "分子", english: "Above the line"), .number) {
                    .number($0.quantity.numerator.value)
                })
            kept.append(
                Kept("denominator", BilingualText(chinese: "分母", english: "Below the line"), .number) {
                    .number($0.quantity.denominator?.value)
                })
        }
        kept.append(
            Kept("others", BilingualText(chinese: "其余", english: "The others"), .number) {
                .number($0.peers?.reference.value)
            })
        if rows.contains(where: { $0.peers?.adjustedPValue != nil }) {
            kept.append(
                Kept("p_adjusted", BilingualText(chinese: "p（校正）", english: "p (adjusted)"), .number) {
                    .number($0.peers?.adjustedPValue, digits: 2)
                })
        }
        kept.append(
            Kept("document", BilingualText(chinese: "出处", english: "Document"), .text) {
                $0.quantity.numerator.figures.first.map { .text($0.provenance.document) } ?? .missing(nil)
            })
        return kept
    }

    private var note: BilingualText {
        let text = BilingualText(
            chinese: "名次1为数值最高；名次写成范围，表示措辞不足以确定先后。名次不是评价。",
            english:
                "Rank 1 is the highest value; a range of ranks means that the wording leaves the order open. A rank is no judgement."
        )
        guard rows.contains(where: { $0.quantity.interval != nil }) else { return text }
        let methods = Set(rows.map(\.quantity.method)).subtracting([.none])
        let names = methods.map(\.words).sorted { $0.english < $1.english }
        return text
            + BilingualText(
                chinese: "区间方法：\(names.map(\.chinese).joined(separator: "；"))。",
                english: " Intervals: \(names.map(\.english).joined(separator: "; ")).")
    }
}

extension Formula {
    /// A heading with the unit in brackets.
    func valueTitle(_ chinese: String, _ english: String) -> BilingualText {
        let unit = unitWords
        guard !unit.isEmpty else { return BilingualText(chinese: chinese, english: english) }
        return BilingualText(chinese: "\(chinese)（\(unit.chinese)）", english: "\(english) (\(unit.english))")
    }
}
