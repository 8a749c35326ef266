public import Indicators

/// What is asked of a town and a year: an indicator as it is, or divided by another one.
public struct Formula: Sendable, Hashable {
    /// How a quantity is made of its indicators.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// The indicator itself.
        case level
        /// So many for each `scale` of the denominator.
        case rate
        /// A part of a whole of like things, times `scale` (100 for per cent).
        case share
        /// One quantity to another, such as hearings to penalty cases, times `scale`.
        case ratio
    }

    /// The form.
    public let form: Form
    /// The indicator, or what stands above the line.
    public let numerator: Indicator
    /// What stands below the line; nil for a level.
    public let denominator: Indicator?
    /// The number that the quotient is multiplied by: 10 000 residents, 100 per cent.
    public let scale: Double

    init(_ form: Form, _ numerator: Indicator, per denominator: Indicator? = nil, scale: Double = 1) {
        precondition(scale > 0 && scale.isFinite, "a scale is a positive number, not \(scale)")
        precondition((form == .level) == (denominator == nil), "all forms but a level have a denominator")
        self.form = form
        self.numerator = numerator
        self.denominator = denominator
        self.scale = scale
    }

    /// The name of the quantity: 行政处罚案件/每万常住人口, Penalty cases per 10000 residents.
    public var name: BilingualText {
        guard let denominator else { return numerator.name }
        let below = BilingualText(chinese: denominator.name[.zhHans], english: denominator.name[.en].loweringFirst)
        switch form {
        case .level: return numerator.name
        case .rate:
            let each = scaleWord.map { "每" + $0 } ?? "每"
            return BilingualText(
                chinese: "\(each)\(below.chinese)\(numerator.name[.zhHans])",
                english: "\(numerator.name[.en]) per \(scale == 1 ? "" : plain(scale) + " ")\(below.english)")
        case .share:
            return BilingualText(
                chinese: "\(numerator.name[.zhHans])占\(below.chinese)比重",
                english: "\(numerator.name[.en]) as a share of \(below.english)")
        case .ratio:
            return BilingualText(
                chinese: "\(numerator.name[.zhHans])与\(below.chinese)之比",
                english: "\(numerator.name[.en]) to \(below.english)")
        }
    }

    /// The unit of the value: 件, 件/万人, %, or nothing for a ratio of like things.
    public var unit: String {
        guard let denominator else { return numerator.unit.symbol }
        if form == .share { return scale == 100 ? "%" : scale == 1000 ? "‰" : scale == 1 ? "" : "1/\(plain(scale))" }
        if numerator.unit == denominator.unit, scale == 1 { return "" }
        return "\(numerator.unit)/\(scaleWord ?? "")\(denominator.unit)"
    }

    /// The scale as Chinese writes it before a unit, nil for 1.
    private var scaleWord: String? {
        switch scale {
        case 1: nil
        case 10: "十"
        case 100: "百"
        case 1000: "千"
        case 10_000: "万"
        case 100_000: "十万"
        case 1_000_000: "百万"
        case 100_000_000: "亿"
        default: plain(scale)
        }
    }
}

extension String {
    /// The text with its first letter in lower case, unless the second is a capital too (an abbreviation).
    fileprivate var loweringFirst: String {
        guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
        return first.lowercased() + dropFirst()
    }
}
