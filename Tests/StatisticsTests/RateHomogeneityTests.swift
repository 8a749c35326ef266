import Statistics
import Testing

@Suite struct RateHomogeneityTests {
    @Test func isPearsonsStatistic() throws {
        // Expected 20 and 40: 4/20 + 4/40 = 0.3 on one degree of freedom; p = erfc(√0.15).
        let test = try RateHomogeneityTest(events: [22, 38], exposures: [1000, 2000])
        #expect(abs(test.chiSquare - 0.3) < 1e-12)
        #expect(test.degreesOfFreedom == 1)
        #expect(abs(test.pValue - 0.583_882_420_770_365) < 1e-12)
        #expect(abs(test.leastExpected - 20) < 1e-12)
        #expect(test.dispersion == test.chiSquare)
    }

    @Test func edges() throws {
        let none = try RateHomogeneityTest(events: [0, 0, 0], exposures: [1, 2, 3])
        #expect(none.chiSquare == 0 && none.pValue == 1)
        let equal = try RateHomogeneityTest(events: [10, 20], exposures: [5, 10])
        #expect(equal.chiSquare < 1e-25 && equal.pValue > 0.999)
        #expect(throws: StatisticsError.self) { try RateHomogeneityTest(events: [1], exposures: [1]) }
        #expect(throws: StatisticsError.self) { try RateHomogeneityTest(events: [1, 2], exposures: [1]) }
        #expect(throws: StatisticsError.self) { try RateHomogeneityTest(events: [1, 2], exposures: [1, 0]) }
        #expect(throws: StatisticsError.self) { try RateHomogeneityTest(events: [1, -2], exposures: [1, 1]) }
    }

    @Test func orderAndScaleOfExposuresDoNotMatter() throws {
        let one = try RateHomogeneityTest(events: [3, 9, 14], exposures: [100, 150, 400])
        let other = try RateHomogeneityTest(events: [14, 3, 9], exposures: [4, 1, 1.5])
        #expect(abs(one.chiSquare - other.chiSquare) < 1e-12 && abs(one.pValue - other.pValue) < 1e-12)
    }
}
