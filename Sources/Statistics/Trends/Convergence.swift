import Distributions
import NumericCore

/// Convergence between towns: do those that start low grow faster (β), and does the spread narrow (σ)?
///
/// - β: the slope of the yearly logarithmic growth on the logarithm of the start, by least squares; negative for
///   convergence. Null hypothesis of its test: zero.
/// - σ: the standard deviation of the logarithms, at the start and at the end.
/// - A town with a missing value is left out; values must be positive.
///
/// Source: Barro and Sala-i-Martin 1992, doi:10.1086/261816.
public struct Convergence: Sendable, Hashable {
    /// β, with Student's interval.
    public let beta: Estimate
    /// The two-sided p-value of β.
    public let pValue: Double
    /// The number of towns with both years.
    public let n: Int
    /// The yearly speed of convergence, −log(1 + β T) / T; nil where it is not defined.
    public let speed: Double?
    /// The standard deviation of the logarithms at the start.
    public let startSpread: Double
    /// The standard deviation of the logarithms at the end.
    public let endSpread: Double

    /// Compares two years of many towns.
    ///
    /// - Parameters:
    ///   - start: the values of the first year, positive, NaN for missing; at least three towns with both years.
    ///   - end: the values of the last year.
    ///   - years: the distance between the two, positive.
    ///   - level: the level of the interval of β.
    public init(from start: [Double], to end: [Double], years: Double, level: Double = 0.95) throws(StatisticsError) {
        try Checks.positive(years, "years")
        try Checks.level(level)
        let pairs = try PairedValues(start, end, needed: 3, of: "convergence")
        for value in pairs.first + pairs.second { try Checks.positive(value, "value") }
        let (first, last) = (pairs.first.map(logarithm), pairs.second.map(logarithm))
        let growth = zip(first, last).map { ($1 - $0) / years }
        let (x, y) = (CentredMoments(first), CentredMoments(growth))
        guard x.sumOfSquares > 0 else { throw .undefined("convergence", because: "all towns start at the same value") }
        var products = CompensatedSum()
        for (a, b) in zip(first, growth) { products.addProduct(a - x.mean, b - y.mean) }
        let slope = products.value / x.sumOfSquares
        let rest = zip(first, growth).reduce(0.0) { sum, pair in
            let residual = (pair.1 - y.mean) - slope * (pair.0 - x.mean)
            return sum + residual * residual
        }
        n = first.count
        let df = Double(first.count - 2)
        let error = (rest / df / x.sumOfSquares).squareRoot()
        beta = .student(
            slope, error, StudentTDistribution(degreesOfFreedom: df).upperQuantile((1 - level) / 2), level)
        pValue = slope == 0 ? 1 : StudentTest.twoSided(slope / error, degreesOfFreedom: df)
        let inside = 1 + slope * years
        speed = inside > 0 ? -logarithm(inside) / years : nil
        startSpread = Moments(present: first).variance.squareRoot()
        endSpread = Moments(present: last).variance.squareRoot()
    }
}
