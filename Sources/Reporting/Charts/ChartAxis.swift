import Indicators

/// The horizontal axis that the charts with a row a town share: grid, ticks with their numbers, and the unit.
struct ChartAxis {
    let scale: LinearScale
    let magnitude: Magnitude
    let unit: BilingualText

    /// The share of the width that stays free on either side, so that marks at the ends are whole.
    static let inset = 0.015

    init(covering values: [Double], unit: BilingualText, ticks: Int = 4) {
        scale = LinearScale(covering: values, ticks: ticks)
        magnitude = Magnitude(suiting: max(scale.lower.magnitude, scale.upper.magnitude))
        self.unit = unit
    }

    /// The place of a value over the width.
    func x(_ value: Double) -> Double { Self.inset + scale.fraction(value) * (1 - 2 * Self.inset) }

    /// Whether a range is wide enough to be seen beside the dot; narrower ones (rounding) are left to the table.
    func shows(_ bounds: Bounds) -> Bool { !bounds.isFinite || x(bounds.upper) - x(bounds.lower) > 0.012 }

    /// Grid lines from `top` to `bottom`, with their numbers below and the unit under them.
    func marks(top: Double, bottom: Double) -> [Scene.Mark] {
        var marks: [Scene.Mark] = scale.ticks.map {
            .line(from: .init(x($0), top), to: .init(x($0), bottom), .grid)
        }
        marks.append(.line(from: .init(x(scale.lower), bottom), to: .init(x(scale.upper), bottom), .axis))
        let last = scale.ticks.count - 1
        for (place, tick) in scale.ticks.enumerated() {
            marks.append(
                .text(
                    label(tick), at: .init(x(tick), bottom + 16),
                    anchor: place == 0 ? .start : place == last ? .end : .middle, shift: place == 0 ? -3 : 0, .tick))
        }
        let caption = magnitude.word + unit
        if !caption.isEmpty { marks.append(.text(caption, at: .init(Self.inset, bottom + 33), shift: -3, .note)) }
        return marks
    }

    /// The height that the numbers and the unit take below the rows.
    var height: Double { (magnitude.word + unit).isEmpty ? 22 : 40 }

    /// A tick's number, with as many places as the step needs in each language's magnitude.
    func label(_ tick: Double) -> BilingualText {
        func text(_ divisor: Double) -> String {
            let places = LinearScale.decimals(of: scale.step / divisor)
            return NumberText.fixed(tick / divisor, decimals: places)
        }
        return BilingualText(chinese: text(magnitude.chineseDivisor), english: text(magnitude.englishDivisor))
    }
}
