import Distributions

/// One pair of groups out of several, compared.
public struct PairwiseComparison: Sendable, Hashable {
    /// The places of the two groups in the list that was compared.
    public let first: Int
    /// The second group's place.
    public let second: Int
    /// First minus second, in the method's own terms (means, mean ranks), with its interval where there is one.
    public let difference: Estimate
    /// The statistic of the pair.
    public let statistic: Double
    /// The degrees of freedom; infinite where the statistic is normal.
    public let degreesOfFreedom: Double
    /// The p-value of the pair alone, or the one that the method adjusts for all pairs itself.
    public let pValue: Double
    /// The p-value adjusted for the number of pairs.
    public let adjustedPValue: Double
}

/// Comparisons of all pairs of groups after a test of all of them.
///
/// Each method is a function that gives the pairs in the order (0, 1), (0, 2), …, (1, 2), ….
public enum PairwiseComparisons {
    /// Tukey and Kramer: all differences of means at once, with intervals that hold together.
    ///
    /// Model: independent normal values of equal spread. Null hypothesis of a pair: equal means.
    ///
    /// Source: Kramer 1956, doi:10.2307/3001469.
    public static func tukeyKramer(_ groups: [[Double]], level: Double = 0.95) throws(StatisticsError)
        -> [PairwiseComparison]
    {
        try Checks.level(level)
        let groups = try Groups(groups, needed: 1, of: "Tukey–Kramer")
        let df = try pooledDegrees(groups)
        let variance = groups.squaresWithin / df
        let range = StudentizedRangeDistribution(count: groups.count, degreesOfFreedom: df)
        let critical = range.upperQuantile(1 - level)
        return groups.pairs.map { i, j in
            let (a, b) = (groups.moments[i], groups.moments[j])
            let error = (variance / 2 * (1 / a.n + 1 / b.n)).squareRoot()
            return compare(i, j, a.meanDifference(from: b), error, critical, level, df) { range.survival($0.magnitude) }
        }
    }

    /// Games and Howell: the same without assuming equal spreads.
    ///
    /// The statistic is Welch's t; its p-value that of the studentized range for |t| √2. Source: Games and Howell 1976,
    /// doi:10.3102/10769986001002113.
    public static func gamesHowell(_ groups: [[Double]], level: Double = 0.95) throws(StatisticsError)
        -> [PairwiseComparison]
    {
        try Checks.level(level)
        let groups = try Groups(groups, needed: 2, of: "Games–Howell")
        for group in groups.moments where group.variance == 0 {
            throw .undefined("Games–Howell", because: "a group's values are all equal")
        }
        return groups.pairs.map { i, j in
            let (a, b) = (groups.moments[i], groups.moments[j])
            let (u, v) = (a.variance / a.n, b.variance / b.n)
            let df = WelchTest.degreesOfFreedom(u, a.n, v, b.n)
            let range = StudentizedRangeDistribution(count: groups.count, degreesOfFreedom: df)
            let critical = range.upperQuantile(1 - level) / 2.0.squareRoot()
            return compare(i, j, a.meanDifference(from: b), (u + v).squareRoot(), critical, level, df) {
                range.survival($0.magnitude * 2.0.squareRoot())
            }
        }
    }

    /// t tests of all pairs, with the spread of all groups pooled or each pair's own (Welch), adjusted for their number.
    public static func tTests(
        _ groups: [[Double]], pooled: Bool = true, adjusting: PValueAdjustment = .holm, level: Double = 0.95
    ) throws(StatisticsError) -> [PairwiseComparison] {
        try Checks.level(level)
        let groups = try Groups(groups, needed: pooled ? 1 : 2, of: "pairwise t tests")
        let within = groups.squaresWithin
        let pooledDegrees = try pooled ? pooledDegrees(groups) : 0
        let pairs = groups.pairs.map { i, j in
            let (a, b) = (groups.moments[i], groups.moments[j])
            let (u, v) =
                pooled
                ? (within / pooledDegrees / a.n, within / pooledDegrees / b.n) : (a.variance / a.n, b.variance / b.n)
            let df = pooled ? pooledDegrees : WelchTest.degreesOfFreedom(u, a.n, v, b.n)
            let quantile = StudentTDistribution(degreesOfFreedom: df).upperQuantile((1 - level) / 2)
            return compare(i, j, a.meanDifference(from: b), (u + v).squareRoot(), quantile, level, df) {
                StudentTest.twoSided($0, degreesOfFreedom: df)
            }
        }
        return try adjusted(pairs, by: adjusting)
    }

    /// Dunn: differences of mean ranks after a Kruskal–Wallis test.
    ///
    /// The variance has the tie correction. Source: Dunn 1964, doi:10.1080/00401706.1964.10490181.
    public static func dunn(_ groups: [[Double]], adjusting: PValueAdjustment = .holm) throws(StatisticsError)
        -> [PairwiseComparison]
    {
        try dunn(after: KruskalWallisTest(groups), adjusting: adjusting)
    }

