public import Indicators

/// One row an indicator: the range of the places, their middle half, the median, each place as a small dot, and the one in
/// focus as a diamond.
///
/// Each row has a scale of its own from the least to the greatest value, which stand beside it: rows tell where a place stands
/// among the others, not how indicators compare with each other.
public struct SpineChart: Sendable {
    /// An indicator.
    public struct Row: Sendable, Hashable {
        /// The indicator and what it is divided by.
        public var name: BilingualText
        /// The unit.
        public var unit: BilingualText
        /// The values of all places compared; at least one.
        public var values: [Double]
        /// The quartiles and the median.
        public var lowerQuartile: Double, median: Double, upperQuartile: Double
        /// The value of the place in focus, with what is said of it; nil where there is none.
        public var focus: Double?
        /// What stands beside the name: how many and when, or the verdict on the place in focus.
        public var remark: BilingualText

        /// Creates a row.
        public init(
            name: BilingualText, unit: BilingualText, values: [Double], lowerQuartile: Double, median: Double,
            upperQuartile: Double, focus: Double? = nil, remark: BilingualText
        ) {
            self.name = name
            self.unit = unit
            self.values = values
            self.lowerQuartile = lowerQuartile
            self.median = median
            self.upperQuartile = upperQuartile
            self.focus = focus
            self.remark = remark
        }
    }

    /// What is shown.
    public var title: BilingualText
    /// The rows from above.
    public var rows: [Row]

    /// Creates a chart.
    public init(title: BilingualText, rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    private static let pitch = 54.0
    /// Of fewer places no middle half is drawn.
    private static let fewestForQuartiles = 5
    private static let inset = 0.015

    /// The drawing.
    public var scene: Scene {
        let marks = rows.enumerated().map { place, row in mark(of: row, at: Double(place) * Self.pitch) }
        return Scene(
            height: Double(rows.count) * Self.pitch + 4, title: title, summary: summary, marks: marks)
    }

    private func mark(of row: Row, at top: Double) -> Scene.Mark {
        let low = row.values.min() ?? 0
        let high = row.values.max() ?? 0
        let magnitude = Magnitude(suiting: max(low.magnitude, high.magnitude))
        let middle = top + 27
        func x(_ value: Double) -> Double {
            high > low ? Self.inset + (1 - 2 * Self.inset) * (value - low) / (high - low) : 0.5
        }
        var marks: [Scene.Mark] = [
            .text(row.name, at: .init(0, top + 14), .strong),
            .text(row.remark, at: .init(1, top + 14), anchor: .end, .note),
            .line(from: .init(x(low), middle), to: .init(x(high), middle), .range),
            .line(from: .init(x(row.median), middle - 9), to: .init(x(row.median), middle + 9), .axis),
        ]
        if row.values.count >= Self.fewestForQuartiles {
            let band = (low: x(row.lowerQuartile), high: x(row.upperQuartile))
            marks.insert(
                .band(from: .init(band.low, middle - 6), to: .init(band.high, middle + 6), .quartiles), at: 3)
        }
        let shown = row.values.count <= 30 ? row.values : [low, high]
        marks += shown.map { .symbol(.pip, at: .init(x($0), middle), .value) }
        if let focus = row.focus { marks.append(.symbol(.diamond, at: .init(x(focus), middle), .accent)) }
        let unit = magnitude.word + row.unit
        let spaced = BilingualText(
            chinese: unit.chinese,
            english: unit.english.isEmpty || unit.english == "%" ? unit.english : " " + unit.english)
        marks.append(.text(magnitude.text(low, digits: 3), at: .init(0, top + 46), .tick))
        marks.append(.text(magnitude.text(high, digits: 3) + spaced, at: .init(1, top + 46), anchor: .end, .tick))
        let note = BilingualText(
            chinese:
                "\(row.name[.zhHans])：最低\(magnitude.text(low, digits: 3).chinese)，中位数\(magnitude.text(row.median, digits: 3).chinese)，最高\(magnitude.text(high, digits: 3).chinese)\(unit.chinese)",
            english:
                "\(row.name[.en]): least \(magnitude.text(low, digits: 3).english), median \(magnitude.text(row.median, digits: 3).english), greatest \(magnitude.text(high, digits: 3).english)\(spaced.english)"
        )
        return .group(note: note, marks)
    }

    private var summary: BilingualText {
        BilingualText(
            chinese: "\(rows.count)项指标，每行各有自己的刻度：线为最低到最高，带为中间一半，竖线为中位数，小点为各地；数字见下表。",
            english:
                "\(rows.count) indicators, each row on a scale of its own: line from least to greatest, band the middle half, stroke the median, small dots the places; the table has the numbers."
        )
    }
}
