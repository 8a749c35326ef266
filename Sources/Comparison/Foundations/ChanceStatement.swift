public import Indicators
public import Statistics

/// What is said of chance beside a number: an estimate with its interval, or the reason why there is none.
///
/// Chance is kept apart from the bounds that the wording allows: the estimate is that of the stated values.
/// Where the figure is a complete count, the interval concerns the underlying rate, not the count.
public enum ChanceStatement: Sendable, Hashable {
    /// The value as an estimate, with interval, level and method.
    case estimate(Estimate)
    /// No interval, and why.
    case refused(NoChanceReason)

    /// The estimate, nil where it is refused.
    public var estimate: Estimate? {
        if case .estimate(let estimate) = self { estimate } else { nil }
    }

    /// The confidence interval, nil where there is none.
    public var interval: Interval? { estimate?.interval }

    /// How the interval was found, `.none` where there is none.
    public var method: IntervalMethod { estimate?.method ?? .none }

    /// Why there is no interval, nil where there is one.
    public var refusal: NoChanceReason? {
        if case .refused(let reason) = self { reason } else { nil }
    }

    init(_ make: () throws(StatisticsError) -> Estimate) {
        do throws(StatisticsError) { self = .estimate(try make()) } catch { self = .refused(.statistics(error)) }
    }
}

/// Why no interval or test is given: there is no model of chance that fits the figure.
public enum NoChanceReason: Sendable, Hashable {
    /// A complete count of decisions (leaflets, staff, budget): nothing in it is random.
    case completeCount
    /// Events that come in groups: their spread would have to be estimated first.
    case clustered
    /// A share or rate whose number of cases is not known.
    case casesUnknown
    /// The indicator counts as a share, but is divided by something of another unit.
    case notAShare
    /// A cumulative count: the years have events in common.
    case cumulative
    /// The figure is stated as bounds only.
    case boundsOnly
    /// The figure is not a whole number of events.
    case notACount(Double)
    /// The statistic is not defined for these numbers.
    case statistics(StatisticsError)
}

extension NoChanceReason: CustomStringConvertible {
    /// The reason in English.
    public var description: String { text[.en] }

    /// The reason in words, in both languages.
    public var text: BilingualText {
        switch self {
        case .completeCount:
            BilingualText(
                chinese: "完整计数，不含随机性，故不给区间",
                english: "a complete count of decisions, without chance: no interval")
        case .clustered:
            BilingualText(
                chinese: "事件成批发生，离散程度未知，故不给区间",
                english: "events that come in groups, of unknown overdispersion: no interval")
        case .casesUnknown:
            BilingualText(
                chinese: "比率的案件总数未知，故不给区间",
                english: "a rate of an unknown number of cases: no interval")
        case .notAShare:
            BilingualText(
                chinese: "分母与分子单位不同，不构成占比，故不给区间",
                english: "not a share of like cases: no interval")
        case .cumulative:
            BilingualText(
                chinese: "累计数各年相互重叠，故不作检验",
                english: "cumulative counts have events in common: no test")
        case .boundsOnly:
            BilingualText(chinese: "只有范围，没有确定数值", english: "stated as a range only: no interval")
        case .notACount(let value):
            BilingualText(
                chinese: "\(plain(value))不是整数个事件，故不给区间",
                english: "\(plain(value)) is not a whole number of events: no interval")
        case .statistics(let error):
            BilingualText(chinese: "统计量无定义：\(error)", english: error.description)
        }
    }
}
