@testable import Comparison
import Indicators
import Statistics
import Testing

@Suite struct TrendTests {
    private func panel(_ values: [Double?], of indicator: Indicator = SmallPanel.cases) throws -> Panel {
        var small = SmallPanel(["a"])
        small.state(indicator, "a", from: 2015, values)
        return try small.panel
    }

    @Test func usesRealYearsAndListsTheMissing() throws {
        var small = SmallPanel(["a", "b"])
        for (year, value) in [(2010, 10.0), (2012, 14), (2013, 16), (2020, 30), (2021, 32), (2022, 34)] {
            small.state(SmallPanel.cases, "a", year, value)
        }
        small.state(SmallPanel.cases, "b", 2015, 1)
        let trend = try small.panel.trend("penalty-cases", in: "a")
        #expect(trend.linear.slope.value == 2)
        #expect(trend.theilSen.slope.value == 2)
        #expect(trend.linearSlopeBounds.contains(2))
        #expect(trend.linearSlopeBounds.width < 1e-12)
        #expect(trend.years == [2010, 2012, 2013, 2020, 2021, 2022])
        #expect(trend.missing.map(\.year) == [2015])
        #expect(trend.verdict == Verdict(.higher, .certain))
        #expect(trend.mannKendall.score == 15)
        #expect(trend.scoreBounds == 15...15)
        #expect(trend.warnings.contains(.missingYears([2011, 2014, 2015, 2016, 2017, 2018, 2019])))
        #expect(trend.warnings.contains(.shortSeries(n: 6)))
    }

    @Test func equalsTheTestsOfTheValuesThemselves() throws {
        let values = [3.0, 9, 4, 4, 12, 8, 15]
        let trend = try panel(values).trend("penalty-cases", in: "a")
        let years = (2015..<2022).map(Double.init)
        #expect(trend.linear == (try LinearTrend(years: years, values: values)))
        #expect(trend.theilSen == (try TheilSenTrend(years: years, values: values)))
        #expect(trend.mannKendall == (try MannKendallTest(values)))
    }

