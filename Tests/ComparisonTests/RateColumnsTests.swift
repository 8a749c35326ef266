import Comparison
import Indicators
import Statistics
import Testing

@Suite struct RateColumnsTests {
    private func panel(_ numerator: Indicator, _ denominator: Indicator, most: Int) -> Panel {
        var random = CountingGenerator(seed: 11)
        let towns = (0..<700).map { Town(id: Town.ID("t\($0)"), name: BilingualText(chinese: "镇", english: "t")) }
        return Panel(towns: towns, years: [2019, 2020, 2021], indicators: [numerator, denominator]) { values in
            let half = values.count / 2
            for index in values.indices {
                let isMissing = Int.random(in: 0..<12, using: &random) == 0
                let value =
                    index < half
                    ? Int.random(in: 0...most, using: &random)
                    : Int.random(in: 0..<9, using: &random) == 0 ? 0 : Int.random(in: most...90_000, using: &random)
                values.initializeElement(at: index, to: isMissing ? .nan : Double(value))
            }
        }
    }

    private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 2e-13 * max(abs(a), abs(b)) }

    @Test(arguments: [(SmallPanel.cases, 3), (SmallPanel.cases, 400), (SmallPanel.closed, 50)])
    func limitsAreThoseOfTheSingleForm(_ numerator: Indicator, _ most: Int) throws {
        let denominator = numerator.chance == .share ? SmallPanel.cases : SmallPanel.residents
        let panel = panel(numerator, denominator, most: most)
        for level in [0.95, 0.998] {
            let batch = try panel.rateLimits(of: numerator.id, per: denominator.id, scale: 1000, level: level)
            #expect(batch.refusal == nil)
            var compared = 0
            for town in panel.towns.indices {
                for year in panel.years.indices {
                    let single = try? panel.rate(
                        of: numerator.id, per: denominator.id, scale: 1000, in: panel.towns[town].id,
                        year: panel.years[year], level: level)
                    let found = batch[town: town, year: year]
                    #expect((single?.chance.estimate == nil) == (found == nil))
                    guard let expected = single?.chance.estimate, let found else { continue }
                    compared += 1
                    let (a, b) = (try #require(expected.interval), try #require(found.interval))
                    #expect(close(expected.value, found.value) && expected.method == found.method)
                    #expect(close(a.lower, b.lower) && close(a.upper, b.upper))
                }
            }
            #expect(compared > 1500)
        }
    }

    @Test func indicatorsWithoutChanceHaveRatesAndAReason() throws {
        let panel = panel(SmallPanel.leaflets, SmallPanel.residents, most: 90)
        let batch = try panel.rateLimits(of: "leaflets", per: "residents")
        #expect(batch.refusal == .completeCount)
        #expect(batch.lower == nil && batch.upper == nil)
        #expect(batch.rates.present > 1000)
        #expect(batch[town: 0, year: 0] == nil)
        #expect(throws: ComparisonError.self) {
            try self.panel(SmallPanel.cases, SmallPanel.residents, most: 9).rateLimits(
                of: "penalty-cases", per: "residents", level: 1)
        }
    }
}
