public import Indicators

/// One town's series over real years: points with the bounds of their wording, the fitted line, and gaps left open.
///
/// - Consecutive years are joined by a thin line; where a year is missing there is a cross on the axis and no line.
/// - Charts that are to be compared are given the same `scale`.
public struct TrendChart: Sendable {
    /// A year's value.
    public struct Point: Sendable, Hashable {
        /// The year.
        public var year: Int
        /// The value; nil where missing or where only bounds are stated.
        public var value: Double?
        /// The values that the wording allows; nil where it allows one only.
        public var bounds: Bounds?

        /// Creates a point.
        public init(year: Int, value: Double?, bounds: Bounds? = nil) {
            self.year = year
            self.value = value
            self.bounds = bounds.flatMap { $0.isExact ? nil : $0 }
        }
    }

    /// A straight line by its values in two years.
    public struct Line: Sendable, Hashable {
        /// The years at its ends.
        public var from: Int, to: Int
        /// The values there.
        public var start: Double, end: Double

        /// Creates a line.
        public init(from: Int, to: Int, start: Double, end: Double) {
            self.from = from
            self.to = to
            self.start = start
            self.end = end
        }
    }

    /// What is shown.
    public var title: BilingualText
    /// The unit of the values.
    public var unit: BilingualText
    /// All years of the panel, in order.
    public var points: [Point]
    /// The fitted line; nil where there is none.
    public var line: Line?
    /// The vertical scale, common to the charts of a group.
    public var scale: LinearScale
    /// The height in pixels.
    public var height: Double

    /// Creates a chart; the scale is made from the points where none is given.
    public init(
        title: BilingualText, unit: BilingualText, points: [Point], line: Line? = nil, scale: LinearScale? = nil,
        height: Double = 118
    ) {
        self.title = title
        self.unit = unit
        self.points = points
        self.line = line
        self.scale = scale ?? Self.scale(covering: points, ticks: 2)
        self.height = height
    }

    /// The scale that holds the values and the finite bounds of all points.
    public static func scale(covering points: [Point], ticks: Int = 2) -> LinearScale {
        LinearScale(
            covering: points.flatMap { point in
                [point.value, point.bounds?.lower, point.bounds?.upper].compactMap(\.self)
            }, ticks: ticks)
    }

    /// The drawing.
    public var scene: Scene {
        let magnitude = Magnitude(suiting: max(scale.lower.magnitude, scale.upper.magnitude))
        let frame = Frame(self)
        return Scene(
            height: height, title: title, summary: summary(magnitude),
            marks: background(frame, magnitude) + series(frame) + points.map { mark(of: $0, in: frame, magnitude) })
    }

    /// Where years and values lie.
    private struct Frame {
        let first: Int, last: Int
        let top = 8.0
        let bottom: Double
        let scale: LinearScale

        init(_ chart: TrendChart) {
            first = chart.points.first?.year ?? 0
            last = chart.points.last?.year ?? 0
            bottom = chart.height - 20
            scale = chart.scale
        }

        func x(_ year: Int) -> Double {
            first == last ? 0.55 : 0.17 + 0.79 * Double(year - first) / Double(last - first)
        }

        func y(_ value: Double) -> Double { bottom - scale.fraction(value) * (bottom - top) }
    }

    private func background(_ frame: Frame, _ magnitude: Magnitude) -> [Scene.Mark] {
        var marks: [Scene.Mark] = []
        for tick in scale.ticks {
            let y = frame.y(tick)
            marks.append(.line(from: .init(0.13, y), to: .init(1, y), tick == scale.lower ? .axis : .grid))
        }
        for tick in [scale.lower, scale.upper] {
            marks.append(.text(magnitude.text(tick), at: .init(0.11, frame.y(tick) + 4), anchor: .end, .tick))
        }
        let years = frame.first == frame.last ? [frame.first] : [frame.first, frame.last]
        for year in years where !points.isEmpty {
            marks.append(
                .text(BilingualText(String(year)), at: .init(frame.x(year), height - 4), anchor: .middle, .tick))
        }
        return marks
    }

    private func series(_ frame: Frame) -> [Scene.Mark] {
        var marks: [Scene.Mark] = []
        for (a, b) in zip(points, points.dropFirst()) where b.year == a.year + 1 {
            guard let from = a.value, let to = b.value else { continue }
            marks.append(
                .line(from: .init(frame.x(a.year), frame.y(from)), to: .init(frame.x(b.year), frame.y(to)), .path))
        }
        if let line {
            marks.append(
                .line(
                    from: .init(frame.x(line.from), frame.y(line.start)),
                    to: .init(frame.x(line.to), frame.y(line.end)),
                    .fit))
        }
        return marks
    }

    private func mark(of point: Point, in frame: Frame, _ magnitude: Magnitude) -> Scene.Mark {
        let x = frame.x(point.year)
        var marks: [Scene.Mark] = []
        if let bounds = point.bounds {
            let ends = (frame.y(bounds.upper), frame.y(bounds.lower))
            marks.append(.line(from: .init(x, ends.0), to: .init(x, ends.1), .bounds))
            marks.append(.symbol(bounds.upper.isFinite ? .square : .up, at: .init(x, ends.0), .accent))
            if bounds.lower.isFinite { marks.append(.symbol(.square, at: .init(x, ends.1), .accent)) }
        }
        if let value = point.value {
            marks.append(.symbol(.dot, at: .init(x, frame.y(value)), .value))
        } else if point.bounds == nil {
            marks.append(.symbol(.cross, at: .init(x, frame.bottom), .value))
        }
        let row = ChartRow(name: BilingualText(String(point.year)), value: point.value, bounds: point.bounds)
        let words =
            point.value == nil && point.bounds == nil
            ? BilingualText(chinese: "\(point.year)年：无数据", english: "\(point.year): no figure")
            : row.note(magnitude, unit: unit, level: 0.95)
        return .group(note: words, marks)
    }

    private func summary(_ magnitude: Magnitude) -> BilingualText {
        let stated = points.filter { $0.value != nil }
        let missing = points.filter { $0.value == nil && $0.bounds == nil }.map { String($0.year) }
        let caption = magnitude.word + unit
        let items = stated.map { point in
            let number = magnitude.text(point.value!)
            return BilingualText(chinese: "\(point.year)年\(number.chinese)", english: "\(point.year) \(number.english)")
        }
        var text = BilingualText(
            chinese: items.map(\.chinese).joined(separator: "，"), english: items.map(\.english).joined(separator: ", "))
        if !caption.isEmpty, !items.isEmpty {
            text = text + BilingualText(chinese: "（\(caption.chinese)）", english: " (\(caption.english))")
        }
        if !missing.isEmpty {
            text =
                text
                + BilingualText(
                    chinese: "；缺\(missing.joined(separator: "、"))年",
                    english: "; missing: \(missing.joined(separator: ", "))")
        }
        return text + BilingualText(chinese: "。", english: ".")
    }
}
