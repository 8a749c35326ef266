import Testing

@testable import Statistics

@Suite struct PrintedTests {
    @Test(arguments: [
        (0.0, "0"), (1234567, "1234567"), (0.15666, "0.1567"), (-0.00012345, "-0.0001235"), (0.99999, "1.000"),
        (3.0e-12, "3.000e-12"), (12345.678, "12346"), (1e9, "1.000e9"), (.infinity, "∞"), (-.infinity, "-∞"),
        (.nan, "undefined"), (0.05, "0.05000"),
    ])
    func numbers(value: Double, text: String) { #expect(Printed.number(value) == text) }

    @Test func results() throws {
        #expect(try Estimate.proportion(47, of: 300).description == "0.1567 [0.1199, 0.2021] (95 %, wilson)")
        let test = try WelchTest([1, 2, 3, 4], [2, 4, 6, 9])
        #expect(
            test.description.hasPrefix(
                "Welch t test: t = -1.691, df = 4.084, n1 = 4, n2 = 4, p = 0.165 (two-sided); -2.750"))
        #expect("\(StatisticsError.invalidLevel(95))".contains("0.95 stands for 95 %"))
    }
}
