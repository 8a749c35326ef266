/// Mean and sums of the second to fourth powers of the deviations of a sample, in two passes.
///
/// The mean is a compensated sum corrected by the mean of the deviations, and the deviations are taken from the corrected
/// mean, so that a common large offset of the values costs no digits.
///
/// - Missing values (NaN) are left out.
/// - Without values the mean is NaN and the sums are 0.
/// - An infinite value makes the moments NaN.
///
/// Cost: two passes over the values.
///
/// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for computing the sample variance, The American Statistician
/// 37 (1983), doi:10.1080/00031305.1983.10483115.
public struct CentredMoments: Sendable, Hashable {
    /// The number of values that are there.
    public let count: Int
    /// The arithmetic mean.
    public let mean: Double
    /// What the mean is more than `mean`, its nearest double: it counts where two means at a large offset are compared.
    public let meanRemainder: Double
    /// Σ (x − x̄)².
    public let sumOfSquares: Double
    /// Σ (x − x̄)³.
    public let sumOfCubes: Double
    /// Σ (x − x̄)⁴.
    public let sumOfFourthPowers: Double

    /// The moments of the values that are not missing.
    public init(_ values: some Collection<Double>) {
        var count = 0
        var sum = CompensatedSum()
        for x in values where x == x {
            count += 1
            sum.add(x)
        }
        let n = Double(count)
        let rough = sum.value / n
        var deviations = CompensatedSum()
        for x in values where x == x { deviations.add(x - rough) }
        // The rest that the rounded mean leaves is kept apart: deviations are (x − rough) − rest.
        let rest = count == 0 ? 0 : deviations.value / n
        var squares = CompensatedSum()
        var cubes = CompensatedSum()
        var fourths = CompensatedSum()
        for x in values where x == x {
            let d = (x - rough) - rest
            squares.add(d * d)
            cubes.add(d * d * d)
            fourths.add((d * d) * (d * d))
        }
        self.count = count
        mean = rough + rest
        meanRemainder = (rough - mean) + rest
        sumOfSquares = squares.value
        sumOfCubes = cubes.value
        sumOfFourthPowers = fourths.value
    }

    /// The variance with divisor n − 1; nil with fewer than two values.
    public var sampleVariance: Double? { count < 2 ? nil : sumOfSquares / Double(count - 1) }

    /// The variance with divisor n; nil without values.
    public var populationVariance: Double? { count < 1 ? nil : sumOfSquares / Double(count) }
}

/// Mean and sum of squared deviations of values that come one at a time, or of parts that are merged (Welford, Chan).
///
/// Slightly less accurate than `CentredMoments`; for data that can be read only once, and for combining blocks in order.
///
/// Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4 (1962),
/// doi:10.1080/00401706.1962.10490022.
public struct RunningMoments: Sendable, Hashable {
    /// The number of values so far.
    public private(set) var count = 0
    /// Their mean; 0 without values.
    public private(set) var mean = 0.0
    /// Σ (x − x̄)².
    public private(set) var sumOfSquares = 0.0

    /// No values yet.
    public init() {}

    /// Takes in a value; a missing one (NaN) is left out.
    public mutating func add(_ x: Double) {
        guard x == x else { return }
        count += 1
        let before = x - mean
        mean += before / Double(count)
        sumOfSquares += before * (x - mean)
    }

    /// Takes in the values of another part, which come after those of this one.
    public mutating func merge(_ other: RunningMoments) {
        guard other.count > 0 else { return }
        guard count > 0 else {
            self = other
            return
        }
        let (n, m) = (Double(count), Double(other.count))
        let difference = other.mean - mean
        mean += difference * (m / (n + m))
        sumOfSquares += other.sumOfSquares + difference * difference * (n * m / (n + m))
        count += other.count
    }
}
