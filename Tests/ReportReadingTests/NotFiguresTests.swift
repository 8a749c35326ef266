import Indicators
import Testing

@testable import ReportReading

/// What looks like a number and states none.
@Suite struct NotFiguresTests {
    @Test(arguments: [
        "2021年12月18日召开会议，", "日期为2021.12.18，", "印发〔2021〕5号文件，", "拨打12345热线，", "拨打0571-86020000咨询，", "落实《三项制度》要求，",
        "党的十九届五中全会以来，", "做好第一责任人工作，", "一是加强领导，", "（二）规范执法", "进一步统一思想，", "“四清四无”行动，", "严格执行八项规定，",
        "坚持“三重一大”制度，", "实施三年行动，", "到2025年建成，", "建设4A级景区，", "开展百日攻坚，", "实施千人计划，", "PM2.5治理，", "亿万农民欢欣，",
        "建成一支队伍，", "按下一步安排，", "24小时值班，", "近10年最好，", "第31个世界日活动，", "出栏50头以上养殖户，", "70周岁以上老年人，", "千吨级泊位，",
        "实施一批项目，", "多次检查，", "零基预算改革，", "世界500强企业，", "十四五规划，", "比例为2：1，", "版本1.2.3发布，",
        "电站一期、码头二期投产，", "电站三期工程开工，", "储备一批、开工一批、投产一批。", "连续20个月无火警，",
    ])
    func noFigures(text: String) { #expect(Reading.surfaces(text) == []) }

    /// A number that counts stands beside one that does not.
    @Test(
        arguments: [
            ("“十四五”期间新建2所学校，", ["2所"]), ("12345热线办理工单300件，", ["300件"]), ("每10万人拥有医院3家，", ["3家"]),
            ("新增产值超200亿元县2个，", ["2个"]), ("2021年以来巡查52次，", ["52次"]), ("设立两个工作站，", ["两个"]), ("举办听证会一次。", ["一次"]),
            ("3个4A级景区建成，", ["3个"]), ("举办培训班三期。", ["三期"]),
        ] as [(String, [String])])
    func mixed(text: String, surfaces: [String]) { #expect(Reading.surfaces(text) == surfaces) }

    @Test func statedZeros() throws {
        let figures = Reading.figures("全年未发生安全生产事故，未收到行政复议申请。")
        #expect(figures.map(\.value) == [0, 0])
        #expect(figures.map(\.name) == ["安全生产事故", "行政复议申请"])
        #expect(Reading.figures("政策未发生变化，").isEmpty)
    }
}
