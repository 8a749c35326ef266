import Testing

@testable import DataPackages

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("0", 0.0), ("-0", -0.0), ("580", 580), ("+12", 12), ("0.1", 0.1), ("-94.40", -94.4), (".5", 0.5), ("5.", 5),
        ("1e3", 1000), ("1E-3", 0.001), ("123456789012345678901234567890", 1.2345678901234568e29),
        ("0.000000000000000000000000000000001", 1e-33), ("1.7976931348623157e308", .greatestFiniteMagnitude),
        ("5e-324", .leastNonzeroMagnitude), ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
        ("9007199254740993", 9_007_199_254_740_992), ("9007199254740993.0000000001", 9_007_199_254_740_994),
        ("0e999", 0), ("00012", 12), ("1e00005", 100_000),
    ])
    func readsCorrectlyRounded(text: String, value: Double) {
        guard case .value(let read) = DecimalNumber.parse(text) else {
            Issue.record("“\(text)” was not read")
            return
        }
        #expect(read.bitPattern == value.bitPattern)
    }

    @Test(arguments: [
        "", "-", "+", ".", "e5", "1e", "1e+", "１２", "1,000", " 1", "1 ", "0x10", "inf", "nan", "1.2.3", "1e5.5", "--1",
        "−1",
        "1_000", "1e1e1",
    ])
    func refusesWhatIsNoNumber(text: String) { #expect(DecimalNumber.parse(text) == .malformed) }

    @Test(arguments: ["1e999", "-1e999", "1.8e308", "1e-400", "1e99999999999999999999"])
    func refusesWhatADoubleCannotHold(text: String) { #expect(DecimalNumber.parse(text) == .outOfRange) }

    @Test func shiftsBeforeRounding() {
        #expect(DecimalNumber.parse("1.1", decimalShift: 4) == .value(11_000))
        #expect(DecimalNumber.parse("0.07", decimalShift: 2) == .value(7))
        #expect(
            DecimalNumber.parse("123456789.123456789123456789", decimalShift: 8) == .value(12_345_678_912_345_678.9))
    }

    @Test(arguments: [
        (580.0, "580"), (0.1, "0.1"), (-0.0, "-0"), (1e22, "1e+22"), (94.4, "94.4"), (-3.25, "-3.25"), (1e-7, "1e-07"),
        (0.05, "0.05"), (100_000_000, "100000000"), (.infinity, "INF"), (-.infinity, "-INF"), (.nan, "NaN"),
        (1 / 3.0, "0.3333333333333333"), (123_456.789, "123456.789"),
    ])
    func writesTheShortestText(value: Double, text: String) { #expect(DecimalNumber.text(value) == text) }

    /// Bits survive writing and reading: random doubles of all magnitudes, and short decimals.
    @Test func keepsAllBits() {
        var state: UInt64 = 1
        for i in 0..<200_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let mixed = (state ^ state >> 31) &* 0xBF58_476D_1CE4_E5B9
            let value =
                i % 2 == 0
                ? Double(bitPattern: mixed) : Double(Int64(bitPattern: mixed) >> 20) / DecimalNumber.powersOfTen[i % 9]
            guard value.isFinite else { continue }
            let text = DecimalNumber.text(value)
            guard case .value(let read) = DecimalNumber.parse(text), read.bitPattern == value.bitPattern else {
                Issue.record("\(value) was written as \(text) and not read back")
                return
            }
            #expect(text.utf8.count <= value.description.utf8.count)
        }
    }
}
