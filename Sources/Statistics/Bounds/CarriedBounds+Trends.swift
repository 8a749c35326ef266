extension CarriedBounds {
    /// The range of the slope by least squares: exact, since the slope is a sum of the values with known weights.
    public static func slope(years: [Double], figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        guard years.count == figures.count else {
            throw .unlikeLengths("years", years.count, "figures", figures.count)
        }
        try Checks.finite(years, "years")
        try Checks.atLeast(2, years, "slope")
        // From the first year on, so that years of four digits cost none.
        let times = years.map { $0 - years[0] }
        let moments = Moments(present: times)
        guard moments.squares > 0 else { throw .undefined("slope", because: "all years are equal") }
        var (low, high) = (0.0, 0.0)
        for (year, figure) in zip(times, figures) {
            let weight = (year - moments.mean) / moments.squares
            if weight == 0 { continue }
            low += weight * (weight > 0 ? figure.lower : figure.upper)
            high += weight * (weight > 0 ? figure.upper : figure.lower)
        }
        return ValueBounds(Interval(lower: low, upper: max(low, high)), .exact)
    }

    /// The range of the Theil–Sen slope.
    ///
    /// - Up to 15 figures: by search. Exact where the number of pairs of years is odd, or the two middle slopes have the same extreme;
    ///   else, as the mean of the two middle slopes' own extremes, an outer bound.
    /// - Beyond, or where the search takes too long: the medians of the pairwise slopes' lower and upper ends, an outer bound. The median
    ///   rises with each pairwise slope, but the slopes share figures, so that the ends may not be reached together.
    /// - Exact where all figures are known exactly.
    ///
    /// Cost: n² log n, or some ten searches of at most a million steps each.
    public static func theilSenSlope(years: [Double], figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        let outer = try theilSenOuterSlope(years: years, figures: figures)
        guard figures.count <= mannKendallLimit, outer.kind == .outer,
            figures.allSatisfy({ $0.lower.isFinite && $0.upper.isFinite })
        else { return outer }
        let order = years.indices.sorted { years[$0] < years[$1] }
        let times = order.map { years[$0] - years[order[0]] }
        let ordered = order.map { figures[$0] }
        // The least slope is the largest one of the mirrored figures, mirrored.
        let mirrored = ordered.map { Interval(lower: -$0.upper, upper: -$0.lower) }
        guard let high = SlopeSearch(times: times, figures: ordered).largestMedian,
            let low = SlopeSearch(times: times, figures: mirrored).largestMedian
        else { return outer }
        let ends = Interval(
            lower: max(outer.interval.lower, min(-low.value, high.value)), upper: min(outer.interval.upper, high.value))
        return ValueBounds(ends, low.isReached && high.isReached ? .exact : .outer)
    }

    /// The outer bound of the Theil–Sen slope: the medians of the pairwise slopes' lower and upper ends.
    public static func theilSenOuterSlope(years: [Double], figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        let low = try pairwise(years, figures) { later, earlier, span in (later.lower - earlier.upper) / span }
        let high = try pairwise(years, figures) { later, earlier, span in (later.upper - earlier.lower) / span }
        return ValueBounds(
            Interval(lower: SortedValues.median(low), upper: SortedValues.median(high)),
            figures.allSatisfy(\.isPoint) ? .exact : .outer)
    }

    /// Whether no pair of figures can change its order (rise, tie or fall) within the bounds, so that no statistic of order can.
    public static func orderIsFixed(_ figures: [Interval]) -> Bool {
        figures.indices.allSatisfy { later in
            figures[..<later].allSatisfy { !$0.overlaps(figures[later]) || ($0.isPoint && figures[later].isPoint) }
        }
    }

    private static func pairwise(
        _ years: [Double], _ figures: [Interval], _ slope: (Interval, Interval, Double) -> Double
    ) throws(StatisticsError) -> [Double] {
        _ = try YearSeries(
            years: years, values: figures.map { $0.lower.isFinite ? $0.lower : 0 }, needed: 2, of: "slope")
        let order = years.indices.sorted { years[$0] < years[$1] }
        var slopes: [Double] = []
        for (place, later) in order.enumerated() {
            for earlier in order[..<place] {
                slopes.append(slope(figures[later], figures[earlier], years[later] - years[earlier]))
            }
        }
        return slopes.sorted()
    }

    /// The largest number of figures for which the exact range of Mann–Kendall's S is searched.
    public static let mannKendallLimit = 15

    /// The range of Mann–Kendall's S: exact up to 15 figures, and an outer bound from the pairs one by one beyond.
    ///
    /// Exact: branch and bound over the cells between the ends of the intervals; within a cell values may be put in any order.
    /// A search that meets more than a million branches is given up for the outer bound, which says so.
    public static func mannKendallScore(_ figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        let outer = try mannKendallOuterScore(figures)
        guard figures.count <= mannKendallLimit else { return outer }
        let mirrored = figures.map { Interval(lower: -$0.upper, upper: -$0.lower) }
        guard let largest = ScoreSearch.largest(figures), let smallest = ScoreSearch.largest(mirrored) else {
            return outer
        }
        return ValueBounds(Interval(lower: Double(-smallest), upper: Double(largest)), .exact)
    }

    /// The outer bound of Mann–Kendall's S: each pair of figures as if it were alone, and as rising or falling wherever their
    /// intervals meet.
    public static func mannKendallOuterScore(_ figures: [Interval]) throws(StatisticsError) -> ValueBounds {
        guard figures.count >= 2 else {
            throw .tooFewValues(of: "Mann–Kendall test", needed: 2, got: figures.count)
        }
        var (low, high) = (0, 0)
        for later in figures.indices {
            for earlier in 0..<later {
                let (a, b) = (figures[earlier], figures[later])
                if b.lower > a.upper {
                    (low, high) = (low + 1, high + 1)
                } else if b.upper < a.lower {
                    (low, high) = (low - 1, high - 1)
                } else if !(a.isPoint && a == b) {
                    (low, high) = (low - 1, high + 1)
                }
            }
        }
        return ValueBounds(Interval(lower: Double(low), upper: Double(high)), .outer)
    }

    /// The ranges of ranks, 1 for the highest value: exact; equal values share the better rank.
    public static func ranks(_ figures: [Interval]) -> [ClosedRange<Int>] {
        let lows = figures.map(\.lower).sorted()
        let highs = figures.map(\.upper).sorted()
        return figures.map { figure in
            let above = lows.count - firstIndex(in: lows, above: figure.upper)
            // The figure itself is among those whose upper end exceeds its lower end, unless it is known exactly.
            let reach = highs.count - firstIndex(in: highs, above: figure.lower) - (figure.isPoint ? 0 : 1)
            return (1 + above)...max(1 + above, 1 + reach)
        }
    }

    /// The first place in ascending values whose value exceeds `value`.
    private static func firstIndex(in sorted: [Double], above value: Double) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
