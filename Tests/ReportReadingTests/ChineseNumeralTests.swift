import Indicators
import Testing

@testable import ReportReading

@Suite struct ChineseNumeralTests {
    @Test(
        arguments: [
            ("三百 六十 五", 365.0), ("负四十二", -42), ("-1,050", -1050), ("二〇二四", 2024), ("零点零五", 0.05), (".25", 0.25),
            ("７ 万５ 千", 75000), ("2百05", 205), ("十二万零三百", 120_300), ("两千六", 2600), ("叁仟肆佰", 3400), ("6.5万亿", 6.5e12),
            ("百分之十二点五", 12.5), ("负3.9%", -3.9), ("四分之三", 0.75), ("3/8", 0.375), ("七成", 70), ("百二", 120), ("万六", 16_000),
            ("4千6百万", 46_000_000), ("7千零20万", 70_200_000), ("6英镑5便士", 6.05), ("四个两毫五", 4.25),
        ] as [(String, Double)])
    func values(text: String, value: Double) throws {
        let found = try #require(ChineseNumeral.value(of: text))
        #expect(abs(found - value) <= 1e-12 * abs(value))
    }

    @Test func placesAndForms() {
        let text = "约三分之一的人走了5公里，占20%，十几人留下"
        let found = ChineseNumeral.all(in: text)
        let utf8 = Array(text.utf8)
        #expect(
            found.map { String(decoding: utf8[$0.byteRange], as: UTF8.self) } == ["三分之一", "5", "20%", "十几"])
        #expect(found.map(\.form) == [.fraction, .number, .percentage, .number])
        #expect(found[3].value == nil)
        #expect(found[3].bounds == Bounds(10, 20))
    }

    /// Points that join more than two groups of digits; the scale of a range's second end.
    @Test(
        arguments: [
            ("版本10.2.35", [10.0, 2, 35]), ("2021.6.30至7.5", [2021, 6, 30, 7.5]), ("3~8k", [3000, 8000]),
            ("这是一个大村，有3个组", [3]), ("队伍六十人", [60]),
        ] as [(String, [Double])])
    func several(text: String, values: [Double]) { #expect(ChineseNumeral.all(in: text).map(\.value) == values) }

    @Test(arguments: ["队伍", "陆地", "四川", "一切", "万", "《一千零一夜》", "零售", "A1024"])
    func noNumbers(text: String) { #expect(ChineseNumeral.all(in: text).isEmpty) }
}
