public import Indicators

/// A drawing that is as wide as the place it stands in: horizontal places are shares of the width, vertical ones pixels.
///
/// Text keeps its size at every width, so that a chart is legible on a telephone, on a desktop and on paper. What a drawing
/// shows is said again by its title and its description, which are made from the same data.
public struct Scene: Sendable {
    /// The height in pixels.
    public var height: Double
    /// What is drawn, from back to front.
    var marks: [Mark]
    /// What the drawing is, in a line.
    public var title: BilingualText
    /// What is to be seen in it, in a few sentences with numbers.
    public var summary: BilingualText

    init(height: Double, title: BilingualText, summary: BilingualText, marks: [Mark] = []) {
        self.height = height
        self.marks = marks
        self.title = title
        self.summary = summary
    }

    /// A mark of the drawing. `x` runs from 0 to 1 over the width, `y` in pixels from above.
    indirect enum Mark: Sendable {
        case line(from: Point, to: Point, Style)
        case band(from: Point, to: Point, Style)
        case symbol(Symbol, at: Point, Style)
        case text(BilingualText, at: Point, anchor: Anchor = .start, shift: Double = 0, Style)
        /// Marks that belong together, with what a pointer resting on them is told.
        case group(note: BilingualText, [Mark])
    }

    /// A place: a share of the width, and pixels from above.
    struct Point: Sendable {
        var x: Double
        var y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Which part of a text stands at its place.
    enum Anchor: String, Sendable { case start, middle, end }

    /// The shapes of points; each has a meaning of its own, so that none depends on colour.
    enum Symbol: String, Sendable { case dot, ring, pip, diamond, square, cross, left, right, up, down }

    /// What a mark is, from which the page's style takes its colour and weight.
    enum Style: String, Sendable {
        /// Lines behind the data.
        case grid, axis, reference
        /// An estimate, its confidence interval, the bounds of its wording.
        case value, interval, bounds
        /// The same for what stands out.
        case accent, accentLine
        /// A fitted line, and the straight connection of consecutive years.
        case fit, path
        /// The middle half and the range.
        case quartiles, range
        /// Texts.
        case label, number, tick, note, strong
    }
}
