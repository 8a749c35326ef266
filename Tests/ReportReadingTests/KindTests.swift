import Indicators
import Testing

@testable import ReportReading

/// What a figure says in time.
@Suite struct KindTests {
    @Test(
        arguments: [
            ("全年组织演练12次。", FigureKind.flow), ("受理投诉300件。", .flow), ("现有党员1200名。", .stock), ("全镇设有网格52个。", .stock),
            ("截至年底，累计拆除违建5000平方米。", .cumulative), ("全年累计走访企业580次。", .flow), ("满意率97%。", .rate), ("产值增长5.3%。", .change),
            ("占比提高0.3个百分点。", .change), ("产量增长1.7倍。", .change), ("优良天数增加7.8天。", .change), ("力争新建公园3个。", .target),
            ("计划开展培训40场。", .target), ("圆满完成年度计划，开展培训40场。", .flow), ("每千人床位达到7.8张。", .rate), ("人均预期寿命达到78.9岁。", .stock),
            ("每年减轻负担1335万元。", .flow), ("居全国第五位。", .rank), ("五年来，新建农村公路130公里。", .cumulative),
            ("列入计划解决的问题4件。", .flow), ("占计划投资的93%。", .rate), ("租金标准由每月50元提高到80元。", .stock), ("兑现岗位补贴每人每月500元。", .stock),
            ("支付公务接待费3.1万元。", .flow), ("从全区第9位升至第6位。", .rank),
        ] as [(String, FigureKind)])
    func kinds(text: String, kind: FigureKind) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.kind == kind)
    }

    @Test func plansBelowTheirHeading() throws {
        let report = Reading.report("一、工作成效\n开展培训12次，效果明显。\n二、下一年度工作安排\n开展培训20次，修订制度3项。")
        #expect(report.figures.map(\.kind) == [.flow, .target, .target])
        #expect(report.figures.map(\.year) == [2021, 2022, 2022])
        #expect(report.figures[1].provenance.section == ["二、下一年度工作安排"])
    }

    @Test func theSecondHalfOfAYearThatIsHalfOver() throws {
        let text = "东镇2024年上半年工作总结\n上半年，开展培训12次，效果明显。\n下半年，开展培训20次，修订制度3项。\n"
        let report = try Reading.reader.read(document: "a.txt", text: text)
        #expect(report.figures.map(\.kind) == [.flow, .target, .target])
    }

    /// 过去一年 at the beginning of a paragraph ends the years under review.
    @Test func theLastOfTheYearsUnderReview() throws {
        let report = Reading.report(
            "一、过去五年及2021年工作回顾\n五年来，新建农村公路130公里。\n刚刚过去的2021年，新建公厕5座。\n一是改造管网8公里，成效明显。", year: 2021)
        #expect(report.figures.map(\.kind) == [.cumulative, .flow, .flow])
    }

    @Test func years() throws {
        let figures = Reading.figures("2019年处罚案件30起，去年处罚案件40起。今年处罚案件50起。“十三五”期间，累计处罚案件200起。")
        #expect(figures.map(\.year) == [2019, 2020, 2021, 2020])
        #expect(figures[3].period?.firstYear == 2016)
    }

    /// A stated change gives last year's value.
    @Test func impliedYears() throws {
        let report = Reading.report("调解矛盾纠纷120件，同比增长20%。处罚案件50起，较上年减少10起。")
        #expect(report.implied.map(\.year) == [2020, 2020])
        #expect(report.implied[0].bounds.contains(100))
        #expect(report.implied[0].bounds.width < 1)
        #expect(report.implied[1].bounds == Bounds(exactly: 60))
        #expect(report.implied.allSatisfy { $0.isImplied })
    }
}
