public import Indicators

/// Two years of each town: a ring for the earlier, a dot for the later, a line between, and the change in words.
public struct DumbbellChart: Sendable {
    /// A town's two values.
    public struct Row: Sendable, Hashable {
        /// The town.
        public var name: BilingualText
        /// The earlier and the later value.
        public var from: ChartRow, to: ChartRow
        /// What is said of the change, beside the name: `+12%，上升`.
        public var verdict: BilingualText
        /// The rows left out before this one.
        public var omittedBefore: Int

        /// Creates a row.
        public init(name: BilingualText, from: ChartRow, to: ChartRow, verdict: BilingualText, omittedBefore: Int = 0) {
            self.name = name
            self.from = from
            self.to = to
            self.verdict = verdict
            self.omittedBefore = omittedBefore
        }
    }

    /// What is shown.
    public var title: BilingualText
    /// The unit of the values.
    public var unit: BilingualText
    /// The two years.
    public var years: (from: Int, to: Int)
    /// The rows from above.
    public var rows: [Row]

    /// Creates a chart.
    public init(title: BilingualText, unit: BilingualText, years: (from: Int, to: Int), rows: [Row]) {
        self.title = title
        self.unit = unit
        self.years = years
        self.rows = rows
    }

    private static let pitch = 36.0

    /// The drawing.
    public var scene: Scene {
        let axis = ChartAxis(covering: rows.flatMap { $0.from.extent + $0.to.extent }, unit: unit)
        var y = 4.0
        var front: [Scene.Mark] = []
        for row in rows {
            if row.omittedBefore > 0 {
                let words = BilingualText(
                    chinese: "⋮ 另有\(row.omittedBefore)个未绘出，见下表",
                    english: "⋮ \(row.omittedBefore) more not drawn; the table has all")
                front.append(.text(words, at: .init(0, y + 15), .note))
                y += 24
            }
            front.append(mark(of: row, at: y, on: axis))
            y += Self.pitch
        }
        return Scene(
            height: y + axis.height, title: title, summary: summary(axis.magnitude),
            marks: axis.marks(top: 2, bottom: y) + front)
    }

    private func mark(of row: Row, at top: Double, on axis: ChartAxis) -> Scene.Mark {
        let middle = top + 25
        var marks: [Scene.Mark] = [
            .text(row.name, at: .init(0, top + 13), row.to.isFocus ? .strong : .label),
            .text(row.verdict, at: .init(1, top + 13), anchor: .end, .number),
            .line(from: .init(ChartAxis.inset, middle), to: .init(1 - ChartAxis.inset, middle), .grid),
        ]
        for side in [row.from, row.to] {
            guard let bounds = side.bounds, axis.shows(bounds) else { continue }
            marks.append(
                .band(
                    from: .init(axis.x(bounds.lower), middle - 5), to: .init(axis.x(bounds.upper), middle + 5), .bounds)
            )
        }
        if let from = row.from.value, let to = row.to.value {
            marks.append(.line(from: .init(axis.x(from), middle), to: .init(axis.x(to), middle), .interval))
        }
        if let from = row.from.value { marks.append(.symbol(.ring, at: .init(axis.x(from), middle), .value)) }
        if let to = row.to.value { marks.append(.symbol(.dot, at: .init(axis.x(to), middle), .value)) }
        return .group(note: note(of: row, axis.magnitude), marks)
    }

    private func note(of row: Row, _ magnitude: Magnitude) -> BilingualText {
        let (from, to) = (row.from.text(magnitude), row.to.text(magnitude))
        let caption = magnitude.word + unit
        return BilingualText(
            chinese:
                "\(row.name[.zhHans])：\(years.from)年\(from.chinese)，\(years.to)年\(to.chinese)\(caption.chinese)；\(row.verdict[.zhHans])",
            english:
                "\(row.name[.en]): \(years.from) \(from.english), \(years.to) \(to.english) \(caption.english); \(row.verdict[.en])"
        )
    }

    private func summary(_ magnitude: Magnitude) -> BilingualText {
        func count(_ holds: (Double, Double) -> Bool) -> Int {
            rows.count { row in
                guard let from = row.from.value, let to = row.to.value else { return false }
                return holds(from, to)
            }
        }
        let (up, down, same) = (count(<), count(>), count(==))
        return BilingualText(
            chinese:
                "\(years.from)年（圆圈）与\(years.to)年（实点）：所绘各行中，数值上升的\(up)个，下降的\(down)个，不变的\(same)个。",
            english:
                "\(years.from) (ring) and \(years.to) (dot): of the rows drawn, \(up) rose, \(down) fell and \(same) stayed as stated."
        )
    }
}
