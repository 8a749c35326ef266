import Indicators
import Testing

@testable import ReportReading

/// The table of the reading convention, row by row.
@Suite struct WordingTests {
    @Test(
        arguments: [
            // 余, 多: the place after which they stand.
            ("走访580余户，", "580余户", Qualifier.over, 580.0, 590.0), ("走访3000多户，", "3000多户", .over, 3000, 4000),
            ("走访13万余户，", "13万余户", .over, 130_000, 140_000), ("走访10余万户，", "10余万户", .over, 100_000, 200_000),
            ("走访二十余户，", "二十余户", .over, 20, 30), ("走访2.2万多户，", "2.2万多户", .over, 22_000, 23_000),
            ("收入10亿多元，", "10亿多元", .over, 1e9, 1.1e9), ("走访千余户，", "千余户", .over, 1000, 2000),
            // 超, 逾, 突破, 以上: the place of the last digit that is not zero.
            ("产值超1500亿元，", "超1500亿元", .over, 1.5e11, 1.6e11), ("产值突破1.5万亿元，", "突破1.5万亿元", .over, 1.5e12, 1.6e12),
            ("走访逾400户，", "逾400户", .over, 400, 500), ("占比60%以上，", "60%", .over, 60, 70),
            ("占比超过98%，", "超过98%", .over, 98, 99),
            ("年接待40万人以上，", "40万人", .over, 400_000, 500_000), ("占比八成以上，", "八成", .over, 80, 90),
            ("占比三分之一以上，", "三分之一", .over, 100.0 / 3, 200.0 / 3),
            // 近
            ("投资近20万元，", "近20万元", .under, 190_000, 200_000), ("走访近百户，", "近百户", .under, 90, 100),
            ("走访近3000户，", "近3000户", .under, 2900, 3000), ("走访不足50户，", "不足50户", .under, 0, 50),
            ("走访不到30户，", "不到30户", .under, 0, 30),
            // 约, 左右
            ("收入约1000元，", "约1000元", .about, 950, 1050), ("占比5%左右，", "5%", .about, 4.95, 5.05),
            ("走访约8户，", "约8户", .about, 7, 9),
            // Ends that are open.
            ("走访不少于40户，", "不少于40户", .atLeast, 40, .infinity), ("走访至少40户，", "至少40户", .atLeast, 40, .infinity),
            ("走访不超过40户，", "不超过40户", .atMost, 0, 40), ("支出5万元以内，", "5万元", .atMost, 0, 50_000),
        ] as [(String, String, Qualifier, Double, Double)])
    func bounds(text: String, surface: String, qualifier: Qualifier, lower: Double, upper: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.provenance.surface == surface)
        #expect(figure.qualifier == qualifier)
        #expect(abs(figure.bounds.lower - lower) <= 1e-12 * max(1, lower))
        #expect(figure.bounds.upper == upper || abs(figure.bounds.upper - upper) <= 1e-12 * upper)
    }

    /// 超过98%、85%: the qualifier governs both.
    @Test func qualifierOfAList() throws {
        let figures = Reading.figures("甲、乙普及率超过98%、85%，")
        #expect(figures.map(\.bounds) == [Bounds(98, 99), Bounds(85, 86)])
    }

    /// Words that only look like qualifiers.
    @Test(arguments: ["最近3000户，", "节约3000元，", "附近3000户，", "预约3000次，"])
    func otherWords(text: String) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.qualifier == .exact)
    }

    @Test(
        arguments: [
            ("投资3.2万元，", "元"), ("耕地5.5万亩，", "亩"), ("接种900剂次，", "剂次"), ("产能3095万吨/年，", "吨/年"),
            ("浓度25.9微克/立方米，", "微克/立方米"),
            ("每人补助300元/人，", "元/人"), ("提高0.3个百分点，", "个百分点"), ("下降2.1百分点，", "个百分点"), ("接待398人次，", "人次"),
            ("装机3.5亿千瓦，", "千瓦"), ("惠及76万群众。", "人"), ("绿化5000㎡，", "㎡"), ("占比２‰，", "‰"),
        ] as [(String, String)])
    func units(text: String, unit: String) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.unit.symbol == unit)
    }
}
