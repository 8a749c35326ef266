import Distributions

/// The ranges of statistics over figures that are known within bounds.
///
/// Every function takes one interval for each figure. The figures may take any values in their intervals, independently of
/// each other.
public enum CarriedBounds {
    /// The range of the sum: exact. The sum of nothing is zero.
    public static func sum(_ figures: [Interval]) -> ValueBounds {
        ValueBounds(figures.reduce(Interval(0), +), .exact)
    }

    /// The range of the ratio of two sums of different figures, as of cases over all towns by their residents: exact, since it rises
    /// with each numerator and falls with each denominator.
    ///
    /// - Throws: `StatisticsError.notPositive` where the denominators' sum may be zero, `.negative` for a numerator that may be.
    public static func ratioOfSums(
        _ numerators: [Interval], _ denominators: [Interval]
    ) throws(StatisticsError) -> ValueBounds {
        guard numerators.count == denominators.count else {
            throw .unlikeLengths("numerators", numerators.count, "denominators", denominators.count)
        }
        for figure in numerators where figure.lower < 0 { throw .negative("lower bound", value: figure.lower) }
        return ValueBounds(try sum(numerators).interval.divided(by: sum(denominators).interval), .exact)
    }

    /// The range of the mean of ratios of different figures: exact.
    ///
    /// - Throws: `StatisticsError` for unlike lengths, no figure, and denominators whose bounds reach zero.
    public static func meanOfRatios(
        _ numerators: [Interval], _ denominators: [Interval]
    ) throws(StatisticsError) -> ValueBounds {
        guard numerators.count == denominators.count else {
            throw .unlikeLengths("numerators", numerators.count, "denominators", denominators.count)
        }
        var ratios: [Interval] = []
        for (above, below) in zip(numerators, denominators) { ratios.append(try above.divided(by: below)) }
        return try mean(ratios)
    }

    /// The range of the mean: exact.
    public static func mean(_ figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        try weightedMean(figures, weights: [Double](repeating: 1, count: figures.count))
    }

    /// The range of the mean with known weights, zero or positive: exact.
    public static func weightedMean(_ figures: [Interval], weights: [Double]) throws(StatisticsError) -> ValueBounds {
        guard figures.count == weights.count else {
            throw .unlikeLengths("figures", figures.count, "weights", weights.count)
        }
        for weight in weights { try Checks.nonNegative(weight, "weight") }
        let total = weights.reduce(0, +)
        try Checks.positive(total, "sum of the weights")
        func mean(_ values: [Double]) -> Double {
            zip(values, weights).reduce(0) { $1.1 == 0 ? $0 : $0 + $1.0 * $1.1 } / total
        }
        return ValueBounds(
            Interval(lower: mean(figures.map(\.lower)), upper: mean(figures.map(\.upper))), .exact)
    }

    /// The range of the median: exact, since the median rises with each value.
    public static func median(_ figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        guard !figures.isEmpty else { throw .tooFewValues(of: "median", needed: 1, got: 0) }
        return ValueBounds(
            Interval(
                lower: SortedValues.median(figures.map(\.lower).sorted()),
                upper: SortedValues.median(figures.map(\.upper).sorted())), .exact)
    }

    /// The range of a quantile: exact, since a quantile rises with each value.
    public static func quantile(
        _ probability: Double, of figures: [Interval], type: QuantileType = .automatic
    ) throws(StatisticsError) -> ValueBounds {
        let low = try Summary(figures.map(\.lower)).quantile(probability, type: type)
        return ValueBounds(
            Interval(lower: low, upper: try Summary(figures.map(\.upper)).quantile(probability, type: type)), .exact)
    }

