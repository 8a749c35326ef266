import Distributions

/// Fisher's exact test of a 2 × 2 table, with the odds ratio.
///
/// - Null hypothesis: the odds ratio is 1.
/// - Alternative: it is not (or is greater, or less). Two-sided by all tables that are no more likely than the observed one.
///
/// Edge cases: an empty row or column gives p = 1 and no odds ratio.
///
/// Cost: proportional to the smallest margin. Source: Fisher 1935, doi:10.2307/2342435.
public struct FisherExactTest: HypothesisTest, Hashable {
    public static let title = "Fisher exact"

    public let pValue: Double
    public let alternative: Alternative
    /// The conditional maximum-likelihood odds ratio with its exact interval, one-sided for a one-sided alternative; nil where a
    /// margin is empty.
    public let conditionalOddsRatio: Estimate?
    /// The sample's cross product ratio; nil where it is 0/0.
    public let sampleOddsRatio: Double?
    /// The four counts, by rows.
    public let counts: [Int]

    /// Tests the table [[a, b], [c, d]].
    ///
    /// - Parameters:
    ///   - table: two rows of two whole counts.
    ///   - alternative: `greater` means an odds ratio above 1.
    ///   - level: the level of the interval.
    public init(
        _ table: [[Double]], alternative: Alternative = .twoSided, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        guard table.count == 2, table[0].count == 2, table[1].count == 2 else {
            throw .unlikeLengths("table", table.count, "sides", 2)
        }
        var counts: [Int] = []
        for value in table.joined() { counts.append(try Checks.count(value, "count")) }
        self.counts = counts
        self.alternative = alternative
        let (a, b, c, d) = (counts[0], counts[1], counts[2], counts[3])
        let distribution = HypergeometricDistribution(good: a + c, other: b + d, drawn: a + b)
        switch alternative {
        case .twoSided: pValue = distribution.likelyTail(a)
        case .greater: pValue = distribution.survival(a - 1)
        case .less: pValue = distribution.cdf(a)
        }
        let products = (Double(a) * Double(d), Double(b) * Double(c))
        sampleOddsRatio = products.0 == 0 && products.1 == 0 ? nil : products.0 / products.1
        conditionalOddsRatio =
            distribution.support.count == 1 ? nil : Self.estimate(a, distribution, alternative, level)
    }

    private static func estimate(
        _ a: Int, _ table: HypergeometricDistribution, _ alternative: Alternative, _ level: Double
    ) -> Estimate {
        let tail = alternative.tail(level: level)
        let with = { (logOdds: Double) in
            HypergeometricDistribution(
                good: table.good, other: table.other, drawn: table.drawn, oddsRatio: exponential(logOdds))
        }
        // The mean and the upper tail rise with the odds ratio: halve the range of its logarithm.
        let range = 60.0
        let value: Double =
            a == table.support.lowerBound
            ? 0
            : a == table.support.upperBound
                ? .infinity : exponential(bisect(from: -range, to: range) { with($0).mean < Double(a) })
        let lower =
            a == table.support.lowerBound
            ? 0 : exponential(bisect(from: -range, to: range) { with($0).survival(a - 1) < tail })
        let upper =
            a == table.support.upperBound
            ? Double.infinity : exponential(bisect(from: -range, to: range) { with($0).cdf(a) > tail })
        return Estimate(
            value: value, interval: alternative.interval(lower: lower, upper: upper, least: 0), level: level,
            method: .conditionalExact)
    }

    public var statistics: [(symbol: String, value: Double)] {
        zip(["a", "b", "c", "d"], counts).map { ($0, Double($1)) }
    }
    public var effect: Estimate? { conditionalOddsRatio }
}

/// McNemar's test of paired yes-or-no answers: did as many change in one direction as in the other?
///
/// - Null hypothesis: both changes are equally likely.
/// - Alternative: they are not.
public struct McNemarTest: HypothesisTest, Hashable {
    public static let title = "McNemar"

    /// (b − c)² / (b + c).
    public let chiSquare: Double
    /// (|b − c| − 1)² / (b + c), with continuity correction.
    public let correctedChiSquare: Double
    /// The p-value of `chiSquare`.
    public let approximatePValue: Double
    /// The exact p-value: b is binomial with probability one half.
    public let pValue: Double
    /// The two counts of pairs that changed.
    public let changed: [Int]
    public var alternative: Alternative { .twoSided }

    /// Tests the table of before (rows) and after (columns); only its off-diagonal counts matter.
    public init(_ table: [[Double]]) throws(StatisticsError) {
        guard table.count == 2, table[0].count == 2, table[1].count == 2 else {
            throw .unlikeLengths("table", table.count, "sides", 2)
        }
        let b = try Checks.count(table[0][1], "count")
        let c = try Checks.count(table[1][0], "count")
        changed = [b, c]
        let distance = Double(abs(b - c))
        let corrected = max(0, distance - 1)
        chiSquare = b + c == 0 ? 0 : distance * distance / Double(b + c)
        correctedChiSquare = b + c == 0 ? 0 : corrected * corrected / Double(b + c)
        approximatePValue = ChiSquaredDistribution(degreesOfFreedom: 1).survival(chiSquare)
        let signs = BinomialDistribution(trials: b + c, probability: 0.5)
        pValue = b + c == 0 ? 1 : min(1, 2 * signs.cdf(min(b, c)))
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("b", Double(changed[0])), ("c", Double(changed[1])), ("chi2", chiSquare)]
    }
}
