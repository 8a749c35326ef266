import Distributions

/// The Mann–Whitney (Wilcoxon rank-sum) test of two samples.
///
/// - Null hypothesis: both samples come from the same distribution.
/// - Alternative: values of the first tend to be greater or less than those of the second (or only one of these).
///
/// Edge cases:
/// - NaN is missing and left out; each sample needs one value.
/// - Ties get midranks, and the exact p is conditional on them.
/// - All values equal: p is 1.
///
/// Cost: one sort; the exact p at most some million additions; the shift sorts the pairwise differences, or finds three of them where they are many.
///
/// Sources: Mann and Whitney 1947, doi:10.1214/aoms/1177730491; Hodges and Lehmann 1963, doi:10.1214/aoms/1177704172.
public struct MannWhitneyTest: HypothesisTest, Hashable {
    public static let title = "Mann–Whitney"

    /// U: pairs in which the first sample's value is greater, ties counted half.
    public let u: Double
    /// The standard normal statistic with tie and continuity correction.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: RankTestMethod
    /// The median of all differences, first minus second (Hodges and Lehmann), with its interval, one-sided for a one-sided
    /// alternative. The exact interval takes ranks without ties. Where few values cannot reach the level, the interval is the range of the
    /// differences and its `level` the one that it has.
    public let shift: Estimate
    /// The probability that a value of the first sample exceeds one of the second, ties counted half.
    public let probabilityOfSuperiority: Double
    /// Cliff's δ, which is the rank-biserial correlation: 2 × that probability − 1.
    public var cliffsDelta: Double { 2 * probabilityOfSuperiority - 1 }
    /// The number of values used, in the first and the second sample.
    public let n: [Int]
    /// Whether there are ties.
    public let hasTies: Bool

    /// Compares two samples.
    ///
    /// - Parameters:
    ///   - first: NaN for missing.
    ///   - second: likewise.
    ///   - alternative: `greater` means that the first tends to be greater.
    ///   - method: how the p-value is found.
    ///   - level: the level of the interval of the shift.
    /// - Throws: `StatisticsError` for an empty sample, infinite values, or a level outside (0, 1).
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
        method: RankTestMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let a = try Checks.present(first, "first sample")
        let b = try Checks.present(second, "second sample")
        try Checks.atLeast(1, a, "Mann–Whitney test, first sample")
        try Checks.atLeast(1, b, "Mann–Whitney test, second sample")
        let (m, n) = (a.count, b.count)
        let pooled = ranks(a + b)
        let sum = pooled[..<m].reduce(0, +)
        let least = Double(m * (m + 1)) / 2
        u = sum - least
        let groups = SortedValues.tieGroups((a + b).sorted())
        let size = Double(m + n)
        let product = Double(m) * Double(n)
        let variance = product / 12 * (size + 1 - tieSum(groups) / (size * (size - 1)))
        let normal = RankNormal(
            distance: u - product / 2, variance: variance, isCorrected: method != .normalUncorrected)
        z = normal.z(alternative)
        let isExact = method.isExact(m + n)
        self.method = isExact ? .exact : method == .automatic ? .normal : method
        if isExact {
            let distribution = RankSumDistribution(doubledRanks: pooled.map { Int(2 * $0) }, size: m)
            let doubled = Int(2 * sum)
            // With ties the distribution may be skewed: two-sided is as far from the mean on either side.
            let mean = m * (m + n + 1)
            let distance = abs(doubled - mean)
            switch alternative {
            case .twoSided:
                pValue =
                    distance == 0
                    ? 1 : distribution.upperTail(mean + distance) + distribution.lowerTail(mean - distance)
            case .greater: pValue = distribution.upperTail(doubled)
            case .less: pValue = distribution.lowerTail(doubled)
            }
        } else {
            let tails = NormalDistribution.standard.tails(z)
            pValue = variance > 0 ? alternative.pValue(upper: tails.upper, lower: tails.lower) : 1
        }
        self.alternative = alternative
        self.n = [m, n]
        hasTies = !groups.isEmpty
        probabilityOfSuperiority = u / product
        shift = Self.shift(a, b, alternative, level, isExact: isExact)
    }

    /// The median difference; its limits are the differences whose ranks cut off what the level leaves on either side of U.
    private static func shift(
        _ a: [Double], _ b: [Double], _ alternative: Alternative, _ level: Double, isExact: Bool
    ) -> Estimate {
        let differences = PairwiseDifferences(a, b)
        let total = differences.count
        let tail = alternative.tail(level: level)
        var cut: Int
        if isExact {
            let all = (1...(a.count + b.count)).map { 2 * $0 }
            let distribution = RankSumDistribution(doubledRanks: all, size: a.count)
            let least = a.count * (a.count + 1)
            cut = 0
            while distribution.lowerTail(least + 2 * cut) < tail { cut += 1 }
        } else {
            // At a shift that makes no two of them equal, only values within a sample tie.
            let size = Double(a.count + b.count)
            let ties = tieSum(SortedValues.tieGroups(a.sorted())) + tieSum(SortedValues.tieGroups(b.sorted()))
            let spread = (Double(total) / 12 * (size + 1 - ties / (size * (size - 1)))).squareRoot()
            cut = Int((Double(total) / 2 - NormalDistribution.standard.upperQuantile(tail) * spread).rounded())
        }
        // U is least for one of the choices of the first sample's ranks.
        let extreme = (1...a.count).reduce(1.0) { $0 * Double($1) / Double(b.count + $1) }
        return differences.estimate(cut: cut, extreme: extreme, alternative, level: level, isExact: isExact)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("U", u), ("z", z), ("n1", Double(n[0])), ("n2", Double(n[1]))]
    }
    public var effect: Estimate? { shift }
}
