import Indicators
import Testing

@testable import ReportReading

/// Ways of stating figures that towns' reports have in common.
@Suite struct TownReportTests {
    @Test func changesOfTwoFigures() {
        let figures = Reading.figures("作出处罚决定41件，罚款金额12.6万元，同比分别下降8.9%、21%。")
        #expect(figures.map(\.name) == ["作出处罚决定", "罚款金额", "作出处罚决定", "罚款金额"])
        #expect(figures.map(\.kind) == [.flow, .flow, .change, .change])
    }

    /// A year after 比 or 较 is what a change is measured against.
    @Test func yearsOfComparison() {
        let figures = Reading.figures("全年接报火灾46起，较2020年的58起减少12起，烧毁房屋4间。")
        #expect(figures.map(\.year) == [2021, 2020, 2021, 2021])
        #expect(Reading.figures("公开信息356条，比2020年增加42条。").map(\.year) == [2021, 2021])
    }

    @Test func remarksInBrackets() {
        let figures = Reading.figures("收到公开申请15件（含上年结转1件），较上年减少3件。")
        #expect(figures.map(\.name) == ["收到公开申请", "含上年结转", "收到公开申请"])
    }

    @Test(
        arguments: [
            ("制发规范性文件2件，", "规范性文件"), ("组织应急演练5次，", "应急演练"), ("覆盖率达92%，提高了1.5个百分点，", "覆盖率"), ("不予公开申请1件，", "不予公开申请"),
            ("综合执法队现有执法人员18人，", "执法人员"), ("工作专班累计入户动员500次，", "入户动员"),
        ] as [(String, String)])
    func names(text: String, name: String) throws {
        #expect(try #require(Reading.figures(text).first).name.hasSuffix(name))
    }

    @Test(
        arguments: [
            ("现有执法人员18人，其中持证人员15人，", FigureKind.stock), ("监测对象83户，", .stock), ("培训人员83人，", .flow),
            ("平均每名队员服务2600人，", .rate),
            ("抽检量超每千人6.6批次，", .rate), ("下一步，将投入资金300万元，", .target), ("罚款48万元，是上年的1.6倍，", .rate),
        ] as [(String, FigureKind)])
    func kinds(text: String, kind: FigureKind) throws {
        let figure = try #require(Reading.figures(text).last)
        #expect(figure.kind == kind)
        #expect(figure.year == (kind == .target ? 2022 : 2021))
    }

    @Test(
        arguments: [
            ("占比达到一半，", 50.0, 50.0, 50.0), ("压缩一半以上，", 50, 50, 100), ("减少近一半，", 50, 49, 50),
        ] as [(String, Double, Double, Double)])
    func half(text: String, value: Double, lower: Double, upper: Double) throws {
        let figure = try #require(Reading.figures(text).first)
        #expect(figure.value == value)
        #expect(figure.bounds == Bounds(lower, upper))
        #expect(figure.unit == "%")
    }

    @Test func noHalf() { #expect(Reading.figures("一半天时间走访，另一半年再看。").isEmpty) }

    /// In a work report, which is given in the year after, 今年 and unnumbered headings announce plans.
    @Test func workReports() throws {
        let text = """
            政府工作报告
            第十届人民代表大会第二次会议，2023年2月6日
            一、工作回顾
            全年新建公路20公里。过去五年极不寻常。
            综合实力提升。新建学校9所。
            刚刚过去的2022年，新建水库3座。
            2023年重点工作
            新建桥梁4座。今年再建泵站5座。
            """
        let report = try Reading.reader.read(document: "a", text: text)
        #expect(report.year == 2022)
        #expect(report.figures.map(\.kind) == [.flow, .cumulative, .flow, .target, .target])
        #expect(report.figures.last?.provenance.section.last == "2023年重点工作")
    }

    @Test func titlesOfTwoYears() throws {
        let report = try Reading.reader.read(document: "a", text: "石桥乡2024年工作总结和2025年工作计划\n今年以来，修路3公里。")
        #expect(report.year == 2024)
        #expect(report.place == "石桥乡")
    }
}
