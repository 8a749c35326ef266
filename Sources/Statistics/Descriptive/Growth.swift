import NumericCore

/// The growth of a series: year on year, compound, and as an index.
///
/// Edge cases:
/// - NaN is missing: a year-on-year change with a missing end is NaN, and the compound rate runs from the first to the last
///   value present.
/// - A change from zero or from a negative value is NaN; a compound rate needs a positive first value and a last one that is not
///   negative, else it is nil. A last value of zero is a compound rate of −1, without a logarithm.
/// - A last value that is more than the largest number times the first has no compound rate.
/// - For counts of events with an interval see `Estimate.annualGrowth`.
/// - `yearOnYear` compares neighbours in the list whatever their distance in years; the compound rate counts the years.
public struct Growth: Sendable, Hashable {
    /// Relative change from each year to the next in the list, 0.05 for 5 %: one fewer than there are years.
    public let yearOnYear: [Double]
    /// The constant yearly change that leads from the first to the last value (CAGR); nil where it is undefined. The bits of
    /// `SeriesView.compoundGrowth`, its batch form, on the same processor.
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
        let rate = Self.compound(series)
        compoundRate = rate.isNaN ? nil : rate
        let last = series.values.count - 1
        let (start, end) = (series.values[0], series.values[last])
        logRate =
            rate.isNaN || end == 0 ? nil : logarithm(end / start) / (series.years[last] - series.years[0])
        index = values.map { start > 0 ? $0 / start * 100 : .nan }
    }

    /// The batch form's number for one series; NaN where it is undefined.
    private static func compound(_ series: YearSeries) -> Double {
        var rate = Double.nan
        series.values.withUnsafeBufferPointer { values in
            withUnsafeMutablePointer(to: &rate) { place in
                SeriesView(values, rows: 1, columns: values.count).compoundGrowth(
                    at: series.years, into: UnsafeMutableBufferPointer(start: place, count: 1), execution: .serial)
            }
        }
        return rate
    }
}
