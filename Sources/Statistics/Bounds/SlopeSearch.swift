/// The largest median of pairwise slopes that values within intervals can reach.
///
/// A slope is at least m exactly where y − m t does not fall, so that the number of such slopes is a score of the intervals moved by
/// m t; the median is at least m where enough pairs do not fall. The number falls as m rises, in steps at slopes between ends of
/// intervals: the search halves the list of these.
struct SlopeSearch {
    /// Ascending, from zero.
    var times: [Double]
    var figures: [Interval]

    /// The largest median, and whether values within the bounds reach it; nil if a search takes too long.
    var largestMedian: (value: Double, isReached: Bool)? {
        let pairs = times.count * (times.count - 1) / 2
        guard let lower = largest(rank: pairs / 2 + 1, of: pairs) else { return nil }
        if pairs % 2 == 1 { return (lower, true) }
        guard let upper = largest(rank: pairs / 2, of: pairs) else { return nil }
        return (Interval(lower: lower, upper: max(lower, upper)).midpoint, lower == upper)
    }

    /// The largest m that `rank` slopes can reach together.
    private func largest(rank: Int, of pairs: Int) -> Double? {
        let steps = candidates
        var (low, high) = (0, steps.count)
        // Every slope is at least the first candidate.
        while high - low > 1 {
            let middle = (low + high) / 2
            guard let rising = ScoreSearch.largest(moved(by: steps[middle]), countingTies: true) else { return nil }
            if (pairs + rising) / 2 >= rank { low = middle } else { high = middle }
        }
        return steps[low]
    }

    /// The slopes between an end of one interval and an end of another, ascending.
    private var candidates: [Double] {
        var slopes: Set<Double> = []
        for later in times.indices {
            for earlier in 0..<later {
                let span = times[later] - times[earlier]
                for end in [figures[later].lower, figures[later].upper] {
                    for start in [figures[earlier].lower, figures[earlier].upper] {
                        slopes.insert((end - start) / span)
                    }
                }
            }
        }
        return slopes.sorted()
    }

    /// The intervals of y − m t; ends that rounding alone tells apart are made equal.
    private func moved(by slope: Double) -> [Interval] {
        let ends = zip(times, figures).map { ($1.lower - slope * $0, $1.upper - slope * $0) }
        let size = zip(times, figures).reduce(0.0) {
            max($0, $1.1.lower.magnitude, $1.1.upper.magnitude, (slope * $1.0).magnitude)
        }
        let sorted = ends.flatMap { [$0.0, $0.1] }.sorted()
        var same: [Double: Double] = [:]
        var start = sorted[0]
        var last = start
        for end in sorted {
            if end - last > 8 * size * Double.ulpOfOne { start = end }
            same[end] = start
            last = end
        }
        return ends.map { Interval(lower: same[$0.0] ?? $0.0, upper: same[$0.1] ?? $0.1) }
    }
}
