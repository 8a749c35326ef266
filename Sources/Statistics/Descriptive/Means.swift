import NumericCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Means other than the plain one. Missing values are left out together with their weights.
public enum Means {
    /// The weighted arithmetic mean.
    ///
    /// - Throws: `StatisticsError` for unlike lengths, negative weights, no value or no weight.
    public static func weighted(_ values: [Double], weights: [Double]) throws(StatisticsError) -> Double {
        let pairs = try weightedPairs(values, weights)
        return pairs.mean { $0 }
    }

    /// The variance about the weighted mean, for weights that say how reliable a value is: Σ w (x − m)² / (1 − Σ w²)
    /// with weights of sum 1, and the maximum-likelihood form Σ w (x − m)².
    public static func weightedVariance(
        _ values: [Double], weights: [Double]
    ) throws(StatisticsError) -> (unbiased: Double, maximumLikelihood: Double) {
        let pairs = try weightedPairs(values, weights)
        let mean = pairs.mean { $0 }
        let variance = pairs.mean { ($0 - mean) * ($0 - mean) }
        let concentration = pairs.weights.reduce(0) { $0 + $1 * $1 } / (pairs.total * pairs.total)
        guard concentration < 1 else {
            throw .undefined("weighted variance", because: "a single value carries all the weight")
        }
        return (variance / (1 - concentration), variance)
    }

    /// The geometric mean, with weights or without; zero if a value is zero.
    ///
    /// - Throws: `StatisticsError.negative` for a negative value.
    public static func geometric(_ values: [Double], weights: [Double]? = nil) throws(StatisticsError) -> Double {
        let pairs = try weightedPairs(values, weights)
        try nonNegative(pairs.values)
        return exp(pairs.mean(log))
    }

    /// The harmonic mean, with weights or without; zero if a value is zero.
    ///
    /// - Throws: `StatisticsError.negative` for a negative value.
    public static func harmonic(_ values: [Double], weights: [Double]? = nil) throws(StatisticsError) -> Double {
        let pairs = try weightedPairs(values, weights)
        try nonNegative(pairs.values)
        return 1 / pairs.mean { 1 / $0 }
    }

    /// The power mean of order `power`: 2 is the quadratic mean; 0 is the geometric one.
    public static func power(
        _ power: Double, of values: [Double], weights: [Double]? = nil
    ) throws(StatisticsError) -> Double {
        if power == 0 { return try geometric(values, weights: weights) }
        let pairs = try weightedPairs(values, weights)
        try nonNegative(pairs.values)
        return pow(pairs.mean { pow($0, power) }, 1 / power)
    }

    /// The ratio of two sums over towns: the rate of the whole. Towns without numerator or denominator are left out.
    ///
    /// - Throws: `StatisticsError.notPositive` where the denominators do not sum to more than zero.
    public static func ratioOfSums(
        _ numerators: [Double], _ denominators: [Double]
    ) throws(StatisticsError) -> Double {
        let (above, below) = try completePairs(numerators, denominators)
        let sum = below.compensatedSum()
        guard sum > 0 else { throw .notPositive("sum of the denominators", value: sum) }
        return above.compensatedSum() / sum
    }

    /// The mean of the towns' own ratios: each town counts once, however small. Towns without numerator or denominator
    /// are left out.
    ///
    /// - Throws: `StatisticsError.notPositive` for a denominator that is not positive.
    public static func meanOfRatios(
        _ numerators: [Double], _ denominators: [Double]
    ) throws(StatisticsError) -> Double {
        let (above, below) = try completePairs(numerators, denominators)
        for value in below where !(value > 0) { throw .notPositive("denominator", value: value) }
        return CentredMoments(zip(above, below).map { $0 / $1 }).mean
    }

    private static func nonNegative(_ values: [Double]) throws(StatisticsError) {
        for value in values where value < 0 { throw .negative("value", value: value) }
    }

    private static func completePairs(
        _ first: [Double], _ second: [Double]
    ) throws(StatisticsError) -> ([Double], [Double]) {
        let pairs = try PairedValues(first, second, needed: 1, of: "ratio over towns")
        return (pairs.first, pairs.second)
    }

    private struct WeightedPairs {
        var values: [Double]
        var weights: [Double]
        var total: Double

        func mean(_ transform: (Double) -> Double) -> Double {
            var sum = CompensatedSum()
            for (value, weight) in zip(values, weights) where weight > 0 { sum.add(weight * transform(value)) }
            return sum.value / total
        }
    }

    private static func weightedPairs(
        _ values: [Double], _ weights: [Double]?
    ) throws(StatisticsError) -> WeightedPairs {
        let pairs = try PairedValues(
            values, weights ?? [Double](repeating: 1, count: values.count), needed: 1, of: "mean")
        for weight in pairs.second where weight < 0 { throw .negative("weight", value: weight) }
        let total = pairs.second.compensatedSum()
        guard total > 0 else { throw .notPositive("sum of the weights", value: total) }
        return WeightedPairs(values: pairs.first, weights: pairs.second, total: total)
    }
}
