import Distributions

/// What a signed-rank test does with differences of zero.
public enum ZeroRule: String, Sendable, Hashable, CaseIterable {
    /// They are left out (Wilcoxon).
    case drop
    /// They are ranked, then left out of the sum (Pratt).
    case pratt
}

/// Which absolute differences count as equal.
public enum DifferenceTies: String, Sendable, Hashable, CaseIterable {
    /// Those that agree but for the rounding of decimals.
    case withinRounding
    /// Only those that are the same number as computed, as R has it: 107.6 − 96.1 and 11.5 then differ.
    case asComputed
}

/// Wilcoxon's signed-rank test of paired values, or of one sample about zero.
///
/// - Null hypothesis: the differences are distributed symmetrically about zero.
/// - Alternative: they tend to be positive or negative (or only one of these).
///
/// Edge cases:
/// - NaN is missing; a pair with a missing half is left out.
/// - Differences of decimals that agree but for rounding count as ties, and those that are zero but for rounding as zero.
/// - All differences zero: p is 1, and the location is 0 without an interval.
///
/// Cost: one sort; the exact p at most n³ additions; the location sorts the n (n + 1) / 2 averages of two differences, or finds a few of
/// them where they are many.
///
/// Sources: Wilcoxon 1945, doi:10.2307/3001968; Hodges and Lehmann 1963, doi:10.1214/aoms/1177704172; Tukey 1949 for the interval.
public struct SignedRankTest: HypothesisTest, Hashable {
    public static let title = "Wilcoxon signed rank"

    /// V: the sum of the ranks of positive differences.
    public let v: Double
    /// The standard normal statistic with tie and continuity correction.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: RankTestMethod
    /// The median of the averages of all two differences, each with itself too (Hodges and Lehmann; R's pseudomedian), with its interval,
    /// one-sided for a one-sided alternative. Of the differences that the test uses.
    ///
    /// - Exact where the p-value is: the limits invert the test of ranks without ties. Else by the normal approximation with ties and
    ///   continuity correction, as in R.
    /// - Where few values cannot reach the level, the interval is the range of the differences and its `level` the one that it has: 87.5 %
    ///   of four values. One value has no interval.
    public let location: Estimate
    /// The number of differences used.
    public let n: Int
    /// The number of differences of zero.
    public let zeros: Int
    /// Whether absolute differences tie.
    public let hasTies: Bool

    /// Tests differences about zero.
    ///
    /// - Parameters:
    ///   - differences: NaN for missing; at least one present.
    ///   - alternative: `greater` means that they tend to be positive.
    ///   - zeros: what is done with zeros.
    ///   - ties: which absolute differences count as equal.
    ///   - method: how the p-value is found.
    ///   - level: the level of the interval of the location.
    /// - Throws: `StatisticsError` for no values, infinite ones, or a level outside (0, 1).
    public init(
        _ differences: [Double], alternative: Alternative = .twoSided, zeros rule: ZeroRule = .drop,
        ties: DifferenceTies = .withinRounding, method: RankTestMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) {
        let present = try Checks.present(differences, "differences")
        try self.init(
            present, scale: ties == .asComputed ? 0 : present.map(\.magnitude).max() ?? 0, alternative: alternative,
            zeros: rule, method: method, level: level)
    }

    /// Tests pairs: the first value minus the second.
    public init(
        paired first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
        zeros rule: ZeroRule = .drop, ties: DifferenceTies = .withinRounding, method: RankTestMethod = .automatic,
        level: Double = 0.95
    ) throws(StatisticsError) {
        let pairs = try PairedValues(first, second, needed: 1, of: "signed-rank test")
        let scale = ties == .asComputed ? 0 : (pairs.first + pairs.second).map(\.magnitude).max() ?? 0
        try self.init(
            zip(pairs.first, pairs.second).map { $0 - $1 }, scale: scale, alternative: alternative, zeros: rule,
            method: method, level: level)
    }

