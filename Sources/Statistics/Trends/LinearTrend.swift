import Distributions
import NumericCore

/// The straight line through a short annual series by least squares.
///
/// - Null hypothesis of the test: the slope is zero.
/// - Alternative: it is not. Model: independent, normally distributed deviations of equal spread about a line.
///
/// Edge cases:
/// - NaN among the values is missing: left out and counted in `missing`.
/// - Years need not be regular, and need not be in order; none may occur twice.
/// - A constant series has slope 0, t = 0 and p = 1; a series that lies exactly on a rising or falling line has an
///   infinite t and p = 0.
///
/// Cost: proportional to the length. The batch form is `LinearTrends`; its numbers are the same to the bit.
public struct LinearTrend: Sendable, Hashable {
    /// The change per year, with Student's interval.
    public let slope: Estimate
    /// The line's value at year 0, with Student's interval.
    public let intercept: Estimate
    /// Mean of the years that have a value.
    public let meanYear: Double
    /// Mean of the values: the line's value at `meanYear`.
    public let meanValue: Double
    /// Σ (year − mean year)².
    public let yearSquares: Double
    /// The standard deviation of the residuals, on n − 2 degrees of freedom.
    public let residualStandardDeviation: Double
    /// The share of the variance that the line accounts for; nil for a constant series.
    public let rSquared: Double?
    /// The same, corrected for the degrees of freedom; nil for a constant series.
    public let adjustedRSquared: Double?
    /// Slope by its standard error.
    public let t: Double
    /// n − 2.
    public let degreesOfFreedom: Int
    /// Two-sided p-value of the slope.
    public let pValue: Double
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int
    /// The level of all intervals.
    public let level: Double

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - years: the years, finite, none twice.
    ///   - values: one for each year, NaN for missing; at least three present.
    ///   - level: the level of the intervals.
    /// - Throws: `StatisticsError` for unlike lengths, fewer than three values, infinite values, a repeated year, or a
    ///   level outside (0, 1).
    public init(years: [Double], values: [Double], level: Double = 0.95) throws(StatisticsError) {
        try Checks.level(level)
        let series = try YearSeries(years: years, values: values, needed: 3, of: "linear trend")
        let sums = TrendSums(x: series.years, y: series.values)
        try sums.checkRange("linear trend")
        n = sums.count
        missing = series.missing
        self.level = level
        degreesOfFreedom = n - 2
        meanYear = sums.meanX
        meanValue = sums.meanY
        yearSquares = sums.sxx
        let df = Double(degreesOfFreedom)
        let sigma = (sums.residualSquares / df).squareRoot()
        residualStandardDeviation = sigma
        let slopeError = sigma / sums.sxx.squareRoot()
        let quantile = StudentTDistribution(degreesOfFreedom: df).upperQuantile((1 - level) / 2)
        slope = .student(sums.slope, slopeError, quantile, level)
        let interceptError = sigma * (1 / Double(n) + sums.meanX * sums.meanX / sums.sxx).squareRoot()
        intercept = .student(sums.meanY - sums.slope * sums.meanX, interceptError, quantile, level)
        rSquared = sums.syy > 0 ? 1 - sums.residualSquares / sums.syy : nil
        adjustedRSquared = sums.syy > 0 ? 1 - (sums.residualSquares / df) / (sums.syy / (df + 1)) : nil
        t = sums.t
        pValue = StudentTest.slope(sums.t, values: sums.count)
    }

    /// The value that the next observation in `year` may take: the line's value with the prediction interval, which
    /// holds the error of the line and the deviation of one more value.
    public func prediction(for year: Double) -> Estimate {
        let distance = year - meanYear
        let error =
            residualStandardDeviation
            * (1 + 1 / Double(n) + distance * distance / yearSquares).squareRoot()
        return at(distance, error: error, method: .prediction)
    }

    /// The line's value in `year`, with the interval of the line itself.
    public func value(in year: Double) -> Estimate {
        let distance = year - meanYear
        let error = residualStandardDeviation * (1 / Double(n) + distance * distance / yearSquares).squareRoot()
        return at(distance, error: error, method: .studentT)
    }

    private func at(_ distance: Double, error: Double, method: IntervalMethod) -> Estimate {
        let df = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
        let half = df.upperQuantile((1 - level) / 2) * error
        let value = meanValue + slope.value * distance
        return Estimate(
            value: value, interval: Interval(lower: value - half, upper: value + half), level: level, method: method,
            standardError: error)
    }
}

extension LinearTrend: CustomStringConvertible {
    /// The trend in one line.
    public var description: String {
        "Linear trend: slope \(slope), t = \(Printed.number(t)), df = \(degreesOfFreedom), "
            + "\(Printed.probability(pValue)), n = \(n)"
    }
}

extension TrendSums {
    /// Refuses values so large that their squares are beyond the range of numbers.
    func checkRange(_ name: String) throws(StatisticsError) {
        try Checks.squares([syy, slope, residualSquares], name)
    }
}

extension Estimate {
    /// The interval that belongs to a t test: what the test at the same level does not reject. One-sided for a one-sided alternative.
    static func student(
        _ value: Double, _ error: Double, degreesOfFreedom df: Double, _ level: Double, _ alternative: Alternative,
        method: IntervalMethod = .studentT
    ) -> Estimate {
        let half = StudentTDistribution(degreesOfFreedom: df).upperQuantile(alternative.tail(level: level)) * error
        return Estimate(
            value: value, interval: alternative.interval(lower: value - half, upper: value + half), level: level,
            method: method, standardError: error)
    }

    /// Estimate ± quantile × standard error.
    static func student(_ value: Double, _ error: Double, _ quantile: Double, _ level: Double) -> Estimate {
        let half = quantile * error
        return Estimate(
            value: value, interval: Interval(lower: value - half, upper: value + half), level: level,
            method: .studentT, standardError: error)
    }
}
