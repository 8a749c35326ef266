import Comparison
import Indicators
import NumericCore
import Statistics
import Testing

@Suite struct GroupTableTests {
    @Test func sumsAreThoseOfTheAggregates() throws {
        let panel = try AggregateTests.small().panel
        let groups = panel.groups(by: .parent)
        #expect(groups.groups.map(\.key) == ["north", "south"])
        #expect(groups.ungrouped == ["d", "north", "south", "city"])
        let table = try panel.summarize(by: groups, quantiles: [0.5])
        let single = try panel.aggregate("penalty-cases", by: .parent)
        for row in single.rows {
            let cell = try #require(table[group: row.group.key, "penalty-cases", row.years[0]])
            #expect(cell.sum == row.pooled.value)
            #expect(cell.count == row.coverage.present && cell.of == row.coverage.of)
            #expect(cell.coverage == row.coverageShare)
        }
        let north = try #require(table[group: "north", "penalty-cases", 2021])
        #expect(north.mean == 15 && north.minimum == 10 && north.maximum == 20)
        #expect(north.variance == 50 && north.quantiles == [15])
        #expect(table[group: "nowhere", "penalty-cases", 2021] == nil)
    }

    @Test func weightsComeFromAnIndicator() throws {
        var small = AggregateTests.small()
        small.state(SmallPanel.satisfaction, "a", 2021, 80)
        small.state(SmallPanel.satisfaction, "c", 2021, 90)
        small.state(SmallPanel.leaflets, "a", 2021, 1)
        small.state(SmallPanel.leaflets, "c", 2021, 3)
        let panel = try small.panel
        let table = try panel.summarize(
            by: panel.groups(by: .attribute("region")), [.sum, .weightedMean], weight: "leaflets")
        let hill = try #require(table[group: "hill", "satisfaction", 2021])
        #expect(hill.weightedMean == 87.5)
        // Rates do not add, and the mean was not asked for.
        #expect(hill.sum == nil && hill.mean == nil && hill.quantiles == [])
        #expect(table[group: "plain", "satisfaction", 2021]?.count == 0)
        #expect(table[group: "plain", "satisfaction", 2021]?.weightedMean == nil)
        #expect(throws: ComparisonError.self) { try panel.summarize(by: panel.groups(by: .parent), .weightedMean) }
    }

    @Test func aSelectionIsSummarisedAsItStands() throws {
        let panel = try AggregateTests.small().panel
        let picked = try panel.selecting(years: [2021]).selecting(towns: ["c", "a"]).selecting(indicators: [
            "residents", "penalty-cases",
        ])
        let table = try picked.summarize(by: picked.groups(by: .year), .sum)
        #expect(table[group: "all", "penalty-cases", 2021]?.sum == 50)
        #expect(table[group: "all", "residents", 2021]?.sum == 4000)
        #expect(table.years == [2021])
    }

    // MARK: Trends of all series

    @Test func trendsOfAllSeriesAreThoseOfEachTown() throws {
        var random = CountingGenerator(seed: 3)
        let towns = (0..<37).map { Town(id: Town.ID("t\($0)"), name: BilingualText(chinese: "镇", english: "t")) }
        let indicators = [SmallPanel.cases, SmallPanel.residents, SmallPanel.leaflets]
        let years = [2012, 2013, 2016, 2017, 2020, 2021]
        let panel = Panel(towns: towns, years: years, indicators: indicators) { values in
            for index in values.indices {
                let isMissing = Int.random(in: 0..<4, using: &random) == 0
                values.initializeElement(
                    at: index, to: isMissing ? .nan : Double(Int.random(in: 0...90, using: &random)))
            }
        }
        // Irregular years and a single indicator lie at irregular distances, so that they are copied.
        for view in [
            panel, try panel.selecting(years: [2012, 2016, 2017, 2021]),
            try panel.selecting(indicators: ["leaflets", "penalty-cases"]),
            try panel.selecting(towns: panel.towns[5..<20].map(\.id)),
        ] {
            let trends = view.linearTrends()
            var found = 0
            for (plane, indicator) in view.indicators.enumerated() {
                for (row, town) in view.towns.enumerated() {
                    let single = try? view.trend(indicator.id, in: town.id)
                    let batch = trends[town: row, indicator: plane]
                    #expect((single == nil) == (batch == nil))
                    guard let single, let batch else { continue }
                    found += 1
                    #expect(batch.slope == single.linear.slope.value)
                    #expect(abs(batch.pValue - single.linear.pValue) <= 1e-12 * single.linear.pValue)
                    #expect(batch.n == single.n)
                    #expect(batch.adjustedPValue >= batch.pValue * (1 - 1e-15) && batch.adjustedPValue <= 1)
                }
            }
            #expect(found > 10)
        }
        #expect(panel.linearTrends().discoveries(rate: 0).isEmpty)
    }

    @Test func adjustedValuesAreThoseOfBenjaminiAndHochberg() {
        // Of two p-values the larger stays and the smaller is doubled, up to the larger.
        let flat = [3.0, 1, 4, 1, 5, 9, 2, 6]
        let rising = (0..<8).map { Double($0) + ($0 == 4 ? 0.5 : 0) }
        let towns = (0..<2).map { Town(id: Town.ID("t\($0)"), name: BilingualText(chinese: "镇", english: "t")) }
        let panel = Panel(towns: towns, years: Array(2010..<2018), indicators: [SmallPanel.cases]) { values in
            for year in 0..<8 {
                values.initializeElement(at: 2 * year, to: flat[year])
                values.initializeElement(at: 2 * year + 1, to: rising[year])
            }
        }
        let trends = panel.linearTrends()
        let p = trends.lines.pValue
        #expect(p[1] < p[0])
        #expect(trends.adjustedPValues == [p[0], 2 * p[1]])
        #expect(trends.discoveries().map(\.town) == ["t1"])
    }
}
