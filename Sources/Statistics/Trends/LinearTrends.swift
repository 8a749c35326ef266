public import NumericCore

/// The straight lines through many short series at once: all towns, years and indicators of a panel in one sweep.
///
/// Each series is treated on its own, with the same operations in the same order as `LinearTrend`: slope, t and p are the
/// same to the bit, whatever the other series and the number of threads.
///
/// Edge cases, series by series:
/// - NaN among the values is missing; the number used is in `n`.
/// - Fewer than three values: everything but `n` is NaN.
/// - An infinite value: everything but `n` is NaN.
/// - A constant series has slope 0, t = 0 and p = 1.
///
/// Cost: one sweep over the values, near the memory's speed; 36 bytes of result for each series.
public struct LinearTrends: Sendable, Hashable {
    /// The change per year of each series; series `s` is the row `s % rows` of plane `s / rows`.
    public let slope: [Double]
    /// Each line's value at year 0.
    public let intercept: [Double]
    /// Slope by its standard error.
    public let t: [Double]
    /// The two-sided p-value of each slope.
    public let pValue: [Double]
    /// The number of values used in each series.
    public let n: [Int32]

    /// Fits the lines of all series of a view.
    ///
    /// - Parameters:
    ///   - years: one for each column, finite and strictly increasing.
    ///   - series: the values; NaN for missing.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Throws: `StatisticsError` for unlike lengths, or years that do not increase.
    public init(
        years: [Double], series: SeriesView, execution: Execution = .automatic
    ) throws(StatisticsError) {
        try Self.check(years, columns: series.columns)
        let count = series.seriesCount
        var intercept: [Double] = []
        var t: [Double] = []
        var pValue: [Double] = []
        var n: [Int32] = []
        slope = [Double](filling: count) { slopes in
            intercept = [Double](filling: count) { intercepts in
                t = [Double](filling: count) { ts in
                    pValue = [Double](filling: count) { ps in
                        n = [Int32](filling: count) { ns in
                            series.fitTrends(
                                at: years,
                                into: TrendLineBuffers(
                                    slope: slopes, intercept: intercepts, t: ts, pValue: ps, count: ns),
                                execution: execution)
                            guard years.count > StudentTails.maximumCount else { return }
                            for s in 0..<count {
                                ps[s] = StudentTest.slope(ts[s], values: Int(ns[s]))
                            }
                        }
                    }
                }
            }
        }
        self.intercept = intercept
        self.t = t
        self.pValue = pValue
        self.n = n
    }

    /// Fits the lines of densely stored series: towns fastest, then years.
    ///
    /// - Parameters:
    ///   - years: finite and strictly increasing.
    ///   - values: `towns × years.count` values, NaN for missing.
    ///   - towns: the number of series, at least one.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Throws: `StatisticsError` for unlike lengths, or years that do not increase.
    public init(
        years: [Double], values: [Double], towns: Int, execution: Execution = .automatic
    ) throws(StatisticsError) {
        guard towns >= 0, values.count == towns * years.count else {
            throw .unlikeLengths("values", values.count, "towns × years", towns * years.count)
        }
        let result = values.withUnsafeBufferPointer { buffer in
            Result { () throws(StatisticsError) in
                try LinearTrends(
                    years: years, series: SeriesView(buffer, rows: towns, columns: years.count), execution: execution)
            }
        }
        self = try result.get()
    }

    static func check(_ years: [Double], columns: Int) throws(StatisticsError) {
        guard years.count == columns else { throw .unlikeLengths("years", years.count, "columns", columns) }
        try Checks.finite(years, "years")
        for (year, next) in zip(years, years.dropFirst()) {
            guard year != next else { throw .repeatedYear(year) }
            guard year < next else {
                throw .outOfRange("year", value: next, allowed: Interval(lower: year, upper: .infinity))
            }
        }
    }
}
