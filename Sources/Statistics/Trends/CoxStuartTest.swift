/// The Cox–Stuart test: do the values of the second half of a series lie above those of the first?
///
/// - Null hypothesis: each value of the second half is as likely above as below its partner in the first.
/// - Alternative: the values tend to rise or to fall (or only one of these).
///
/// The partners are half of the series apart; of an odd number the middle value is left out. Exact: the sign test of the pairs.
/// Less powerful than Mann and Kendall's test, but indifferent to the form of the trend.
///
/// Edge cases:
/// - NaN is missing: left out and counted in `missing`. Partners that are equal say nothing and are left out.
/// - A constant series has p = 1.
///
/// Cost: proportional to the length. Source: Cox and Stuart 1955, doi:10.1093/biomet/42.1-2.80.
public struct CoxStuartTest: HypothesisTest, Hashable {
    public static let title = "Cox–Stuart"

    /// The number of pairs that rise.
    public let rising: Int
    /// The number of pairs that fall.
    public let falling: Int
    public let pValue: Double
    public let alternative: Alternative
    /// The number of values used.
    public let n: Int
    /// The number of missing values left out.
    public let missing: Int

    /// Tests a series of values in the order of time.
    ///
    /// - Parameters:
    ///   - series: NaN for missing; at least two present.
    ///   - alternative: `greater` means rising.
    /// - Throws: `StatisticsError` for fewer than two values, or an infinite one.
    public init(_ series: [Double], alternative: Alternative = .twoSided) throws(StatisticsError) {
        let values = try Checks.present(series, "series")
        try Checks.atLeast(2, values, "Cox–Stuart test")
        n = values.count
        missing = series.count - values.count
        let apart = (values.count + 1) / 2
        let pairs = zip(values, values.dropFirst(apart))
        let signs = SignTest(
            positive: pairs.count { $0 < $1 }, negative: pairs.count { $0 > $1 }, alternative: alternative)
        rising = signs.positive
        falling = signs.negative
        pValue = signs.pValue
        self.alternative = alternative
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("rising", Double(rising)), ("falling", Double(falling)), ("n", Double(n))]
    }
}
