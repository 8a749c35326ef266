import Comparison
import Indicators
import Statistics
import Testing

@Suite struct CompareTests {
    /// Five towns of 10 000 residents with 30, 10, 10, about 12 and no stated cases; a district above them.
    static func small() -> SmallPanel {
        func name(_ text: String) -> BilingualText { BilingualText(chinese: text, english: text) }
        var small = SmallPanel(
            towns: ["a", "b", "c", "d", "e"].map { Town(id: Town.ID($0), name: name($0), parent: "district") }
                + [Town(id: "district", name: name("district"), level: .district)])
        for (town, cases) in [("a", 30.0), ("b", 10), ("c", 10), ("district", 62)] {
            small.state(SmallPanel.cases, Town.ID(town), 2021, cases)
        }
        small.state(SmallPanel.cases, "d", 2021, 12, bounds: Bounds(9, 13), qualifier: .about)
        for town in ["a", "b", "c", "d", "e"] { small.state(SmallPanel.residents, Town.ID(town), 2021, 10_000) }
        small.state(SmallPanel.residents, "district", 2021, 50_000)
        return small
    }

    private func table(_ panel: Panel) throws(ComparisonError) -> TownComparison {
        try panel.compare("penalty-cases", per: "residents", scale: 10_000, year: 2021)
    }

    @Test func ordersTownsAndListsTheRest() throws {
        let table = try table(Self.small().panel)
        #expect(table.rows.map(\.town.id) == ["a", "d", "b", "c"])
        #expect(table.rows.map { $0.quantity.value! } == [30, 12, 10, 10])
        #expect(table.notCompared.map(\.town.id) == ["e", "district"])
        #expect(table.notCompared[0].reason == .missing(.numerator, "penalty-cases", year: 2021, gap: nil))
        #expect(table.notCompared[1].reason == .levelDiffers(.district, expected: .town))
        #expect(table.coverage == (4, 6))
        #expect(table["d"]?.quantity.value == 12)
        #expect(table["e"] == nil)
    }

    @Test func ranksAreIntervalsAndTiesShareTheBetter() throws {
        let table = try table(Self.small().panel)
        // d may have 9 to 13: above b and c, or below both.
        #expect(table["a"]?.rank == RankInterval(best: 1, worst: 1))
        #expect(table["d"]?.rank == RankInterval(best: 2, worst: 4))
        #expect(table["b"]?.rank == RankInterval(best: 2, worst: 3))
        #expect(table["c"]?.rank == table["b"]?.rank)
    }

    @Test func eachTownIsTestedAgainstTheOthersTogether() throws {
        let table = try table(Self.small().panel)
        let top = try #require(table["a"]?.peers)
        let test = try CountChangeTest(32, exposure: 30_000, 30, exposure: 10_000)
        #expect(top.basis == .pooledRate)
        #expect(top.test == test)
        #expect(abs(top.reference.value - 32.0 / 3) < 1e-12)
        #expect(abs(top.reference.bounds.lower - 29.0 / 3) < 1e-12 && abs(top.reference.bounds.upper - 11) < 1e-12)
        // The smallest of four p-values is multiplied by four.
        #expect(abs(try #require(top.adjustedPValue) - 4 * test.pValue) < 1e-15)
        #expect(table.adjustment == .automatic)
        let plain = try Self.small().panel.compare(
            "penalty-cases", per: "residents", year: 2021, adjusting: .bonferroni)
        #expect(plain["d"]?.peers?.adjustedPValue == 1)
        #expect(top.verdict == Verdict(.higher, .certain))
        let middle = try #require(table["d"]?.peers)
        #expect(middle.verdict.direction == .same)
        #expect(try #require(middle.adjustedPValue) >= (try #require(middle.test)).pValue)
    }

    @Test func theSummaryPoolsAndKeepsBounds() throws {
        let summary = try #require(try table(Self.small().panel).summary)
        let pooled = try #require(summary.pooled)
        #expect(pooled.value == 15.5)
        #expect(pooled.bounds == Bounds(14.75, 15.75))
        #expect(pooled.chance.estimate == (try Estimate.poissonRate(62, exposure: 40_000)).scaled(by: 10_000))
        #expect(summary.median.value == 11)
        #expect(summary.median.bounds == Bounds(10, 11.5))
        #expect(summary.lowerQuartile.value == 10)
        #expect(summary.upperQuartile.value == 16.5)
        let spread = try #require(summary.spread)
        // Expected 15.5 each: (14.5² + 3.5² + 2 · 5.5²) / 15.5.
        #expect(abs(spread.chiSquare - (14.5 * 14.5 + 3.5 * 3.5 + 2 * 5.5 * 5.5) / 15.5) < 1e-12)
        #expect(spread.degreesOfFreedom == 3)
        #expect(abs(spread.leastExpected - 15.5) < 1e-12)
        #expect(spread.pValue < 0.001 && spread.pValue > 0.0001)
    }

    @Test func theOrderOfTownsInThePanelChangesNothingButTies() throws {
        let panel = try Self.small().panel
        let shuffled = try panel.selecting(towns: ["c", "e", "district", "d", "a", "b"])
        let (one, other) = (try table(panel), try table(shuffled))
        #expect(other.rows.map(\.town.id) == ["a", "d", "c", "b"])
        for row in one.rows {
            let twin = try #require(other[row.town.id])
            #expect(twin.rank == row.rank)
            #expect(twin.quantity == row.quantity)
            #expect(twin.peers == row.peers)
        }
    }

