#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The growth of a series: year on year, compound, and as an index.
///
/// Edge cases:
/// - NaN is missing: a year-on-year change with a missing end is NaN, and the compound rate runs from the first to the last
///   value present.
/// - A change from zero or from a negative value is NaN; a compound rate needs a positive first value and a last one that is not
///   negative, else it is nil. A last value of zero is a compound rate of −1, without a logarithm.
/// - For counts of events with an interval see `Estimate.annualGrowth`.
/// - `yearOnYear` compares neighbours in the list whatever their distance in years; the compound rate counts the years.
public struct Growth: Sendable, Hashable {
    /// Relative change from each year to the next in the list, 0.05 for 5 %: one fewer than there are years.
    public let yearOnYear: [Double]
    /// The constant yearly change that leads from the first to the last value (CAGR); nil where it is undefined.
    public let compoundRate: Double?
    /// The logarithm of one plus the compound rate; nil where that is zero or undefined.
    public let logRate: Double?
    /// The values with the first one present set to 100.
    public let index: [Double]

    /// The growth of a series.
    ///
    /// - Parameters:
    ///   - years: strictly increasing.
    ///   - values: one for each, NaN for missing; at least two present.
    public init(years: [Double], values: [Double]) throws(StatisticsError) {
        let series = try YearSeries(years: years, values: values, needed: 2, of: "growth")
        for (year, next) in zip(years, years.dropFirst()) where !(year < next) {
            throw .outOfRange("year", value: next, allowed: Interval(lower: year, upper: .infinity))
        }
        yearOnYear = zip(values, values.dropFirst()).map { $0 > 0 ? ($1 - $0) / $0 : .nan }
        let last = series.values.count - 1
        let (start, end) = (series.values[0], series.values[last])
        if start > 0, end > 0 {
            let rate = log(end / start) / (series.years[last] - series.years[0])
            logRate = rate
            compoundRate = expm1(rate)
        } else {
            logRate = nil
            compoundRate = start > 0 && end == 0 ? -1 : nil
        }
        index = values.map { start > 0 ? $0 / start * 100 : .nan }
    }
}
