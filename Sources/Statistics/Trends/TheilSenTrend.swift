import Distributions

/// How the interval of a Theil–Sen slope is found.
public enum SenIntervalMethod: String, Sendable, Hashable, CaseIterable {
    /// Gilbert's interpolation.
    case automatic
    /// Ranks (N − C)/2 and (N + C)/2 + 1 of the pairwise slopes, interpolated between neighbours (Gilbert 1987).
    case gilbert
    /// Ranks rounded as scipy does.
    case roundedRanks
}

/// The Theil–Sen line: the median of the slopes of all pairs of years.
///
/// What is estimated: the change per year, insensitive to a few outlying years.
///
/// Edge cases:
/// - NaN among the values is missing: left out and counted in `missing`.
/// - Years may be irregular; slopes are per year, not per position.
/// - With very few years the ranks of the interval lie outside the list of slopes: the interval is then the range of all
///   slopes, and `isRangeOfAllSlopes` says that it may not reach its level.
///
/// Cost: n² / 2 slopes, sorted.
///
/// Sources: Sen 1968, doi:10.1080/01621459.1968.10480934; Gilbert 1987, Statistical Methods for Environmental Pollution
/// Monitoring, section 16.5.
public struct TheilSenTrend: Sendable, Hashable {
    /// The change per year.
    public let slope: Estimate
    /// The value at year 0 of the line through the medians of years and values.
    public let intercept: Double
    /// The median of value − slope × year: the value at year 0 of a line with as many values above as below it.
    public let jointIntercept: Double
    /// Gilbert's M₁ = (N − C)/2: the lower limit is the pairwise slope of this rank, from 1 and cut to the list.
    public let lowerRank: Double
    /// Gilbert's M₂ = (N + C)/2: the upper limit is the pairwise slope of this rank plus one, cut to the list.
    public let upperRank: Double
    /// Whether a limit's rank lay outside the list of slopes.
    public let isRangeOfAllSlopes: Bool
    /// The median of the years that have a value.
    public let medianYear: Double
    /// The median of the values.
    public let medianValue: Double
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - years: the years, finite, none twice.
    ///   - values: one for each year, NaN for missing; at least two present.
    ///   - method: how the interval is found.
    ///   - level: its level.
    /// - Throws: `StatisticsError` for unlike lengths, fewer than two values, infinite values, a repeated year, or a
    ///   level outside (0, 1).
    public init(
        years: [Double], values: [Double], method: SenIntervalMethod = .automatic, level: Double = 0.95
    ) throws(StatisticsError) {
        try Checks.level(level)
        let series = try YearSeries(years: years, values: values, needed: 2, of: "Theil–Sen trend")
        n = series.values.count
        missing = series.missing
        let slopes = Self.pairwiseSlopes(series)
        let middle = SortedValues.median(slopes) + 0  // of two zeros the positive one, as in the batch
        let sorted = series.values.sorted()
        let deviation = KendallScore.variance(count: n, ties: SortedValues.tieGroups(sorted)).squareRoot()
        let reach = NormalDistribution.standard.upperQuantile((1 - level) / 2) * deviation
        let count = Double(slopes.count)
        let ranks = ((count - reach) / 2, (count + reach) / 2)
        let isRounded = method == .roundedRanks
        lowerRank = isRounded ? ranks.0.rounded(.toNearestOrEven) : ranks.0
        upperRank = isRounded ? ranks.1.rounded(.toNearestOrEven) : ranks.1
        isRangeOfAllSlopes = lowerRank < 1 || upperRank + 1 > count
        let interval = Interval(
            lower: min(middle, SortedValues.value(atRank: lowerRank, of: slopes)),
            upper: max(middle, SortedValues.value(atRank: upperRank + 1, of: slopes)))
        slope = Estimate(
            value: middle, interval: interval, level: level,
            method: method == .roundedRanks ? .roundedRanks : .gilbertRanks)
        jointIntercept = SortedValues.median(zip(series.years, series.values).map { $1 - middle * $0 }.sorted())
        medianYear = SortedValues.median(series.years)
        medianValue = SortedValues.median(sorted)
        intercept = medianValue - middle * medianYear
    }

    /// The value in `year` of the line through the medians.
    public func value(in year: Double) -> Double { medianValue + slope.value * (year - medianYear) }

    static func pairwiseSlopes(_ series: YearSeries) -> [Double] {
        var slopes: [Double] = []
        slopes.reserveCapacity(series.values.count * (series.values.count - 1) / 2)
        for later in series.values.indices {
            for earlier in 0..<later {
                slopes.append(
                    (series.values[later] - series.values[earlier]) / (series.years[later] - series.years[earlier]))
            }
        }
        slopes.sort()
        return slopes
    }
}

extension TheilSenTrend: CustomStringConvertible {
    /// The trend in one line.
    public var description: String { "Theil–Sen trend: slope \(slope), n = \(n)" }
}