    @Test func levelsAndCompleteCountsAreHeldAgainstTheMedian() throws {
        var small = SmallPanel(["a", "b", "c"])
        for (town, value) in [("a", 9000.0), ("b", 500), ("c", 700)] {
            small.state(SmallPanel.leaflets, Town.ID(town), 2021, value)
            small.state(SmallPanel.cases, Town.ID(town), 2021, value)
        }
        let panel = try small.panel
        for indicator: Indicator.ID in ["leaflets", "penalty-cases"] {
            let table = try panel.compare(indicator, year: 2021)
            let top = try #require(table["a"]?.peers)
            #expect(top.basis == .median)
            #expect(top.reference.value == 600)
            #expect(top.test == nil && top.adjustedPValue == nil)
            #expect(top.verdict == Verdict(.higher, .certain))
            #expect(table["c"]?.peers?.reference.value == 4750)
            #expect(table.summary?.spread == nil)
        }
    }

    @Test func ratesOfUnknownCasesAreOrderedButNotPooled() throws {
        var small = SmallPanel(["a", "b"])
        small.state(SmallPanel.satisfaction, "a", 2021, 94.4, resolution: 0.1)
        small.state(SmallPanel.satisfaction, "b", 2021, 94.4, resolution: 0.01)
        let table = try small.panel.compare("satisfaction", year: 2021)
        #expect(table.summary?.pooled == nil)
        #expect(table["a"]?.rank == RankInterval(best: 1, worst: 2))
        #expect(table["a"]?.peers?.verdict == Verdict(.same, .possible))
    }

    @Test func oneTownNoTownAndAChoiceOfTowns() throws {
        let panel = try Self.small().panel
        let one = try panel.compare("penalty-cases", per: "residents", year: 2021, among: ["a"])
        #expect(one.rows.count == 1)
        #expect(one.rows[0].rank == RankInterval(best: 1, worst: 1))
        #expect(one.rows[0].peers == nil)
        let none = try panel.compare("penalty-cases", per: "residents", year: 2021, among: ["e"])
        #expect(none.rows.isEmpty && none.summary == nil && none.notCompared.count == 1)
        // A place named is compared whatever its level.
        let named = try panel.compare("penalty-cases", per: "residents", year: 2021, among: ["district", "a"])
        #expect(named.rows.map(\.town.id) == ["a", "district"])
        #expect(throws: ComparisonError.panel(.unknownTown("x"))) {
            try panel.compare("penalty-cases", year: 2021, among: ["x"])
        }
    }

    @Test func onlyTheMostFrequentSpanIsCompared() throws {
        var small = SmallPanel(["a", "b", "c"])
        let november = Period(year: 2021, throughMonth: 11)
        small.state(SmallPanel.cases, "a", 2021, 30)
        small.state(SmallPanel.cases, "b", 2021, 20, period: Period(year: 2021, throughMonth: 12, wording: "全年"))
        small.state(SmallPanel.cases, "c", 2021, 10, period: november)
        let table = try small.panel.compare("penalty-cases", year: 2021)
        #expect(table.rows.map(\.town.id) == ["a", "b"])
        #expect(table.notCompared[0].reason == .periodsDiffer(november, Period(year: 2021)))
    }

    @Test func aPlaceBeforeItsTimeIsNotInForce() throws {
        var small = SmallPanel(["a", "b"])
        small.towns[1].validFrom = 2022
        small.state(SmallPanel.cases, "a", 2021, 3)
        small.state(SmallPanel.cases, "b", 2021, 3)
        let table = try small.panel.compare("penalty-cases", year: 2021)
        #expect(table.notCompared.map(\.reason) == [.notInForce("b", year: 2021, validFrom: 2022, validTo: nil)])
    }

    @Test func ratioOfSumsAndMeanOfRatiosAreTwoThings() throws {
        var small = SmallPanel(["a", "b", "c"])
        small.state(SmallPanel.cases, "a", 2021, 10)
        small.state(SmallPanel.residents, "a", 2021, 1000)
        small.state(SmallPanel.cases, "b", 2021, 20, bounds: Bounds(20, 30), qualifier: .over)
        small.state(SmallPanel.residents, "b", 2021, 4000)
        small.state(SmallPanel.cases, "c", 2021, 99)
        let panel = try small.panel
        let sums = try panel.ratioOfSums(of: "penalty-cases", per: "residents", scale: 1000, year: 2021)
        #expect(sums.value == 6)
        #expect(sums.bounds == Bounds(6, 8))
        #expect(sums.numerator.count == 2)
        let mean = try panel.meanOfRatios(of: "penalty-cases", per: "residents", scale: 1000, year: 2021)
        #expect(mean.value == 7.5)
        #expect(mean.bounds == Bounds(7.5, 8.75))
        #expect(mean.count == 2)
        #expect(throws: ComparisonError.notCompared(.tooFewTowns(needed: 1, got: 0))) {
            try panel.ratioOfSums(of: "penalty-cases", per: "residents", year: 2021, among: ["c"])
        }
    }
}