    private init(
        _ differences: [Double], scale: Double, alternative: Alternative, zeros rule: ZeroRule, method: RankTestMethod,
        level: Double
    ) throws(StatisticsError) {
        try Checks.level(level)
        try Checks.atLeast(1, differences, "signed-rank test")
        // Subtracting decimals leaves errors of a few units in the last place of the larger operand.
        let step = scale == 0 ? 0 : 64 * scale.ulp
        let clean = Self.merged(differences.map { $0.magnitude <= step ? 0 : $0 }, step: step)
        zeros = clean.count { $0 == 0 }
        let used = rule == .drop ? clean.filter { $0 != 0 } : clean
        let all = ranks(used.map(\.magnitude))
        let kept = zip(used, all).filter { $0.0 != 0 }
        v = kept.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
        n = used.count
        let groups = SortedValues.tieGroups(kept.map(\.1).sorted())
        hasTies = !groups.isEmpty
        let variance = kept.reduce(0) { $0 + $1.1 * $1.1 } / 4
        let mean = kept.reduce(0) { $0 + $1.1 } / 2
        let normal = RankNormal(
            distance: v - mean, variance: variance, isCorrected: method != .normalUncorrected)
        z = normal.z(alternative)
        let isExact = method.isExact(kept.count)
        self.method = isExact ? .exact : method == .automatic ? .normal : method
        self.alternative = alternative
        location = Self.location(used, alternative, level, method: self.method)
        if kept.isEmpty {
            pValue = 1
        } else if isExact {
            let distribution = RankSumDistribution(signedDoubledRanks: kept.map { Int(2 * $0.1) })
            let doubled = Int(2 * v)
            pValue = alternative.pValue(
                upper: distribution.upperTail(doubled), lower: distribution.lowerTail(doubled))
        } else {
            let tails = NormalDistribution.standard.tails(z)
            pValue = alternative.pValue(upper: tails.upper, lower: tails.lower)
        }
    }

    private static func location(
        _ values: [Double], _ alternative: Alternative, _ level: Double, method: RankTestMethod
    ) -> Estimate {
        guard !values.isEmpty else { return Estimate(value: 0, interval: nil, level: level, method: .none) }
        let averages = WalshAverages(values)
        let n = values.count
        let tail = alternative.tail(level: level)
        var cut = 0
        if method == .exact {
            let distribution = RankSumDistribution(signedDoubledRanks: (1...n).map { 2 * $0 })
            // The rank that the lower tail reaches, as a quantile of the sum.
            while distribution.lowerTail(2 * cut) < tail { cut += 1 }
        } else {
            // At any other centre than an average only equal values tie.
            let size = Double(n)
            let ties = tieSum(SortedValues.tieGroups(values.sorted()))
            let spread = ((size * (size + 1) * (2 * size + 1) - ties / 2) / 24).squareRoot()
            let step = method == .normal ? 0.5 : 0
            let reach = NormalDistribution.standard.upperQuantile(tail) * spread
            cut = Int((Double(averages.count) / 2 - step - reach).rounded(.down)) + 1
        }
        let extreme = Double(sign: .plus, exponent: -min(n, 1074), significand: 1)
        return averages.estimate(
            cut: cut, extreme: extreme, alternative, level: level, isExact: method == .exact)
    }

    /// The values with magnitudes that are closer than `step` made equal.
    private static func merged(_ values: [Double], step: Double) -> [Double] {
        var result = values
        let order = values.indices.sorted { values[$0].magnitude < values[$1].magnitude }
        for (place, next) in zip(order, order.dropFirst())
        where values[next].magnitude - values[place].magnitude <= step {
            result[next] = result[place].magnitude * (values[next] < 0 ? -1 : 1)
        }
        return result
    }

    public var statistics: [(symbol: String, value: Double)] { [("V", v), ("z", z), ("n", Double(n))] }
    public var effect: Estimate? { location }
}

/// The sign test: as many positive as negative differences?
///
/// - Null hypothesis: a difference that is not zero is positive with probability one half.
/// - Alternative: more are positive or negative (or only one of these). Exact; zeros are left out.
public struct SignTest: HypothesisTest, Hashable {
    public static let title = "Sign test"

    /// The number of positive differences.
    public let positive: Int
    /// The number of negative differences.
    public let negative: Int
    public let pValue: Double
    public let alternative: Alternative

    /// Counts the signs of differences; NaN is missing.
    public init(_ differences: [Double], alternative: Alternative = .twoSided) {
        self.init(
            positive: differences.count { $0 > 0 }, negative: differences.count { $0 < 0 }, alternative: alternative)
    }

    /// The test of signs that were counted elsewhere.
    init(positive: Int, negative: Int, alternative: Alternative) {
        self.positive = positive
        self.negative = negative
        self.alternative = alternative
        let signs = BinomialDistribution(trials: positive + negative, probability: 0.5)
        pValue =
            positive + negative == 0
            ? 1 : alternative.pValue(upper: signs.survival(positive - 1), lower: signs.cdf(positive))
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("positive", Double(positive)), ("negative", Double(negative))]
    }
}
