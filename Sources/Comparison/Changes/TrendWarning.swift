public import Indicators

/// What a reader should know before trusting the trend of a short series.
public enum TrendWarning: Sendable, Hashable {
    /// So few values that not even a steady rise could be told from chance at the level asked for.
    case tooShortForTest(n: Int, leastPValue: Double)
    /// Fewer than eight values: only strong trends can be found.
    case shortSeries(n: Int)
    /// Years between the first and the last that have no value.
    case missingYears([Int])
    /// Years that state only a range, which the trend leaves out.
    case rangesLeftOut([Int])
    /// The years' figures are cumulative, so that they rise by themselves.
    case cumulative
    /// Some values were derived from stated changes rather than stated.
    case impliedValues([Int])
    /// The Theil–Sen interval is the range of all slopes, and may not reach its level.
    case senIntervalIsRange
}

extension TrendWarning: CustomStringConvertible {
    /// The warning in English.
    public var description: String { text[.en] }

    /// The warning in words, in both languages.
    public var text: BilingualText {
        switch self {
        case .tooShortForTest(let n, let p):
            BilingualText(
                chinese: "只有\(n)个年份：即使逐年上升，检验的p值也不会低于\(plain((p * 1000).rounded() / 1000))",
                english:
                    "\(n) years: even a rise in every year could not have p below \(plain((p * 1000).rounded() / 1000))"
            )
        case .shortSeries(let n):
            BilingualText(chinese: "只有\(n)个年份，只能发现明显的趋势", english: "\(n) years: only strong trends can be found")
        case .missingYears(let years):
            BilingualText(chinese: "缺少年份：\(Self.list(years, "、"))", english: "years missing: \(Self.list(years, ", "))")
        case .rangesLeftOut(let years):
            BilingualText(
                chinese: "只有范围、未计入的年份：\(Self.list(years, "、"))",
                english: "years that state only a range are left out: \(Self.list(years, ", "))")
        case .cumulative:
            BilingualText(chinese: "累计数本身就会上升", english: "cumulative counts rise by themselves")
        case .impliedValues(let years):
            BilingualText(
                chinese: "由增减幅度推算的年份：\(Self.list(years, "、"))",
                english: "derived from stated changes: \(Self.list(years, ", "))")
        case .senIntervalIsRange:
            BilingualText(
                chinese: "年份太少，斜率区间取全部两两斜率的范围",
                english: "so few years that the interval of the slope is the range of all slopes")
        }
    }

    private static func list(_ years: [Int], _ separator: String) -> String {
        years.map(String.init).joined(separator: separator)
    }
}