    @Test func tooFewYearsAreRefusedAndShortOnesWarned() throws {
        #expect(throws: ComparisonError.notCompared(.tooFewYears(needed: 3, got: 2))) {
            try panel([1, 2]).trend("penalty-cases", in: "a")
        }
        let four = try panel([1, 2, 3, 4]).trend("penalty-cases", in: "a")
        #expect(four.verdict.direction == .same)
        #expect(four.warnings.contains(.tooShortForTest(n: 4, leastPValue: 2.0 / 24)))
        let five = try panel([1, 2, 3, 4, 5]).trend("penalty-cases", in: "a")
        #expect(five.verdict.direction == .higher)
        #expect(five.warnings.contains(.shortSeries(n: 5)))
        for warning in four.warnings + five.warnings {
            #expect(!warning.text[.zhHans].isEmpty && warning.description == warning.text[.en])
        }
    }

    @Test func rangesAreLeftOutAndImpliedValuesNamed() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", from: 2015, [5, 7, 6, 9])
        small.state(SmallPanel.cases, "a", 2019, nil, bounds: Bounds(200, 1000), qualifier: .several)
        small.state(SmallPanel.cases, "a", 2020, 11, isImplied: true)
        let trend = try small.panel.trend("penalty-cases", in: "a")
        #expect(trend.n == 5)
        #expect(trend.missing.map(\.reason) == [.boundsOnly("penalty-cases", year: 2019)])
        #expect(trend.warnings.contains(.rangesLeftOut([2019])))
        #expect(trend.warnings.contains(.impliedValues([2020])))
        #expect(!trend.warnings.contains { if case .missingYears = $0 { true } else { false } })
    }

    @Test(arguments: 0..<20)
    func theBoundsHoldEverySampleAndTheExactOnesAreReached(_ seed: Int) throws {
        var random = CountingGenerator(seed: UInt64(seed))
        let n = 4 + seed % 3
        var bounds: [Bounds] = []
        var small = SmallPanel(["a"])
        for offset in 0..<n {
            let lower = Double.random(in: 0...50, using: &random).rounded()
            let upper = lower + (Bool.random(using: &random) ? 0 : Double.random(in: 0...20, using: &random).rounded())
            bounds.append(Bounds(lower, upper))
            small.state(
                SmallPanel.cases, "a", 2015 + offset + offset / 2, ((lower + upper) / 2).rounded(),
                bounds: bounds[offset], qualifier: .about)
        }
        let trend = try small.panel.trend("penalty-cases", in: "a")
        let years = trend.years.map(Double.init)
        var slopes: [Double] = []
        var directions: Set<Direction> = []
        // All corners, and values within.
        for code in 0..<Int(1 << (2 * n)) {
            let values = bounds.indices.map { position in
                let share = [0, 1, 0.5, 0.25][(code >> (2 * position)) & 3]
                return bounds[position].lower + share * bounds[position].width
            }
            let line = try LinearTrend(years: years, values: values)
            slopes.append(line.slope.value)
            #expect(trend.linearSlopeBounds.lower - 1e-9 <= line.slope.value)
            #expect(line.slope.value <= trend.linearSlopeBounds.upper + 1e-9)
            let sen = try TheilSenTrend(years: years, values: values).slope.value
            #expect(trend.theilSenSlopeBounds.lower - 1e-9 <= sen && sen <= trend.theilSenSlopeBounds.upper + 1e-9)
            let test = try MannKendallTest(values)
            #expect(trend.scoreBounds.contains(test.score))
            directions.insert(test.pValue >= 0.05 ? .same : test.score > 0 ? .higher : .lower)
        }
        #expect(abs(slopes.min()! - trend.linearSlopeBounds.lower) < 1e-9)
        #expect(abs(slopes.max()! - trend.linearSlopeBounds.upper) < 1e-9)
        if trend.verdict.certainty == .certain { #expect(directions == [trend.verdict.direction]) }
    }

    @Test func cumulativeCountsAndRatesAreTrendsToo() throws {
        let mediated = try panel([10, 30, 60, 90, 140], of: SmallPanel.mediated).trend("mediated", in: "a")
        #expect(mediated.warnings.contains(.cumulative))
        let satisfied = try panel([91, 92.5, 93, 95], of: SmallPanel.satisfaction).trend("satisfaction", in: "a")
        #expect(satisfied.linear.slope.value > 1)
        let constant = try panel([7, 7, 7, 7, 7], of: SmallPanel.cases).trend("penalty-cases", in: "a")
        #expect(constant.verdict == Verdict(.same, .certain))
        #expect(constant.mannKendall.pValue == 1)
    }

    @Test func everyTownHasATrendOrAReason() throws {
        var small = SmallPanel(["a", "b", "c"])
        small.state(SmallPanel.cases, "a", from: 2015, [1, 2, 4, 8, 9])
        small.state(SmallPanel.cases, "c", from: 2015, [9, 7, 5, 2, 1])
        small.state(SmallPanel.cases, "b", 2016, 4)
        let panel = try small.panel
        let table = try panel.trends(of: "penalty-cases")
        #expect(table.trends.map(\.town) == ["a", "c"])
        #expect(table.notCompared == [TrendTable.Refused(town: "b", reason: .tooFewYears(needed: 3, got: 1))])
        #expect(table["c"] == (try panel.trend("penalty-cases", in: "c")))
        #expect(table["b"] == nil)
        // A town's trend does not depend on the towns beside it.
        #expect(table["a"] == (try panel.selecting(towns: ["a"]).trend("penalty-cases", in: "a")))
    }

    @Test func aRateHasATrend() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", from: 2015, [10, 22, 36, 52, 70])
        small.state(SmallPanel.residents, "a", from: 2015, [10_000, 11_000, 12_000, 13_000, 14_000])
        let trend = try small.panel.trend("penalty-cases", per: "residents", scale: 10_000, in: "a")
        #expect(trend.points.map { $0.value! } == [10, 20, 30, 40, 50])
        #expect(abs(trend.linear.slope.value - 10) < 1e-12)
    }
}
