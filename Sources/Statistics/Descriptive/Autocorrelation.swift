import Distributions
import NumericCore

/// Autocorrelations of a series and the Ljung–Box test for them.
///
/// - Null hypothesis: no autocorrelation up to the lag of the test.
/// - Alternative: some.
///
/// Edge cases: a constant series has no autocorrelation and throws; missing values are not allowed, since the lag would
/// lose its meaning.
///
/// Source: Ljung and Box 1978, doi:10.1093/biomet/65.2.297. With fewer than about 20 values the test has little power.
public struct Autocorrelation: Sendable, Hashable {
    /// The autocorrelations at lag 0, 1, … up to the largest lag.
    public let coefficients: [Double]
    /// The number of values.
    public let n: Int

    /// The autocorrelations of a series.
    ///
    /// - Parameters:
    ///   - series: at least two finite values in the order of time.
    ///   - maximumLag: below the number of values.
    public init(_ series: [Double], maximumLag: Int) throws(StatisticsError) {
        try Checks.finite(series, "series")
        try Checks.atLeast(2, series, "autocorrelation")
        guard maximumLag >= 0, maximumLag < series.count else {
            throw .outOfRange(
                "lag", value: Double(maximumLag), allowed: Interval(lower: 0, upper: Double(series.count - 1)))
        }
        let moments = CentredMoments(series)
        guard moments.sumOfSquares > 0 else { throw .undefined("autocorrelation", because: "the series is constant") }
        let deviations = series.map { $0 - moments.mean }
        n = series.count
        func products(_ lag: Int) -> Double {
            var sum = CompensatedSum()
            for k in 0..<(deviations.count - lag) { sum.addProduct(deviations[k], deviations[k + lag]) }
            return sum.value
        }
        // The squares are those of the same deviations, so that what the rounded mean leaves stands above and below.
        let squares = products(0)
        coefficients = (0...maximumLag).map { $0 == 0 ? 1 : products($0) / squares }
    }

    /// Ljung and Box' statistic and its p-value for the lags from 1 to `lag`.
    ///
    /// - Parameters:
    ///   - lag: at least 1 and at most the largest lag.
    ///   - fitted: how many parameters were fitted to the series before, taken off the degrees of freedom.
    public func ljungBox(lag: Int, fitted: Int = 0) throws(StatisticsError) -> (statistic: Double, pValue: Double) {
        guard lag > fitted, lag < coefficients.count else {
            throw .outOfRange(
                "lag", value: Double(lag),
                allowed: Interval(
                    lower: Double(fitted + 1), upper: max(Double(fitted + 1), Double(coefficients.count - 1))))
        }
        let size = Double(n)
        let sum = (1...lag).reduce(0.0) { $0 + coefficients[$1] * coefficients[$1] / (size - Double($1)) }
        let statistic = size * (size + 2) * sum
        return (statistic, ChiSquaredDistribution(degreesOfFreedom: Double(lag - fitted)).survival(statistic))
    }
}
