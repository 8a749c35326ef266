public import Indicators

/// A number as the reasons print it: whole ones without a fraction, others in the shortest form that reads back.
func plain(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : value.description
}

extension Bounds {
    /// The bounds as a message shows them: `580`, `580–590`, `≥ 580`.
    var text: String {
        if isExact { return plain(lower) }
        if upper == .infinity { return lower == -.infinity ? "–∞…∞" : "≥ \(plain(lower))" }
        return lower == -.infinity ? "≤ \(plain(upper))" : "\(plain(lower))–\(plain(upper))"
    }
}

extension Period {
    /// The period in words: `2021`, `2021, to November`, `2016–2020`.
    var text: BilingualText {
        let span = firstYear == lastYear ? "\(firstYear)" : "\(firstYear)–\(lastYear)"
        guard let month = throughMonth else { return BilingualText(chinese: span + "年", english: span) }
        return BilingualText(chinese: "\(span)年（截至\(month)月）", english: "\(span) to month \(month)")
    }
}

extension FigureKind {
    /// The kind's name.
    public var name: BilingualText {
        switch self {
        case .flow: BilingualText(chinese: "期间数", english: "flow of a period")
        case .stock: BilingualText(chinese: "时点数", english: "stock at a date")
        case .cumulative: BilingualText(chinese: "累计数", english: "cumulative count")
        case .rate: BilingualText(chinese: "比率", english: "rate")
        case .change: BilingualText(chinese: "变化量", english: "change")
        case .target: BilingualText(chinese: "目标数", english: "target")
        case .rank: BilingualText(chinese: "位次", english: "rank")
        }
    }
}

extension Gap.Reason {
    /// The reason's name.
    public var name: BilingualText {
        switch self {
        case .notPublished: BilingualText(chinese: "未公布", english: "not published")
        case .notMeasured: BilingualText(chinese: "未统计", english: "not measured")
        case .suppressed: BilingualText(chinese: "数值小，未公开", english: "suppressed")
        case .definitionChanged: BilingualText(chinese: "口径变化", english: "definition changed")
        }
    }
}

extension Town.Level {
    /// The level's name.
    public var name: BilingualText {
        switch self {
        case .village: BilingualText(chinese: "村", english: "village")
        case .town: BilingualText(chinese: "镇", english: "town")
        case .district: BilingualText(chinese: "区县", english: "district")
        case .city: BilingualText(chinese: "市", english: "city")
        case .province: BilingualText(chinese: "省", english: "province")
        case .nation: BilingualText(chinese: "全国", english: "nation")
        }
    }
}