    /// The same from a Kruskal–Wallis test, which has all it needs.
    public static func dunn(
        after test: KruskalWallisTest, adjusting: PValueAdjustment = .holm
    ) throws(StatisticsError) -> [PairwiseComparison] {
        let n = Double(test.sizes.reduce(0, +))
        let variance = n * (n + 1) / 12 - test.tieSum / (12 * (n - 1))
        let k = test.sizes.count
        var pairs: [PairwiseComparison] = []
        pairs.reserveCapacity(k * (k - 1) / 2)
        for i in 0..<k {
            for j in (i + 1)..<max(k, i + 1) {
                let error = (variance * (1 / Double(test.sizes[i]) + 1 / Double(test.sizes[j]))).squareRoot()
                pairs.append(
                    compare(i, j, test.meanRanks[i] - test.meanRanks[j], error, nil, 0.95, .infinity) {
                        min(1, 2 * NormalDistribution.standard.survival($0.magnitude))
                    })
            }
        }
        return try adjusted(pairs, by: adjusting)
    }

    /// Nemenyi: differences of mean ranks of treatments after a Friedman test, by the studentized range.
    ///
    /// Source: Nemenyi 1963; Demšar 2006, Journal of Machine Learning Research 7, 1–30.
    public static func nemenyi(blocks rows: [[Double]]) throws(StatisticsError) -> [PairwiseComparison] {
        let test = try FriedmanTest(rows)
        let (n, k) = (Double(test.blocks), Double(test.rankSums.count))
        let range = StudentizedRangeDistribution(count: test.rankSums.count, degreesOfFreedom: .infinity)
        let error = (k * (k + 1) / (6 * n)).squareRoot()
        return treatmentPairs(test).map { i, j in
            compare(i, j, (test.rankSums[i] - test.rankSums[j]) / n, error, nil, 0.95, .infinity) {
                range.survival($0.magnitude * 2.0.squareRoot())
            }
        }
    }

    /// Conover: differences of rank sums of treatments after a Friedman test, by Student's t.
    ///
    /// Source: Conover 1999, Practical Nonparametric Statistics, section 5.8.
    public static func conover(blocks rows: [[Double]], adjusting: PValueAdjustment = .holm) throws(StatisticsError)
        -> [PairwiseComparison]
    {
        let test = try FriedmanTest(rows)
        let (n, k) = (Double(test.blocks), Double(test.rankSums.count))
        let df = (n - 1) * (k - 1)
        let squares = test.rankSums.reduce(0) { $0 + $1 * $1 } / n
        let error = (2 * n * (test.squaredRanks - squares) / df).squareRoot()
        guard error > 0 else { throw .undefined("Conover comparisons", because: "all blocks have the same order") }
        let pairs = treatmentPairs(test).map { i, j in
            compare(i, j, test.rankSums[i] - test.rankSums[j], error, nil, 0.95, df) {
                StudentTest.twoSided($0, degreesOfFreedom: df)
            }
        }
        return try adjusted(pairs, by: adjusting)
    }

    private static func treatmentPairs(_ test: FriedmanTest) -> [(Int, Int)] {
        let k = test.rankSums.count
        return (0..<k).flatMap { i in ((i + 1)..<max(k, i + 1)).map { j in (i, j) } }
    }

    private static func pooledDegrees(_ groups: Groups) throws(StatisticsError) -> Double {
        let df = groups.total - groups.count
        guard df > 0 else {
            throw .tooFewValues(of: "pairwise comparisons", needed: groups.count + 1, got: groups.total)
        }
        guard groups.squaresWithin > 0 else {
            throw .undefined("pairwise comparisons", because: "no group has any spread")
        }
        return Double(df)
    }

    private static func compare(
        _ first: Int, _ second: Int, _ difference: Double, _ error: Double, _ critical: Double?, _ level: Double,
        _ df: Double, _ pValue: (Double) -> Double
    ) -> PairwiseComparison {
        let statistic = difference / error
        let p = pValue(statistic)
        let interval = critical.map { Interval(lower: difference - $0 * error, upper: difference + $0 * error) }
        return PairwiseComparison(
            first: first, second: second,
            difference: Estimate(
                value: difference, interval: interval, level: level,
                method: critical == nil ? .none : .studentizedRange, standardError: error),
            statistic: statistic, degreesOfFreedom: df, pValue: p, adjustedPValue: p)
    }

    private static func adjusted(
        _ pairs: [PairwiseComparison], by adjustment: PValueAdjustment
    ) throws(StatisticsError) -> [PairwiseComparison] {
        let values = try adjustment.adjusted(pairs.map(\.pValue))
        return zip(pairs, values).map { pair, value in
            PairwiseComparison(
                first: pair.first, second: pair.second, difference: pair.difference, statistic: pair.statistic,
                degreesOfFreedom: pair.degreesOfFreedom, pValue: pair.pValue, adjustedPValue: value)
        }
    }
}
