import Distributions
import NumericCore

/// Welch's analysis of variance: means of groups whose spreads may differ.
///
/// - Null hypothesis: all groups have the same mean.
/// - Alternative: some differ.
///
/// - Each group needs two values that are not all equal, else an error is thrown; NaN is missing.
///
/// Source: Welch 1951, doi:10.1093/biomet/38.3-4.330.
public struct WelchANOVA: HypothesisTest, Hashable {
    public static let title = "Welch analysis of variance"

    /// The statistic, referred to the F distribution.
    public let f: Double
    /// Groups minus one.
    public let degreesBetween: Double
    /// The approximate degrees of freedom of the denominator.
    public let degreesWithin: Double
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the means of groups.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try WeightedGroups(groups, of: "Welch analysis of variance")
        let k = Double(groups.moments.count)
        let spread = groups.lack / (k * k - 1)
        let between = zip(groups.weights, groups.deviations).reduce(0.0) { $0 + $1.0 * $1.1 * $1.1 }
        f = between / ((k - 1) * (1 + 2 * (k - 2) * spread))
        degreesBetween = k - 1
        degreesWithin = 1 / (3 * spread)
        pValue = FDistribution(numerator: degreesBetween, denominator: degreesWithin).survival(f)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("F", f), ("df1", degreesBetween), ("df2", degreesWithin)]
    }
}

/// The test of Alexander and Govern: means of groups whose spreads may differ, by normalised t statistics.
///
/// - Null hypothesis: all groups have the same mean.
/// - Alternative: some differ.
///
/// Conditions as for `WelchANOVA`. Source: Alexander and Govern 1994, doi:10.2307/1165140.
public struct AlexanderGovernTest: HypothesisTest, Hashable {
    public static let title = "Alexander–Govern"

    /// The statistic, referred to χ².
    public let statistic: Double
    /// Groups minus one.
    public let degreesOfFreedom: Int
    public let pValue: Double
    public var alternative: Alternative { .twoSided }

    /// Compares the means of groups.
    public init(_ groups: [[Double]]) throws(StatisticsError) {
        let groups = try WeightedGroups(groups, of: "Alexander–Govern test")
        statistic = zip(groups.moments, groups.deviations).reduce(0) { sum, part in
            let (group, deviation) = part
            let t = deviation / (group.variance / group.n).squareRoot()
            let z = Self.normalised(t, degreesOfFreedom: group.n - 1)
            return sum + z * z
        }
        degreesOfFreedom = groups.moments.count - 1
        pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(statistic)
    }

    /// Hill's normal equivalent of a t statistic.
    private static func normalised(_ t: Double, degreesOfFreedom v: Double) -> Double {
        let a = v - 0.5
        let b = 48 * a * a
        let c = (a * logOnePlus(t * t / v)).squareRoot()
        let (c3, c5, c7) = (c * c * c, c * c * c * c * c, c * c * c * c * c * c * c)
        return c + (c3 + 3 * c) / b - (4 * c7 + 33 * c5 + 240 * c3 + 855 * c)
            / (10 * b * b + 8 * b * c * c * c * c + 1000 * b)
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("A", statistic), ("df", Double(degreesOfFreedom))]
    }
}

/// Groups weighted by the precision of their means.
struct WeightedGroups {
    var moments: [Moments]
    var weights: [Double]
    /// The groups' means less the weighted mean of them.
    var deviations: [Double]
    /// Σ (1 − share of the weight)² / (n − 1).
    var lack: Double

    /// The groups in units in which the largest value is near 1: what is made of them does not depend on units, but squares have a range.
    init(_ groups: [[Double]], of name: String) throws(StatisticsError) {
        let largest = groups.joined().reduce(0) { max($0, $1.magnitude) }
        let scale = Double.powerOfTwo(near: largest)
        let groups = try Groups(groups.map { $0.map { $0 * scale } }, needed: 2, of: name)
        for group in groups.moments where group.variance == 0 {
            throw .undefined(name, because: "a group's values are all equal")
        }
        let moments = groups.moments
        self.moments = moments
        let weights = moments.map { $0.n / $0.variance }
        let total = weights.reduce(0, +)
        self.weights = weights
        // From the first mean on, so that a large common offset costs no digits.
        let steps = moments.map { $0.meanDifference(from: moments[0]) }
        let mean = zip(weights, steps).reduce(0) { $0 + $1.0 * $1.1 } / total
        deviations = steps.map { $0 - mean }
        lack = zip(weights, moments).reduce(0) {
            let rest = 1 - $1.0 / total
            return $0 + rest * rest / ($1.1.n - 1)
        }
    }
}
