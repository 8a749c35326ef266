/// Siegel's line of repeated medians: for each year the median of the slopes to all others, and the median of those.
///
/// What is estimated: the change per year; up to half of the years may be outlying, against 29 % for Theil and Sen.
///
/// - Missing values, years and errors as in `TheilSenTrend`.
///
/// Cost: n² slopes. Source: Siegel 1982, doi:10.1093/biomet/69.1.242.
public struct RepeatedMediansTrend: Sendable, Hashable {
    /// The change per year.
    public let slope: Double
    /// The median of value − slope × year.
    public let intercept: Double
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - years: the years, finite, none twice.
    ///   - values: one for each year, NaN for missing; at least two present.
    public init(years: [Double], values: [Double]) throws(StatisticsError) {
        let series = try YearSeries(years: years, values: values, needed: 2, of: "repeated medians trend")
        let places = series.values.indices
        let medians = places.map { i in
            SortedValues.median(
                places.filter { $0 != i }.map {
                    (series.values[$0] - series.values[i]) / (series.years[$0] - series.years[i])
                }.sorted())
        }
        let slope = SortedValues.median(medians.sorted())
        self.slope = slope
        intercept = SortedValues.median(zip(series.years, series.values).map { $1 - slope * $0 }.sorted())
        n = series.values.count
        missing = series.missing
    }
}
