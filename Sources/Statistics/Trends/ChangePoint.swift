import Distributions
import NumericCore

/// How the p-value of Pettitt's test is found.
public enum PettittMethod: Sendable, Hashable {
    /// Exact up to 18 values, by Pettitt's approximation beyond.
    case automatic
    /// The exact distribution given the ties, up to 18 values.
    case exact
    /// Random orders of the values, (b + 1) / (m + 1), for any number of values.
    case permutation(draws: Int = 9999, seed: UInt64 = 1)
    /// Pettitt's approximation, which is poor below 20 values and with many ties.
    case approximate
}

/// Pettitt's test for one change in the level of a series.
///
/// - Null hypothesis: the values come in random order.
/// - Alternative: they tend to be greater, or less, from some year on.
///
/// Edge cases:
/// - NaN is missing: left out; `changeAfter` counts the values that are there.
/// - Ties get midranks, and the exact p is conditional on them.
/// - A constant series has K = 0 and p = 1.
///
/// Cost: n log n; the exact p takes 2ⁿ n steps, up to 18 values, random orders draws × n.
///
/// Source: Pettitt 1979, doi:10.2307/2346729; the exact p by counting orders is our own.
public struct PettittTest: HypothesisTest, Hashable {
    public static let title = "Pettitt"

    /// The largest number of values for which the exact distribution is used.
    public static let exactLimit = 18

    /// max |Uₖ|, with Uₖ = 2 × (sum of the first k ranks) − k (n + 1).
    public let u: Double
    /// The number of values before the change; the first such place if several are equally extreme.
    public let changeAfter: Int
    /// Pettitt's approximation, 2 exp(−6 U² / (n³ + n²)), at most 1.
    public let approximatePValue: Double
    public let pValue: Double
    /// How `pValue` was found, never `automatic`.
    public let method: PettittMethod
    /// Whether `pValue` is exact.
    public var isExact: Bool { method == .exact }
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int
    public var alternative: Alternative { .twoSided }

    /// Tests a series of values in the order of time.
    ///
    /// - Parameters:
    ///   - series: NaN for missing; at least two present.
    ///   - method: how the p-value is found.
    /// - Throws: `StatisticsError` for fewer than two values, an infinite one, more than 18 with `exact`, or draws below 1.
    public init(_ series: [Double], method: PettittMethod = .automatic) throws(StatisticsError) {
        let values = try Checks.present(series, "series")
        try Checks.atLeast(2, values, "Pettitt test")
        let doubled = ranks(values).map { Int(2 * $0) }
        let count = values.count
        var sum = 0
        var extreme = 0
        var place = 0
        for (index, rank) in doubled.enumerated() {
            sum += rank - (count + 1)
            if abs(sum) > extreme { (extreme, place) = (abs(sum), index + 1) }
        }
        n = count
        missing = series.count - count
        u = Double(extreme)
        changeAfter = place
        let size = Double(count)
        approximatePValue = min(1, 2 * exponential(-6 * u * u / (size * size * size + size * size)))
        let isSmall = count <= Self.exactLimit
        self.method = method == .automatic ? (isSmall ? .exact : .approximate) : method
        switch self.method {
        case .permutation(let draws, let seed):
            try Checks.positive(Double(draws), "draws")
            pValue = Self.permuted(doubled, extreme, draws, seed)
        case .exact:
            guard isSmall else { throw .tooLarge("exact Pettitt test", size: count, limit: Self.exactLimit) }
            pValue = Self.exact(doubled, extreme)
        case .automatic, .approximate: pValue = approximatePValue
        }
    }

    /// The share of random orders that reach `extreme`, the observed one counted.
    private static func permuted(_ doubled: [Int], _ extreme: Int, _ draws: Int, _ seed: UInt64) -> Double {
        var reached = 0
        for draw in 0..<draws {
            var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
            var order = doubled
            var sum = 0
            for place in order.indices {
                order.swapAt(place, place + generator.index(below: order.count - place))
                sum += order[place] - (order.count + 1)
                if abs(sum) >= extreme {
                    reached += 1
                    break
                }
            }
        }
        return Double(reached + 1) / Double(draws + 1)
    }

    /// The share of orders in which some |Uₖ| reaches `extreme`: one minus those that never do, counted by the set of
    /// the values that have come.
    private static func exact(_ doubled: [Int], _ extreme: Int) -> Double {
        let n = doubled.count
        if extreme == 0 { return 1 }
        // reached[set]: the probability that the values of the set came first and some |U| was already that large.
        var reached = [Double](repeating: 0, count: 1 << n)
        var deviation = [Int32](repeating: 0, count: 1 << n)
        for set in 1..<(1 << n) {
            let lowest = set.trailingZeroBitCount
            deviation[set] = deviation[set & (set - 1)] + Int32(doubled[lowest] - (n + 1))
            if abs(Int(deviation[set])) >= extreme {
                reached[set] = 1
                continue
            }
            var sum = 0.0
            var rest = set
            while rest != 0 {
                sum += reached[set & ~(rest & -rest)]
                rest &= rest - 1
            }
            reached[set] = sum / Double(set.nonzeroBitCount)
        }
        return min(1, reached[(1 << n) - 1])
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("U", u), ("K", Double(changeAfter)), ("n", Double(n))]
    }
}

/// The one change in the mean of a series that leaves the least sum of squares.
///
/// - Both segments have at least `minimumSegment` values. Descriptive: no test; see `PettittTest`.
/// - Missing values are left out; `changeAfter` counts the values that are there.
///
/// Cost: n² / 2, with means taken afresh for each split so that nothing cancels.
public struct MeanChangePoint: Sendable, Hashable {
    /// The number of values before the change.
    public let changeAfter: Int
    /// The sum of squares about the two means.
    public let squares: Double
    /// The sum of squares about one mean.
    public let squaresWithoutChange: Double
    /// The mean before the change.
    public let meanBefore: Double
    /// The mean after the change.
    public let meanAfter: Double

    /// Finds the change.
    ///
    /// - Parameters:
    ///   - series: in the order of time, NaN for missing.
    ///   - minimumSegment: at least one.
    public init(_ series: [Double], minimumSegment: Int = 2) throws(StatisticsError) {
        guard minimumSegment >= 1 else {
            throw .outOfRange(
                "segment", value: Double(minimumSegment), allowed: Interval(lower: 1, upper: .infinity))
        }
        let values = try Checks.present(series, "series")
        try Checks.atLeast(2 * minimumSegment, values, "change point")
        var best = (place: 0, squares: Double.infinity, before: 0.0, after: 0.0)
        for place in minimumSegment...(values.count - minimumSegment) {
            let before = Moments(present: Array(values[..<place]))
            let after = Moments(present: Array(values[place...]))
            let squares = before.squares + after.squares
            if squares < best.squares { best = (place, squares, before.mean, after.mean) }
        }
        changeAfter = best.place
        squares = best.squares
        meanBefore = best.before
        meanAfter = best.after
        squaresWithoutChange = Moments(present: values).squares
    }
}
