import Indicators
import Reporting

/// Small panels made for the tests: their figures have sources, bounds, gaps and texts that would break a careless page.
enum SamplePanels {
    static let catalogue: Catalogue = {
        func indicator(
            _ id: Indicator.ID, _ chinese: String, _ english: String, _ unit: IndicatorUnit, kind: FigureKind = .flow,
            chance: Chance, per: [Indicator.ID] = []
        ) -> Indicator {
            Indicator(
                id: id, name: BilingualText(chinese: chinese, english: english), unit: unit, kind: kind, chance: chance,
                denominators: per, chapter: kind == .stock ? .background : .enforcement)
        }
        do {
            return try Catalogue([
                indicator("residents", "常住人口", "Residents", "人", kind: .stock, chance: .none),
                indicator("penalty-cases", "行政处罚案件", "Penalty cases", "件", chance: .event, per: ["residents"]),
                indicator("leaflets", "发放宣传资料", "Leaflets", "份", chance: .none, per: ["residents"]),
                indicator("received", "收到申请", "Requests received", "件", chance: .event),
                indicator("answered", "按时答复", "Answered in time", "件", chance: .share, per: ["received"]),
            ])
        } catch { fatalError("\(error)") }
    }()

    /// Four towns over six years, with a hostile name, wording with bounds, a gap and a missing year.
    static func district(years: ClosedRange<Int> = 2016...2021) -> Briefing {
        let names = [("a", "甲<镇>&", "A & <b>'\""), ("b", "乙镇", "Bee"), ("c", "丙镇", "Cee"), ("d", "丁镇", "")]
        let towns = names.map { Town(id: Town.ID($0.0), name: BilingualText(chinese: $0.1, english: $0.2)) }
        var figures: [Figure] = []
        for (place, town) in towns.enumerated() {
            for year in years {
                func add(_ id: Indicator.ID, _ value: Double, _ bounds: Bounds? = nil, kind: FigureKind = .flow) {
                    let indicator = catalogue[id]!
                    let surface = "\(Int(value))\(bounds == nil ? "" : "余")\(indicator.unit)"
                    figures.append(
                        Figure(
                            town: town.id, year: year, indicator: id, value: value, bounds: bounds, resolution: 1,
                            qualifier: bounds == nil ? .exact : .over, unit: indicator.unit,
                            name: indicator.name.chinese, kind: kind,
                            provenance: Provenance(
                                document: "reports/\(town.id)-\(year).txt", byteOffset: 10, byteLength: 4, line: 3,
                                surface: surface, sentence: "全年<script>alert(1)</script>办理\(surface)。", reportYear: year
                            )))
                }
                add("residents", Double(20_000 * (place + 1)), kind: .stock)
                if !(place == 1 && year == years.lowerBound + 1) {
                    let base = Double([60, 40, 90, 20][place] + (year - years.lowerBound) * [8, 0, -2, 1][place])
                    add("penalty-cases", base, place == 2 ? Bounds(base, base + 10) : nil)
                }
                add("leaflets", Double(3_000 + 100 * place))
                add("received", Double(30 + place))
                add("answered", Double(29 + place))
            }
        }
        let gap = Gap(
            town: "b", year: years.lowerBound + 1, indicator: "penalty-cases", reason: .notPublished,
            provenance: Provenance(document: "gaps.csv"))
        do {
            let assembly = try Panel.assemble(
                figures, towns: towns, catalogue: catalogue, gaps: years.count > 1 ? [gap] : [])
            let finding = Finding(
                "part-exceeds-whole", severity: .warning,
                message: BilingualText(chinese: "部分大于整体：<12>与<9>", english: "the part exceeds the whole: <12> and <9>"),
                town: "a", year: years.upperBound, indicator: "answered",
                evidence: figures.prefix(2).map(\.provenance))
            return Briefing(
                title: BilingualText(chinese: "测试区 & 比较", english: "A test district"), panel: assembly.panel,
                findings: [finding], unplaced: assembly.unplaced,
                sources: [.init(document: "reports/a-2021.txt", title: "甲镇报告", town: "a", year: 2021, digest: "ab12")],
                options: .init(software: [.init(BilingualText(chinese: "版本", english: "Version"), "1 <2>")]))
        } catch { fatalError("\(error)") }
    }

    /// One town, one year: nothing compares.
    static func single() -> Briefing {
        var briefing = district(years: 2021...2021)
        do { briefing.panel = try briefing.panel.selecting(towns: ["a"]) } catch { fatalError("\(error)") }
        return briefing
    }

    /// Many towns with plain values and no model of chance.
    static func many(towns count: Int = 120, years: ClosedRange<Int> = 2013...2021) -> Briefing {
        let towns = (0..<count).map {
            Town(id: Town.ID("t\($0)"), name: BilingualText(chinese: "\($0)号镇", english: "Town \($0)"))
        }
        let indicator = Indicator(
            id: "spending", name: BilingualText(chinese: "人均支出", english: "Spending per head"), unit: "元/人",
            kind: .stock)
        let panel = Panel(towns: towns, years: Array(years), indicators: [indicator]) { values in
            for place in values.indices { values.initializeElement(at: place, to: Double((place * 7919) % 1000) + 500) }
        }
        return Briefing(title: BilingualText(chinese: "多镇", english: "Many towns"), panel: panel)
    }
}
