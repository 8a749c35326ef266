import Indicators

/// A small world for the tests of this bundle: two towns, three indicators.
enum Sample {
    static let east = Town(id: "east", name: BilingualText(chinese: "东镇", english: "East"))
    static let west = Town(id: "west", name: BilingualText(chinese: "西镇", english: "West"))
    static let north = Town(id: "north", name: BilingualText(chinese: "北镇", english: "North"))
    static let towns = [east, west, north]

    static let catalogue = try! Catalogue([
        Indicator(id: "people", name: BilingualText(chinese: "人口", english: "People"), unit: "人", kind: .stock),
        Indicator(
            id: "cases", name: BilingualText(chinese: "案件", english: "Cases"), unit: "件", kind: .flow, chance: .event,
            denominators: ["people"]
        ),
        Indicator(id: "area", name: BilingualText(chinese: "面积", english: "Area"), unit: "平方米", kind: .stock),
        Indicator(id: "settled", name: BilingualText(chinese: "办结率", english: "Settled"), unit: "%", kind: .rate),
    ])

    static func figure(
        _ indicator: Indicator.ID? = "cases",
        _ value: Double?,
        town: Town.ID? = "east",
        year: Int? = 2021,
        bounds: Bounds? = nil,
        resolution: Double? = 1,
        unit: IndicatorUnit = "件",
        kind: FigureKind = .flow,
        period: Period? = nil,
        place: String? = nil,
        isImplied: Bool = false,
        document: String = "report.txt",
        reportYear: Int? = nil
    ) -> Figure {
        Figure(
            town: town, year: year, indicator: indicator, value: value, bounds: bounds, resolution: resolution,
            unit: unit, name: "案件", kind: kind, period: period, place: place, isImplied: isImplied,
            provenance: Provenance(document: document, reportYear: reportYear)
        )
    }
}
