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
