import Indicators

/// Panels small enough to compute by hand.
struct SmallPanel {
    static let cases = Indicator(
        id: "penalty-cases", name: BilingualText(chinese: "行政处罚案件", english: "Penalty cases"), unit: "件",
        chance: .event, denominators: ["residents"])
    static let hearings = Indicator(
        id: "hearings", name: BilingualText(chinese: "听证", english: "Hearings"), unit: "件", chance: .event)
    static let closed = Indicator(
        id: "closed-cases", name: BilingualText(chinese: "办结案件", english: "Closed cases"), unit: "件",
        chance: .share, denominators: ["penalty-cases"], partOf: "penalty-cases")
    static let visits = Indicator(
        id: "petition-visits", name: BilingualText(chinese: "来访", english: "Visits"), unit: "人次", chance: .clustered)
    static let leaflets = Indicator(
        id: "leaflets", name: BilingualText(chinese: "宣传册", english: "Leaflets"), unit: "份")
    static let residents = Indicator(
        id: "residents", name: BilingualText(chinese: "常住人口", english: "Residents"), unit: "人", kind: .stock)
    static let satisfaction = Indicator(
        id: "satisfaction", name: BilingualText(chinese: "满意率", english: "Satisfaction"), unit: "%", kind: .rate)
    static let mediated = Indicator(
        id: "mediated", name: BilingualText(chinese: "累计调解", english: "Mediated so far"), unit: "件",
        kind: .cumulative, chance: .event)

    static let catalogue = try! Catalogue([
        cases, hearings, closed, visits, leaflets, residents, satisfaction, mediated,
    ])

    var towns: [Town]
    var figures: [Figure] = []
    var gaps: [Gap] = []

    init(_ ids: [Town.ID]) {
        towns = ids.map { Town(id: $0, name: BilingualText(chinese: $0.rawValue, english: $0.rawValue)) }
    }

    init(towns: [Town]) { self.towns = towns }

    /// States a figure; its unit and kind are those of the indicator.
    mutating func state(
        _ indicator: Indicator, _ town: Town.ID, _ year: Int, _ value: Double?, bounds: Bounds? = nil,
        qualifier: Qualifier = .exact, resolution: Double? = nil, period: Period? = nil, isImplied: Bool = false
    ) {
        figures.append(
            Figure(
                town: town, year: year, indicator: indicator.id, value: value, bounds: bounds, resolution: resolution,
                qualifier: qualifier, unit: indicator.unit, name: indicator.name[.zhHans], kind: indicator.kind,
                period: period, isImplied: isImplied, provenance: Provenance(document: "hand")))
    }

    /// States an indicator of a town for consecutive years; nil leaves the year out.
    mutating func state(_ indicator: Indicator, _ town: Town.ID, from year: Int, _ values: [Double?]) {
        for (offset, value) in values.enumerated() {
            if let value { state(indicator, town, year + offset, value) }
        }
    }

    /// The panel of what was stated.
    var panel: Panel { get throws { try Panel(figures, towns: towns, catalogue: Self.catalogue, gaps: gaps) } }
}
