import Testing

@testable import Reporting

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1234, "1,234"), (123_456.7, "123,457"), (0.125, "0.125"), (12.345, "12.35"),
        (0.1 + 0.2, "0.3"), (-3.14159, "−3.142"), (999.96, "1,000"), (0.00012345, "0.0001235"), (1e21, "1 × 10²¹"),
        (2.5e-7, "2.5 × 10⁻⁷"), (.infinity, "∞"), (-.infinity, "−∞"), (1e15, "1 × 10¹⁵"), (9e14, "900,000,000,000,000"),
    ])
    func fourSignificantDigitsForPeople(value: Double, text: String) {
        #expect(NumberText.display(value) == text)
    }

    @Test func roundsHalfAwayFromZeroOnceFromTheShortestDecimal() {
        #expect(NumberText.display(2.675, digits: 3) == "2.68")
        #expect(NumberText.fixed(0.5, decimals: 0) == "1")
        #expect(NumberText.fixed(-0.04, decimals: 1) == "0.0")
        #expect(NumberText.fixed(9.996, decimals: 2) == "10.00")
    }

    @Test func coordinatesAreShortAndPlain() {
        #expect(NumberText.coordinate(1234.5) == "1234.5")
        #expect(NumberText.coordinate(-1.0049) == "-1")
        #expect(NumberText.coordinate(100.0 / 3) == "33.33")
    }

    @Test func dataKeepEveryBit() {
        for value in [0.1, 1.0 / 3, Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude, -2.5, 123_456_789] {
            #expect(Double(NumberText.exact(value)) == value)
        }
        #expect(NumberText.exact(12) == "12")
        #expect(NumberText.exact(.nan) == "")
    }

    @Test func pValuesAreNeverZero() {
        #expect(NumberText.probability(0) == "< 0.0001")
        #expect(NumberText.probability(0.04321) == "= 0.043")
        #expect(NumberText.probability(1) == "= 1")
    }

    @Test func signsOfChanges() {
        #expect(NumberText.signed(3.2) == "+3.2")
        #expect(NumberText.signed(-3.2) == "−3.2")
        #expect(NumberText.signed(0) == "0")
    }
}
