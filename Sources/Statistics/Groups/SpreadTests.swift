import Distributions

/// What a Levene test takes the deviations from.
public enum LeveneCentre: String, Sendable, Hashable, CaseIterable {
    /// The group's median (Brown and Forsythe): robust, the choice unless another is named.
    case median
    /// The group's mean (Levene).
    case mean
}

/// The test of Levene, or of Brown and Forsythe: do the groups have the same spread?
///
/// - Null hypothesis: the mean absolute deviation is the same in all groups.
/// - Alternative: it differs.
///
/// Sources: Levene 1960; Brown and Forsythe 1974, doi:10.1080/01621459.1974.10482955.
public struct LeveneTest: HypothesisTest, Hashable {
    public static let title = "Levene"

    /// The analysis of variance of the absolute deviations.
    public let deviations: OneWayANOVA
    /// What they are taken from.
    public let centre: LeveneCentre
    public var pValue: Double { deviations.pValue }
    public var alternative: Alternative { .twoSided }

    /// Compares the spreads of groups; NaN is missing.
    public init(_ groups: [[Double]], centre: LeveneCentre = .median) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 1, of: "Levene test")
        self.centre = centre
        deviations = try OneWayANOVA(
            groups.mapped { values in
                let middle =
                    centre == .median ? SortedValues.median(values.sorted()) : Moments(present: values).mean
                return values.map { ($0 - middle).magnitude }
            }.values)
    }

    public var statistics: [(symbol: String, value: Double)] { deviations.statistics }
}

/// Bartlett's test: do normal groups have the same variance? Sensitive to other distributions; prefer `LeveneTest`.
///
/// - Null hypothesis: the variances are equal.
/// - Alternative: some differ.
///
/// Source: Bartlett 1937, doi:10.1098/rspa.1937.0109.
public struct BartlettTest: HypothesisTest, Hashable {
    public static let title = "Bartlett"

    /// K², referred to χ².
    public let statistic: Double
    /// Groups minus one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the variances of groups; each needs two values that differ.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 2, of: "Bartlett test")
        for group in groups.moments where group.variance == 0 {
            throw .undefined("Bartlett test", because: "a group's values are all equal")
        }
        let k = Double(groups.count)
        let df = Double(groups.total) - k
        let pooled = groups.squaresWithin / df
        let logs = groups.moments.reduce(0) { $0 + ($1.n - 1) * logarithm($1.variance / pooled) }
        let inverses = groups.moments.reduce(0) { $0 + 1 / ($1.n - 1) }
        statistic = -logs / (1 + (inverses - 1 / df) / (3 * (k - 1)))
        degreesOfFreedom = groups.count - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: k - 1).survival(statistic)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("K2", statistic), ("df", Double(degreesOfFreedom))]
    }
}

/// The Fligner–Killeen test: do groups have the same spread, by normal scores of ranked deviations from the medians?
///
/// - Null hypothesis: the spreads are equal.
/// - Alternative: some differ. Robust against other distributions than the normal.
///
/// Source: Conover, Johnson and Johnson 1981, doi:10.1080/00401706.1981.10487680.
public struct FlignerTest: HypothesisTest, Hashable {
    public static let title = "Fligner–Killeen"

    /// The statistic, referred to χ².
    public let statistic: Double
    /// Groups minus one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the spreads of groups; NaN is missing.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try Groups(groups, needed: 1, of: "Fligner test")
        let deviations = groups.mapped { values in
            let middle = SortedValues.median(values.sorted())
            return values.map { ($0 - middle).magnitude }
        }
        let n = Double(groups.total)
        let scores = deviations.ranked.map { group in
            group.map { NormalDistribution.standard.quantile(0.5 + $0 / (n + 1) / 2) }
        }
        let all = Moments(present: scores.flatMap(\.self))
        guard all.variance > 0 else { throw .undefined("Fligner test", because: "all deviations are equal") }
        let between = scores.reduce(0) {
            let mean = $1.reduce(0, +) / Double($1.count)
            return $0 + Double($1.count) * (mean - all.mean) * (mean - all.mean)
        }
        statistic = between / all.variance
        degreesOfFreedom = groups.count - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(statistic)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("X2", statistic), ("df", Double(degreesOfFreedom))]
    }
}

/// The F test of the ratio of two variances of normal samples, with the interval of the ratio.
///
/// - Null hypothesis: the variances are equal.
/// - Alternative: the first differs from the second (or is greater, or less).
public struct VarianceRatioTest: HypothesisTest, Hashable {
    public static let title = "Variance ratio"

    /// First variance by second, with the interval that belongs to the test: one-sided for a one-sided alternative.
    public let ratio: Estimate
    /// The degrees of freedom of the two variances.
    public let degreesOfFreedom: [Int]
    public let pValue: Double
    public let alternative: Alternative

    /// Compares the variances of two samples; each needs two values that differ.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let a = try Moments(first, needed: 2, of: "variance ratio, first sample")
        let b = try Moments(second, needed: 2, of: "variance ratio, second sample")
        guard a.variance > 0, b.variance > 0 else {
            throw .undefined("variance ratio", because: "a sample's values are all equal")
        }
        let f = a.variance / b.variance
        let distribution = FDistribution(numerator: a.n - 1, denominator: b.n - 1)
        let tails = distribution.tails(f)
        pValue = alternative.pValue(upper: tails.upper, lower: tails.lower)
        let tail = alternative.tail(level: level)
        ratio = Estimate(
            value: f,
            interval: alternative.interval(
                lower: f / distribution.upperQuantile(tail), upper: f / distribution.quantile(tail), least: 0),
            level: level, method: .fRatio)
        degreesOfFreedom = [Int(a.n) - 1, Int(b.n) - 1]
        self.alternative = alternative
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("F", ratio.value), ("df1", Double(degreesOfFreedom[0])), ("df2", Double(degreesOfFreedom[1]))]
    }
    public var effect: Estimate? { ratio }
}
