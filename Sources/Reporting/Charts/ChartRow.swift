public import Indicators
public import Statistics

/// A town's place in a chart: its name, the value, and the two sorts of uncertainty apart.
public struct ChartRow: Sendable, Hashable {
    /// The town, or what else the row stands for.
    public var name: BilingualText
    /// The value; nil where the wording gives bounds only.
    public var value: Double?
    /// The values that the wording allows; nil where it allows one only.
    public var bounds: Bounds?
    /// The confidence interval; nil where there is no model of chance.
    public var interval: Interval?
    /// Whether the row is what the page is about.
    public var isFocus: Bool
    /// The rows left out before this one.
    public var omittedBefore: Int

    /// Creates a row; only the name is required.
    public init(
        name: BilingualText, value: Double?, bounds: Bounds? = nil, interval: Interval? = nil, isFocus: Bool = false,
        omittedBefore: Int = 0
    ) {
        self.name = name
        self.value = value
        self.bounds = bounds.flatMap { $0.isExact ? nil : $0 }
        self.interval = interval
        self.isFocus = isFocus
        self.omittedBefore = omittedBefore
    }

    /// The numbers that an axis must show.
    var extent: [Double] {
        var all: [Double] = []
        if let value { all.append(value) }
        if let bounds { all += [bounds.lower, bounds.upper] }
        if let interval { all += [interval.lower, interval.upper] }
        return all.filter(\.isFinite)
    }

    /// The number as it stands beside the name: the value, or the bounds where there is none.
    func text(_ magnitude: Magnitude) -> BilingualText {
        if let value { return magnitude.text(value, digits: 3) }
        guard let bounds else { return BilingualText("–") }
        return magnitude.text(bounds, digits: 3)
    }
}

extension Magnitude {
    /// Bounds as a reader sees them: `580–590`, `≥ 580`, `≤ 600`.
    func text(_ bounds: Bounds, digits: Int = 4) -> BilingualText {
        let (low, high) = (text(bounds.lower, digits: digits), text(bounds.upper, digits: digits))
        if bounds.isExact { return low }
        if !bounds.upper.isFinite { return low.map { "≥ " + $0 } }
        if !bounds.lower.isFinite { return high.map { "≤ " + $0 } }
        return low + BilingualText("–") + high
    }

    /// An interval as a reader sees it: `12.1 – 18.4`.
    func text(_ interval: Interval, digits: Int = 3) -> BilingualText {
        text(interval.lower, digits: digits) + BilingualText("–") + text(interval.upper, digits: digits)
    }
}
