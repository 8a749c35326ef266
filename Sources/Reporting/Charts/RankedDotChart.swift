public import Indicators
import Statistics

/// Towns in the order of their values: a dot each, the confidence interval as a line, the bounds of the wording as a box,
/// the median as a dashed line.
///
/// The order of the dots is no league table: where lines overlap, chance may explain the order, and where boxes overlap, the wording.
public struct RankedDotChart: Sendable {
    /// What is shown.
    public var title: BilingualText
    /// The unit of the values.
    public var unit: BilingualText
    /// The rows from above; whoever makes the chart puts them in order.
    public var rows: [ChartRow]
    /// The median of all towns compared, those left out included.
    public var median: Double?
    /// The number of towns compared.
    public var townCount: Int
    /// The level of the intervals, for the description.
    public var level: Double

    /// Creates a chart.
    public init(
        title: BilingualText, unit: BilingualText, rows: [ChartRow], median: Double?, townCount: Int? = nil,
        level: Double = 0.95
    ) {
        self.title = title
        self.unit = unit
        self.rows = rows
        self.median = median
        self.townCount = townCount ?? rows.count
        self.level = level
    }

    private static let pitch = 36.0
    private static let gap = 24.0

    /// The drawing.
    public var scene: Scene {
        let values = rows.flatMap(\.extent) + (median.map { [$0] } ?? [])
        let axis = ChartAxis(covering: values, unit: unit)
        var y = 4.0
        var front: [Scene.Mark] = []
        for row in rows {
            if row.omittedBefore > 0 {
                front.append(.text(Self.omission(row.omittedBefore), at: .init(0, y + 15), .note))
                y += Self.gap
            }
            front.append(mark(of: row, at: y, on: axis))
            y += Self.pitch
        }
        var back = axis.marks(top: 2, bottom: y)
        var height = y + axis.height
        if let median {
            back.append(.line(from: .init(axis.x(median), 2), to: .init(axis.x(median), y), .reference))
            let isRight = axis.x(median) > 0.5
            back.append(
                .text(
                    BilingualText(chinese: "中位数 ", english: "median ") + axis.magnitude.text(median, digits: 3),
                    at: .init(isRight ? axis.x(median) : axis.x(median), height + 10), anchor: isRight ? .end : .start,
                    .note))
            height += 16
        }
        return Scene(height: height, title: title, summary: summary(axis), marks: back + front)
    }

    private func mark(of row: ChartRow, at top: Double, on axis: ChartAxis) -> Scene.Mark {
        let middle = top + 25
        var marks: [Scene.Mark] = [
            .text(row.name, at: .init(0, top + 13), row.isFocus ? .strong : .label),
            .text(row.text(axis.magnitude), at: .init(1, top + 13), anchor: .end, row.isFocus ? .strong : .number),
            .line(from: .init(ChartAxis.inset, middle), to: .init(1 - ChartAxis.inset, middle), .grid),
        ]
        if let bounds = row.bounds, axis.shows(bounds) {
            marks.append(
                .band(
                    from: .init(axis.x(bounds.lower), middle - 5), to: .init(axis.x(bounds.upper), middle + 5), .bounds)
            )
            if !bounds.upper.isFinite { marks.append(.symbol(.right, at: .init(1 - ChartAxis.inset, middle), .accent)) }
            if !bounds.lower.isFinite { marks.append(.symbol(.left, at: .init(ChartAxis.inset, middle), .accent)) }
        }
        if let interval = row.interval {
            marks.append(
                .line(from: .init(axis.x(interval.lower), middle), to: .init(axis.x(interval.upper), middle), .interval)
            )
            if !interval.upper.isFinite {
                marks.append(.symbol(.right, at: .init(1 - ChartAxis.inset, middle), .value))
            }
        }
        if let value = row.value {
            marks.append(.symbol(row.isFocus ? .diamond : .dot, at: .init(axis.x(value), middle), .value))
        }
        return .group(note: row.note(axis.magnitude, unit: unit, level: level), marks)
    }

    private static func omission(_ count: Int) -> BilingualText {
        BilingualText(chinese: "⋮ 另有\(count)个未绘出，见下表", english: "⋮ \(count) more not drawn; the table has all")
    }

    private func summary(_ axis: ChartAxis) -> BilingualText {
        let stated = rows.filter { $0.value != nil }
        guard let first = stated.first, let last = stated.last else {
            return BilingualText(chinese: "没有可画的数值。", english: "There are no values to draw.")
        }
        let caption = axis.magnitude.word + unit
        func value(_ row: ChartRow) -> BilingualText {
            let number = row.text(axis.magnitude)
            return BilingualText(
                chinese: number.chinese + caption.chinese, english: number.english + " " + caption.english)
        }
        let (a, b) = (value(first), value(last))
        var text = BilingualText(
            chinese: "共\(townCount)个，最高为\(first.name[.zhHans])\(a.chinese)，最低为\(last.name[.zhHans])\(b.chinese)",
            english:
                "\(townCount) compared, from \(first.name[.en]) with \(a.english) to \(last.name[.en]) with \(b.english)"
        )
        if let median {
            let number = axis.magnitude.text(median, digits: 3)
            text = text + BilingualText(chinese: "，中位数\(number.chinese)", english: "; median \(number.english)")
        }
        text = text + BilingualText(chinese: "。", english: ".")
        let drawn = rows.count { $0.interval != nil }
        if drawn > 0 {
            let share = NumberText.percent(level)
            text =
                text + BilingualText(chinese: "横线为\(share)置信区间。", english: " Lines are \(share) confidence intervals.")
        }
        if rows.contains(where: { $0.bounds != nil }) {
            text = text + BilingualText(chinese: "方框为措辞所允许的范围。", english: " Boxes are what the wording allows.")
        }
        return text
    }
}

extension ChartRow {
    /// What a pointer resting on the row is told.
    func note(_ magnitude: Magnitude, unit: BilingualText, level: Double) -> BilingualText {
        let number = text(magnitude)
        let caption = magnitude.word + unit
        var note = BilingualText(
            chinese: "\(name[.zhHans])：\(number.chinese)\(caption.chinese)",
            english: "\(name[.en]): \(number.english) \(caption.english)")
        if let interval {
            let words = magnitude.text(interval)
            let share = NumberText.percent(level)
            note =
                note
                + BilingualText(chinese: "；\(share)区间\(words.chinese)", english: "; \(share) interval \(words.english)")
        }
        if let bounds {
            let words = magnitude.text(bounds)
            note =
                note + BilingualText(chinese: "；措辞允许\(words.chinese)", english: "; the wording allows \(words.english)")
        }
        return note
    }
}