    /// The ranges of each figure's share of the total: exact, as x / (x + rest) with x used once.
    ///
    /// - Throws: `StatisticsError` for a negative lower bound, or where the total may be zero.
    public static func shares(_ figures: [Interval]) throws(StatisticsError) -> [ValueBounds] {
        for figure in figures where figure.lower < 0 { throw .negative("lower bound", value: figure.lower) }
        let low = figures.map(\.lower).reduce(0, +)
        try Checks.positive(low, "sum of the lower bounds")
        // The sums without one figure, as sums before and after it: a difference from the whole would not be exact.
        var before = [Interval(0)]
        for figure in figures { before.append(before[before.count - 1] + figure) }
        var after = [Interval(0)]
        for figure in figures.reversed() { after.append(after[after.count - 1] + figure) }
        return figures.indices.map { place in
            let figure = figures[place]
            let rest = before[place] + after[figures.count - 1 - place]
            let (least, most) = (rest.lower, rest.upper)
            let lower = figure.lower == 0 || most == .infinity ? 0 : figure.lower / (figure.lower + most)
            let upper = figure.upper == .infinity ? 1 : figure.upper == 0 ? 0 : figure.upper / (figure.upper + least)
            return ValueBounds(Interval(lower: lower, upper: upper), .exact)
        }
    }

    /// The range of the variance on n − 1 degrees of freedom.
    ///
    /// The smallest variance is exact: the values nearest to a common centre. The largest is at a corner of the bounds and is
    /// found exactly for up to 20 figures that are not known exactly; beyond, the sum of squares of the farthest ends
    /// about one centre is an outer bound.
    public static func variance(_ figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        guard figures.count >= 2 else { throw .tooFewValues(of: "variance", needed: 2, got: figures.count) }
        for (index, figure) in figures.enumerated() where !figure.lower.isFinite || !figure.upper.isFinite {
            throw .notFinite("bounds", value: figure.lower.isFinite ? figure.upper : figure.lower, index: index)
        }
        let smallest = Moments(present: nearestToCentre(figures)).variance
        let open = figures.filter { !$0.isPoint }
        guard open.count <= 20 else {
            let centre = figures.map(\.midpoint).reduce(0, +) / Double(figures.count)
            let squares = figures.reduce(0.0) { sum, figure in
                let far = max((figure.lower - centre).magnitude, (figure.upper - centre).magnitude)
                return sum + far * far
            }
            return ValueBounds(Interval(lower: smallest, upper: squares / Double(figures.count - 1)), .outer)
        }
        return ValueBounds(Interval(lower: smallest, upper: max(smallest, largestVariance(figures))), .exact)
    }

    /// The values in their intervals that are nearest to their own mean.
    private static func nearestToCentre(_ figures: [Interval]) -> [Double] {
        func clamped(_ centre: Double) -> [Double] { figures.map { min(max(centre, $0.lower), $0.upper) } }
        let low = figures.map(\.lower).min() ?? 0
        let high = figures.map(\.upper).max() ?? 0
        // Their mean minus the centre falls as the centre rises.
        let centre = bisect(from: low, to: high) { clamped($0).reduce(0, +) > $0 * Double(figures.count) }
        return clamped(centre)
    }

    /// The largest variance over all corners, in the order of Gray's code: one value changes at a time.
    private static func largestVariance(_ figures: [Interval]) -> Double {
        let shift = figures[0].lower
        let open = figures.indices.filter { !figures[$0].isPoint }
        var values = figures.map { $0.lower - shift }
        var sum = values.reduce(0, +)
        var squares = values.reduce(0) { $0 + $1 * $1 }
        let n = Double(figures.count)
        var largest = 0.0
        var best = values
        for step in 0..<(1 << open.count) {
            let spread = squares - sum * sum / n
            if spread > largest { (largest, best) = (spread, values) }
            let flipped = (step + 1).trailingZeroBitCount
            guard flipped < open.count else { break }
            let place = open[flipped]
            let old = values[place]
            let ends = (figures[place].lower - shift, figures[place].upper - shift)
            let new = old == ends.0 ? ends.1 : ends.0
            values[place] = new
            sum += new - old
            squares += new * new - old * old
        }
        return Moments(present: best).variance
    }
}
