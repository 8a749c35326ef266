import Comparison
import Indicators
import Testing

@Suite struct CustomaryTests {
    /// Two towns over three years; residents are known of both only in 2020.
    private static func small() -> SmallPanel {
        var small = SmallPanel(["a", "b"])
        small.state(SmallPanel.cases, "a", from: 2019, [3, 5, 7])
        small.state(SmallPanel.cases, "b", from: 2019, [nil, 4, 6])
        small.state(SmallPanel.closed, "a", from: 2019, [3, 4, 7])
        small.state(SmallPanel.satisfaction, "a", 2020, 90)
        small.state(SmallPanel.residents, "a", 2020, 10_000)
        small.state(SmallPanel.residents, "b", 2020, 20_000)
        small.state(SmallPanel.hearings, "b", 2019, nil, bounds: Bounds(2, 9), qualifier: .several)
        return small
    }

    @Test func theYearIsTheLatestThatIsNearlyAsFullAsTheBest() throws {
        let panel = try Self.small().panel
        #expect(try panel.statedCounts(of: "penalty-cases") == [1, 2, 2])
        #expect(try panel.customaryYear(of: "penalty-cases") == 2021)
        #expect(try panel.customaryYear(of: "residents") == 2020)
        // Bounds alone are a statement too.
        #expect(try panel.customaryYear(of: "hearings") == 2019)
        #expect(throws: PanelError.unknownIndicator("leaflets")) { try panel.customaryYear(of: "leaflets") }
    }

    @Test func aLaterYearMayLackAFifth() throws {
        func year(laterCount: Int) throws -> Int? {
            let towns: [Town.ID] = ["a", "b", "c", "d", "e"]
            var small = SmallPanel(towns)
            for (place, town) in towns.enumerated() {
                small.state(SmallPanel.cases, town, from: 2019, [1, place < laterCount ? 2 : nil])
            }
            return try small.panel.customaryYear(of: "penalty-cases")
        }
        #expect(try year(laterCount: 4) == 2020)
        #expect(try year(laterCount: 3) == 2019)
    }

    @Test func aDenominatorIsTakenWhereHalfTheTownsStateIt() throws {
        let panel = try Self.small().panel
        let rate = try panel.customaryFormula(of: "penalty-cases", year: 2020)
        #expect(rate.form == .rate && rate.denominator?.id == "residents" && rate.scale == 10_000)
        let level = try panel.customaryFormula(of: "penalty-cases", year: 2021)
        #expect(level.form == .level && level.denominator == nil)
    }

    @Test func aPartOfAWholeIsAShareInPerCent() throws {
        let panel = try Self.small().panel
        let share = try panel.customaryFormula(of: "closed-cases", year: 2019)
        #expect(share.form == .share && share.scale == 100 && share.denominator?.id == "penalty-cases")
    }

    @Test func aPreferredDenominatorComesFirstAndARateIsNeverDivided() throws {
        let panel = try Self.small().panel
        let preferred = try panel.customaryFormula(of: "closed-cases", year: 2020, preferring: "residents")
        #expect(preferred.denominator?.id == "residents" && preferred.form == .rate)
        #expect(try panel.customaryFormula(of: "satisfaction", year: 2020).form == .level)
        #expect(throws: ComparisonError.panel(.unknownYear(1999, of: [2019, 2020, 2021]))) {
            try panel.customaryFormula(of: "penalty-cases", year: 1999)
        }
    }
}
