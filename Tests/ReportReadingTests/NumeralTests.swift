import Indicators
import Testing

@testable import ReportReading

@Suite struct NumeralTests {
    /// Numerals in all their forms, before a unit.
    @Test(
        arguments: [
            ("修路１２条，", 12.0), ("修路1,234条，", 1234), ("修路1 234条，", 1234), ("修路共 12 345 678 条，", 12_345_678),
            ("1 234条标准，", 234), ("投资18.6亿元，", 1_860_000_000), ("投资十八点六亿元，", 1_860_000_000), ("投资4.35万元，", 43_500),
            ("修路12.5公里，", 12.5), ("修路三十五条，", 35), ("修路一百零二条，", 102),
            ("修路三万五千条，", 35000), ("修路3万5千条，", 35000), ("修路1.09万亿条，", 1_090_000_000_000), ("修路四百五十条，", 450),
            ("修路两千零六条，", 2006), ("修路廿三条，", 23), ("修路二十五亿三千万条，", 2_530_000_000), ("修路壹佰贰拾条，", 120),
            ("修路十点五公里，", 10.5), ("修路一百十二条，", 112), ("修路1万600条，", 10600), ("修路２．５万条，", 25000),
        ] as [(String, Double)])
    func values(text: String, value: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.value == value)
        #expect(figure.bounds == Bounds(exactly: value))
    }

    @Test(
        arguments: [
            ("占全部的三分之一，", 100.0 / 3), ("占全部的1/4，", 25), ("占比百分之三点五，", 3.5), ("占比千分之五，", 0.5), ("占比八成，", 80),
            ("占比3成，", 30), ("占比两成半，", 25), ("占比94.4％，", 94.4),
        ] as [(String, Double)])
    func shares(text: String, value: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        let stated = try #require(figure.value)
        #expect(abs(stated - value) < 1e-12)
        #expect(figure.unit == "%")
    }

    @Test(
        arguments: [
            ("走访数百户，", 200.0, 1000.0), ("走访几十户，", 20, 100), ("走访上百户，", 100, 1000), ("走访十几户，", 10, 20),
            ("走访两三百户，", 200, 300), ("走访三五户，", 3, 5), ("走访十五六户，", 15, 16), ("走访数十万户，", 200_000, 1_000_000),
        ] as [(String, Double, Double)])
    func approximations(text: String, lower: Double, upper: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.value == nil)
        #expect(figure.qualifier == .several)
        #expect(figure.bounds == Bounds(lower, upper))
    }

    @Test(
        arguments: [
            ("增长8%至10%，", 8.0, 10.0), ("增长4.5-5%，", 4.5, 5), ("每亩补助5—8万元，", 50_000, 80_000), ("设点20～30个，", 20, 30),
            ("设点三至五个，", 3, 5),
        ] as [(String, Double, Double)])
    func ranges(text: String, lower: Double, upper: Double) throws {
        let figures = Reading.figures(text)
        #expect(figures.count == 1)
        let figure = try #require(figures.first)
        #expect(figure.value == nil)
        #expect(figure.qualifier == .range)
        #expect(figure.bounds == Bounds(lower, upper))
    }

    /// The place of the last written digit, with the scale after it.
    @Test(
        arguments: [
            ("拆除282万平方米，", 10_000.0), ("拆除1458平方米，", 1), ("占比94.4%，", 0.1), ("拆除三万五千平方米，", 1000), ("拆除2.2万平方米，", 1000),
            ("拆除百余平方米，", 100),
        ] as [(String, Double)])
    func resolutions(text: String, resolution: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        let stated = try #require(figure.resolution)
        #expect(abs(stated - resolution) < 1e-12 * resolution)
    }

    @Test func decimalPlaces() {
        #expect(decimalPlace(of: 580) == 100)
        #expect(decimalPlace(of: 1000) == 1000)
        #expect(decimalPlace(of: 999) == 100)
        #expect(decimalPlace(of: 5) == 1)
        #expect(abs(decimalPlace(of: 0.25) - 0.1) < 1e-15)
    }
}
