import Statistics
import Testing

@Suite struct PlanningTests {
    @Test func ratesAndExposuresAgree() throws {
        let exposure = try Planning.exposureForRates(0.02, 0.03)
        #expect((try Planning.detectableRate(above: 0.02, exposure: exposure) - 0.03).magnitude < 1e-12)
        // (1.959964 + 0.841621)² × 0.05 / 0.01² by hand.
        #expect((exposure - 3924.4).magnitude < 0.1)
        #expect(try Planning.trialsForProportions(0.5, 0.4) == 385)
    }

    @Test func fiveYearsFindOnlyLargeTrends() throws {
        let five = try Planning.detectableSlope(years: 5, deviation: 1)
        let fifteen = try Planning.detectableSlope(years: 15, deviation: 1)
        #expect(five > 1.2 && five < 1.6 && fifteen < 0.2)
        #expect(try Planning.yearsForSlope(five * 1.0001, deviation: 1) == 5)
        #expect(throws: StatisticsError.self) { try Planning.detectableSlope(years: 2, deviation: 1) }
    }
}

extension PlanningTests {
    @Test func rootsOfOneEquation() throws {
        let below = try #require(try Planning.detectableRate(below: 0.03, exposure: 4000))
        #expect((try Planning.exposureForRates(0.03, below) / 4000 - 1).magnitude < 1e-12)
        #expect(try Planning.detectableRate(below: 0.001, exposure: 10) == nil)
        let above = try #require(try Planning.detectableProportion(above: 0.2, trials: 250))
        // The number of trials is rounded up.
        #expect(try Planning.trialsForProportions(0.2, above * (1 + 1e-9)) == 250)
        #expect(try Planning.detectableProportion(above: 0.9, trials: 5) == nil)
        #expect((try Planning.powerForRates(0.03, below, exposure: 4000) - 0.8).magnitude < 1e-12)
        #expect(throws: StatisticsError.notPositive("exposure", value: 0)) {
            try Planning.powerForRates(1, 2, exposure: 0)
        }
    }

    @Test func growthOfCounts() throws {
        // (1.959964 + 0.841621) / √(100 × 10) by hand: five years have Σ (year − mean)² = 10.
        let five = try Planning.detectableGrowth(years: 5, events: 100)
        #expect((five - 0.0926361).magnitude < 1e-6)
        #expect(try Planning.yearsForGrowth(five * 1.0001, events: 100) == 5)
        #expect(try Planning.yearsForGrowth(-five / (1 + five) * 1.0001, events: 100) == 5)
        #expect(try Planning.detectableGrowth(years: 5, events: 25, dispersion: 4) > five)
        #expect(try Planning.yearsForSlope(1e-9, deviation: 1) == nil)
        #expect(throws: StatisticsError.undefined("years", because: "there is no growth to find")) {
            try Planning.yearsForGrowth(0, events: 5)
        }
    }

    @Test func powerIsReachedBySimulation() throws {
        // The slope that five years find with 80 %, tried 4 000 times on seeded normal values.
        let slope = try Planning.detectableSlope(years: 5, deviation: 1)
        var numbers = SeededNumbers(61)
        let found = try (0..<4000).count { _ in
            let values = (0..<5).map { slope * Double($0) + numbers.normal() }
            return try LinearTrend(years: [1, 2, 3, 4, 5], values: values).pValue < 0.05
        }
        #expect((Double(found) / 4000 - 0.8).magnitude < 0.025)
    }
}
