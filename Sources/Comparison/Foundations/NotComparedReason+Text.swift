public import Indicators

extension NotComparedReason: CustomStringConvertible {
    /// The reason in English.
    public var description: String { text[.en] }

    /// The reason in words, in both languages, with the numbers concerned.
    public var text: BilingualText {
        switch self {
        case .missing(let part, let indicator, let year, let gap): Self.missing(part, indicator, year, gap)
        case .boundsOnly(let indicator, let year):
            BilingualText(
                chinese: "\(year)年“\(indicator)”只有范围，没有确定数值",
                english: "“\(indicator)” of \(year) is stated as a range only, without a value")
        case .unitsDiffer(let one, let other):
            BilingualText(
                chinese: "单位不同：\(one)与\(other)",
                english: "the units do not compare: \(one) and \(other)")
        case .kindUnsuitable(let indicator, let kind):
            BilingualText(
                chinese: "“\(indicator)”是\(kind.name[.zhHans])，不适用于此项计算",
                english: "“\(indicator)” is a \(kind.name[.en]), which this calculation does not allow")
        case .periodsDiffer(let one, let other):
            BilingualText(
                chinese: "统计期间不同：\(one.text[.zhHans])与\(other.text[.zhHans])",
                english: "the periods differ: \(one.text[.en]) and \(other.text[.en])")
        case .denominatorReachesZero(let indicator, let bounds):
            BilingualText(
                chinese: "分母“\(indicator)”可能为零（\(bounds.text)）",
                english: "the denominator “\(indicator)” may be zero (\(bounds.text))")
        case .baseReachesZero(let bounds):
            BilingualText(
                chinese: "基期数值可能为零（\(bounds.text)），无法计算相对变化",
                english: "the base value may be zero (\(bounds.text)), so that no relative change exists")
        case .partExceedsWhole(let part, let whole):
            BilingualText(
                chinese: "部分（\(part.text)）大于整体（\(whole.text)）",
                english: "the part (\(part.text)) is larger than the whole (\(whole.text))")
        case .sameOnBothSides:
            BilingualText(chinese: "比较的双方相同", english: "both sides of the comparison are the same")
        case .levelDiffers(let level, let expected):
            BilingualText(
                chinese: "行政层级不同：\(level.name[.zhHans])，应为\(expected.name[.zhHans])",
                english: "a \(level.name[.en]), where each \(expected.name[.en]) is compared")
        case .notInForce(let town, let year, let from, let to): Self.notInForce(town, year, from, to)
        case .tooFewTowns(let needed, let got):
            BilingualText(
                chinese: "有数据的镇只有\(got)个，至少需要\(needed)个",
                english: "\(got) towns have figures, at least \(needed) are needed")
        case .tooFewYears(let needed, let got):
            BilingualText(
                chinese: "有数据的年份只有\(got)个，至少需要\(needed)个",
                english: "\(got) years have figures, at least \(needed) are needed")
        case .coverageTooLow(let present, let all, let needed):
            BilingualText(
                chinese: "\(all)个中只有\(present)个有数据，低于要求的\(plain(needed * 100))%",
                english: "only \(present) of \(all) have figures, below the \(plain(needed * 100)) % asked for")
        case .noAttribute(let name):
            BilingualText(chinese: "没有“\(name)”属性", english: "no value of the attribute “\(name)”")
        case .undefined(let words):
            BilingualText(chinese: "无法计算：\(words)", english: words)
        }
    }

    private static func missing(
        _ part: Part, _ indicator: Indicator.ID, _ year: Int, _ gap: Gap.Reason?
    ) -> BilingualText {
        let reason = gap.map(\.name)
        let isDenominator = part == .denominator
        return BilingualText(
            chinese: "缺少\(year)年\(isDenominator ? "分母" : "")“\(indicator)”"
                + (reason.map { "（\($0[.zhHans])）" } ?? ""),
            english: "\(isDenominator ? "the denominator " : "")“\(indicator)” of \(year) is missing"
                + (reason.map { " (\($0[.en]))" } ?? ""))
    }

    private static func notInForce(_ town: Town.ID, _ year: Int, _ from: Int?, _ to: Int?) -> BilingualText {
        let chinese = [from.map { "\($0)年起" }, to.map { "至\($0)年" }].compactMap(\.self).joined()
        let english = [from.map { "from \($0)" }, to.map { "until \($0)" }].compactMap(\.self).joined(separator: " ")
        return BilingualText(
            chinese: "“\(town)”在\(year)年不以此建制存在（\(chinese)）",
            english: "“\(town)” did not exist in this form in \(year) (it did \(english))")
    }
}
