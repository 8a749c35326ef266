/// A permutation test of the difference of two means, or of a mean of paired differences.
///
/// - Null hypothesis: the labels (or the signs of the differences) have nothing to do with the values.
/// - Alternative: the means differ (or the first is greater, or less).
///
/// All relabelings are looked at where there are at most `limit` of them; else `draws` random ones, with p = (b + 1) / (m + 1),
/// which never claims less than one of them could.
///
/// Edge cases: NaN is missing; outcomes that agree with the observed one but for rounding count as reaching it.
///
/// Random relabelings follow from the seed and the sizes of the samples alone. Many comparisons at once:
/// `SeriesView.permutationTests(against:)`.
///
/// Cost: relabelings × values. Source: Phipson and Smyth 2010, doi:10.2202/1544-6115.1585.
public struct PermutationTest: HypothesisTest, Hashable {
    public static let title = "Permutation test"

    /// How many relabelings are all looked at by default.
    public static let defaultLimit = 200_000

    /// The observed difference of means, or mean of differences.
    public let difference: Double
    public let pValue: Double
    public let alternative: Alternative
    /// The number of relabelings looked at.
    public let relabelings: Int
    /// Whether these were all.
    public let isExact: Bool

    /// Compares the means of two samples, first minus second.
    ///
    /// - Parameters:
    ///   - first: NaN for missing; at least one present.
    ///   - second: likewise.
    ///   - alternative: `greater` means that the first mean is greater.
    ///   - limit: up to how many relabelings all are looked at.
    ///   - draws: how many random ones otherwise.
    ///   - seed: of the random relabelings.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
        limit: Int = PermutationTest.defaultLimit, draws: Int = 9999, seed: UInt64 = 1
    ) throws(StatisticsError) {
        let a = try Checks.present(first, "first sample")
        let b = try Checks.present(second, "second sample")
        try Checks.atLeast(1, a, "permutation test, first sample")
        try Checks.atLeast(1, b, "permutation test, second sample")
        let (m, n) = (Double(a.count), Double(b.count))
        let centre = Moments(present: a + b).mean
        let values = (a + b).map { $0 - centre }
        // The first sample's sum decides: the difference is sum (1/m + 1/n) − total / n.
        let total = values.reduce(0, +)
        let count = a.count
        let outcome = { (sum: Double) in sum / m - (total - sum) / n }
        difference = Moments(present: a).mean - Moments(present: b).mean
        var tally = Tally(observed: outcome(values[..<count].reduce(0, +)), scale: values.map(\.magnitude).max() ?? 0)
        let all = Self.combinations(a.count + b.count, a.count)
        isExact = all <= Double(limit)
        if isExact {
            Self.forEachSubset(of: values, size: count) { tally.add(outcome($0)) }
        } else {
            try Checks.positive(Double(draws), "draws")
            var relabelings = Relabelings(values: values.count, first: count, seed: seed)
            for draw in 0..<draws {
                tally.add(outcome(relabelings.first(of: draw).reduce(0) { $0 + values[Int($1)] }))
            }
        }
        relabelings = tally.count
        pValue = tally.pValue(alternative, isExact: isExact)
        self.alternative = alternative
    }

    /// Tests paired differences: their signs are changed at random.
    public init(
        differences: [Double], alternative: Alternative = .twoSided, limit: Int = PermutationTest.defaultLimit,
        draws: Int = 9999, seed: UInt64 = 1
    ) throws(StatisticsError) {
        let values = try Checks.present(differences, "differences")
        try Checks.atLeast(1, values, "permutation test")
        let n = Double(values.count)
        difference = Moments(present: values).mean
        var tally = Tally(observed: values.reduce(0, +) / n, scale: values.map(\.magnitude).max() ?? 0)
        isExact = values.count < 60 && 1 << values.count <= limit
        if isExact {
            for signs in 0..<(1 << values.count) {
                let sum = values.indices.reduce(0.0) { signs >> $1 & 1 == 0 ? $0 + values[$1] : $0 - values[$1] }
                tally.add(sum / n)
            }
        } else {
            try Checks.positive(Double(draws), "draws")
            for draw in 0..<draws {
                var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
                let sum = values.reduce(0.0) { generator.next() & 1 == 0 ? $0 + $1 : $0 - $1 }
                tally.add(sum / n)
            }
        }
        relabelings = tally.count
        pValue = tally.pValue(alternative, isExact: isExact)
        self.alternative = alternative
    }

    /// A test whose relabelings were looked at elsewhere.
    init(difference: Double, pValue: Double, alternative: Alternative, relabelings: Int) {
        self.difference = difference
        self.pValue = pValue
        self.alternative = alternative
        self.relabelings = relabelings
        isExact = false
    }

    /// How many outcomes reach the observed one, on either side.
    private struct Tally {
        var observed: Double
        var scale: Double
        var count = 0
        var upper = 0
        var lower = 0
        var either = 0

        init(observed: Double, scale: Double) {
            self.observed = observed
            self.scale = scale
        }

        mutating func add(_ outcome: Double) {
            let slack = PermutationTest.slack * scale
            count += 1
            upper += outcome >= observed - slack ? 1 : 0
            lower += outcome <= observed + slack ? 1 : 0
            either += outcome.magnitude >= observed.magnitude - slack ? 1 : 0
        }

        func pValue(_ alternative: Alternative, isExact: Bool) -> Double {
            let reached =
                switch alternative {
                case .twoSided: either
                case .greater: upper
                case .less: lower
                }
            return isExact ? Double(reached) / Double(count) : Double(reached + 1) / Double(count + 1)
        }
    }

    /// By how much, in units of the largest distance from the mean, an outcome may fall short of the observed one for rounding.
    static let slack = 1e-12

    static func combinations(_ n: Int, _ k: Int) -> Double {
        (0..<k).reduce(1.0) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
    }

    /// Visits the sums of all subsets of the given size.
    private static func forEachSubset(of values: [Double], size: Int, _ body: (Double) -> Void) {
        func extend(from start: Int, left: Int, sum: Double) {
            if left == 0 {
                body(sum)
                return
            }
            for place in start...(values.count - left) {
                extend(from: place + 1, left: left - 1, sum: sum + values[place])
            }
        }
        extend(from: 0, left: size, sum: 0)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("difference", difference), ("relabelings", Double(relabelings))]
    }
}
