import Comparison
import Indicators
import Testing

@Suite struct AggregateTests {
    static func small() -> SmallPanel {
        func place(_ id: Town.ID, _ level: Town.Level, in parent: Town.ID?, region: String? = nil) -> Town {
            Town(
                id: id, name: BilingualText(chinese: "地\(id)", english: "place \(id)"), level: level, parent: parent,
                attributes: region.map { ["region": $0] } ?? [:])
        }
        var small = SmallPanel(towns: [
            place("a", .town, in: "north", region: "hill"), place("b", .town, in: "north", region: "plain"),
            place("c", .town, in: "south", region: "hill"), place("d", .town, in: nil),
            place("north", .district, in: "city"), place("south", .district, in: "city"), place("city", .city, in: nil),
        ])
        small.state(SmallPanel.cases, "a", from: 2020, [1, 10])
        small.state(SmallPanel.cases, "b", 2021, 20, bounds: Bounds(20, 25), qualifier: .over)
        small.state(SmallPanel.cases, "c", from: 2020, [4, 40])
        small.state(SmallPanel.cases, "d", from: 2020, [8, 80])
        small.state(SmallPanel.cases, "north", 2021, 32)
        small.state(SmallPanel.cases, "south", 2021, 39)
        for town: Town.ID in ["a", "b", "c", "d"] {
            small.state(SmallPanel.residents, town, from: 2020, [1000, 2000])
        }
        return small
    }

    @Test func parentsAreTheSumsOfTheirTownsWithCoverage() throws {
        let table = try Self.small().panel.aggregate("penalty-cases", by: .parent)
        #expect(table.rows.map(\.group.key) == ["north", "north", "south", "south"])
        #expect(table.rows.map(\.years) == [[2020], [2021], [2020], [2021]])
        #expect(table.rows.map { $0.pooled.value } == [1, 30, 4, 40])
        #expect(table.rows[1].pooled.bounds == Bounds(30, 35))
        #expect(table.rows[1].coverage == (2, 2))
        #expect(table.rows[0].coverage == (1, 2))
        #expect(table.rows[0].coverageShare == 0.5)
        #expect(table.rows[0].missing.map(\.town) == ["b"])
        #expect(table.rows[0].group.name[.en] == "place north")
        #expect(table.ungrouped == ["d"])
        #expect(table.rows[1].parts.map(\.town) == ["a", "b"])
    }

    @Test func whatAPlaceStatesIsHeldAgainstItsTowns() throws {
        let rows = try Self.small().panel.aggregate("penalty-cases", by: .parent).rows
        #expect(rows[1].stated?.value == 32)
        #expect(rows[1].agreesWithStated == true)
        #expect(rows[3].agreesWithStated == false)
        // Towns are missing, or nothing is stated: no judgement.
        #expect(rows[0].agreesWithStated == nil && rows[2].agreesWithStated == nil)
    }

    @Test func byYearAttributeLevelAndTown() throws {
        let panel = try Self.small().panel
        let years = try panel.aggregate("penalty-cases", by: .year)
        #expect(years.rows.map { $0.pooled.value } == [13, 150])
        #expect(years.rows.map(\.coverage.of) == [4, 4])
        let regions = try panel.aggregate("penalty-cases", by: .attribute("region"), years: [2021])
        #expect(regions.rows.map(\.group.key) == ["hill", "plain"])
        #expect(regions.rows.map { $0.pooled.value } == [50, 20])
        let city = try panel.aggregate("penalty-cases", by: .level(.city), years: [2021])
        #expect(city.rows.map { $0.pooled.value } == [70])
        #expect(city.rows[0].group.place == "city")
        let towns = try panel.aggregate("penalty-cases", by: .town, span: .together)
        #expect(towns.rows.map { $0.pooled.value } == [11, 20, 44, 88])
        #expect(towns.rows.map(\.coverage.present) == [2, 1, 2, 2])
        #expect(towns.rows[0].years == [2020, 2021])
    }

    @Test func ratesArePooledOverTheSameTownsAboveAndBelow() throws {
        let table = try Self.small().panel.aggregate(
            "penalty-cases", per: "residents", scale: 1000, by: .parent, years: [2020])
        // b has residents but no cases: it counts in neither sum.
        #expect(table.rows[0].pooled.value == 1)
        #expect(table.rows[0].pooled.denominator?.value == 1000)
        let together = try Self.small().panel.aggregate(
            "penalty-cases", per: "residents", scale: 1000, by: .year, span: .together)
        #expect(together.rows[0].pooled.value == 163.0 / 11)
    }

    @Test func thinCoverageIsRefusedNotFilled() throws {
        let table = try Self.small().panel.aggregate("penalty-cases", by: .parent, years: [2020], minimumCoverage: 0.8)
        #expect(table.rows.map(\.group.key) == ["south"])
        #expect(table.notCompared.map(\.reason) == [.coverageTooLow(present: 1, of: 2, needed: 0.8)])
    }

    @Test func ratesDoNotAddAndStocksDoNotAddOverYears() throws {
        var small = Self.small()
        small.state(SmallPanel.satisfaction, "a", 2021, 90)
        let panel = try small.panel
        #expect(throws: ComparisonError.notCompared(.kindUnsuitable("satisfaction", .rate))) {
            try panel.aggregate("satisfaction", by: .parent)
        }
        #expect(throws: ComparisonError.notCompared(.kindUnsuitable("residents", .stock))) {
            try panel.aggregate("residents", by: .town, span: .together)
        }
        #expect(
            try panel.aggregate("residents", by: .parent, years: [2021]).rows.map { $0.pooled.value } == [4000, 2000])
    }

    @Test func aPlaceNotYetInForceIsNotMissing() throws {
        var small = Self.small()
        small.towns[1].validFrom = 2021
        let rows = try small.panel.aggregate("penalty-cases", by: .parent, years: [2020]).rows
        #expect(rows[0].coverage == (1, 1))
    }
}
