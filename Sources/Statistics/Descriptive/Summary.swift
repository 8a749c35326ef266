import NumericCore

/// The usual description of a sample: location, spread and shape.
///
/// Edge cases:
/// - NaN is missing: left out and counted, or it makes every number NaN, by the rule chosen.
/// - What needs more values than there are is nil: the variance of one value, the skewness of a constant.
/// - An infinite value makes the mean infinite and the variance nil; the order statistics stay. With −∞ and ∞ together the mean is NaN,
///   and so is what lies halfway between them.
///
/// Cost: n log n for the order statistics; the moments are computed about the mean with compensated sums, so that a
/// large common offset costs no digits.
public struct Summary: Sendable, Hashable {
    /// The number of values used.
    public let n: Int
    /// The number of missing values.
    public let missing: Int
    /// The arithmetic mean.
    public let mean: Double
    /// The variance on n − 1 degrees of freedom; nil with fewer than two values.
    public let variance: Double?
    /// Skewness g₁ = m₃ / m₂^1.5; nil for constant values.
    public let skewness: Double?
    /// Excess kurtosis g₂ = m₄ / m₂² − 3; nil for constant values.
    public let kurtosis: Double?
    /// The values in ascending order.
    public let sorted: [Double]

    /// Describes a sample.
    ///
    /// - Parameters:
    ///   - sample: the values, NaN for missing.
    ///   - missing: what to do with them.
    /// - Throws: `StatisticsError.tooFewValues` where no value is left.
    public init(_ sample: [Double], missing rule: MissingRule = .skip) throws(StatisticsError) {
        let present = sample.filter { !$0.isNaN }
        missing = sample.count - present.count
        guard !present.isEmpty else { throw .tooFewValues(of: "summary", needed: 1, got: 0) }
        let propagates = rule == .propagate && missing > 0
        let moments = CentredMoments(present)
        n = present.count
        let count = Double(n)
        let isFinite = !propagates && present.allSatisfy(\.isFinite)
        mean = propagates ? .nan : isFinite ? moments.mean : present.reduce(0, +) / count
        variance = isFinite ? moments.sampleVariance : nil
        let squares = moments.sumOfSquares / count
        let isSpread = isFinite && squares > 0
        skewness = isSpread ? moments.sumOfCubes / count / (squares * squares.squareRoot()) : nil
        kurtosis = isSpread ? moments.sumOfFourthPowers / count / (squares * squares) - 3 : nil
        sorted = propagates ? [.nan] : present.sorted()
    }
}

extension Summary {
    /// The square root of the variance.
    public var standardDeviation: Double? { variance?.squareRoot() }
    /// The standard error of the mean.
    public var standardError: Double? { variance.map { ($0 / Double(n)).squareRoot() } }
    /// Standard deviation by mean; nil where the mean is zero.
    public var coefficientOfVariation: Double? { mean == 0 ? nil : standardDeviation.map { $0 / mean } }
    /// The smallest value.
    public var minimum: Double { sorted[0] }
    /// The largest value.
    public var maximum: Double { sorted[sorted.count - 1] }
    /// The median.
    public var median: Double { SortedValues.median(sorted) }

    /// The quantile for a probability in [0, 1].
    public func quantile(_ probability: Double, type: QuantileType = .automatic) throws(StatisticsError) -> Double {
        guard probability >= 0, probability <= 1 else {
            throw .outOfRange("probability", value: probability, allowed: Interval(lower: 0, upper: 1))
        }
        return type.value(probability, of: sorted)
    }

    /// The distance between the quartiles.
    public func interquartileRange(type: QuantileType = .automatic) -> Double {
        type.value(0.75, of: sorted) - type.value(0.25, of: sorted)
    }

    /// The median of the absolute deviations from the median, as it is.
    public var rawMedianAbsoluteDeviation: Double {
        let centre = median
        return SortedValues.median(sorted.map { ($0 - centre).magnitude }.sorted())
    }

    /// The same times 1.4826: an estimate of the standard deviation for normal values.
    public var medianAbsoluteDeviation: Double { 1.4826 * rawMedianAbsoluteDeviation }

    /// Skewness corrected for the sample size (type 2 of SAS and Excel); nil with fewer than three values.
    public var adjustedSkewness: Double? {
        let n = Double(n)
        return n < 3 ? nil : skewness.map { $0 * (n * (n - 1)).squareRoot() / (n - 2) }
    }

    /// Excess kurtosis corrected for the sample size (type 2 of SAS and Excel); nil with fewer than four values.
    public var adjustedKurtosis: Double? {
        let n = Double(n)
        return n < 4 ? nil : kurtosis.map { ((n + 1) * $0 + 6) * (n - 1) / ((n - 2) * (n - 3)) }
    }

    /// The mean without the given share of values at each end.
    public func trimmedMean(_ share: Double) throws(StatisticsError) -> Double {
        guard share >= 0, share < 0.5 else {
            throw .outOfRange("share to trim", value: share, allowed: Interval(lower: 0, upper: 0.5))
        }
        let cut = Int(Double(sorted.count) * share)
        return CentredMoments(sorted[cut..<(sorted.count - cut)]).mean
    }
}
