import Indicators
import Testing

@testable import ReportReading

/// What was counted, and how figures of a sentence hang together.
@Suite struct HeadTests {
    @Test(
        arguments: [
            ("全年走访企业580次，", "580次", "走访企业"), ("共有285家重点商户入驻，", "285家", "重点商户"), ("组织听证会3次，", "3次", "听证会"),
            ("积极开展河道巡查42次，", "42次", "河道巡查"), ("90%的村完成改造，", "90%", "村"), ("群众满意率达到97%，", "97%", "群众满意率"),
            ("梁家村等5个村被评为先进，", "5个", "村"), ("引进甲公司、乙公司等企业12家，", "12家", "企业"), ("我镇新增经营主体300户，", "300户", "新增经营主体"),
            ("发放宣传册（含折页）2000份，", "2000份", "发放宣传册"), ("森林达到总面积的64%，", "64%", "森林"),
            ("社会消费品零售总额实现4.6亿元，", "4.6亿元", "社会消费品零售总额"), ("服务贸易总额突破25亿美元，", "突破25亿美元", "服务贸易总额"),
            ("事项按时办结率100%，", "100%", "事项按时办结率"), ("全镇1.8万人口仅有干部15名，", "1.8万", "人口"),
            ("每千名老人拥有养老床位45张，", "45张", "每千名老人拥有养老床位"),
            ("综合负债率低于预警线8个百分点，", "8个百分点", "综合负债率"), ("财政支出安排3200万元，", "3200万元", "财政支出"),
            ("流感疫苗累计接种900剂次，", "900剂次", "流感疫苗累计接种"), ("对9个村开展巡察，", "9个", "村"),
            ("镇总人口 2.1 万人 户籍人口 1.9 万人，", "2.1 万人", "镇总人口"), ("租金标准由每人每月30元降至25元，", "30元", "租金标准"),
            ("建成由老兵组成的巡防队伍十四人，", "十四人", "老兵组成的巡防队伍"), ("登门来访十二批，", "十二批", "登门来访"),
            ("生产安全事故起数下降20%，", "20%", "生产安全事故起数"), ("粮食总产量连续12年稳定在1.4万吨以上，", "1.4万吨", "粮食总产量"),
        ] as [(String, String, String)])
    func names(text: String, surface: String, name: String) throws {
        let figure = try #require(Reading.figures(text)[surface])
        #expect(figure.name == name)
    }

    @Test func sharedHead() throws {
        let figures = Reading.figures("镇综治中心接待45批次，398人次，其中镇领导接待25批次，296人次。")
        #expect(figures.map(\.name) == ["镇综治中心接待", "镇综治中心接待", "镇领导接待", "镇领导接待"])
        #expect(figures.map(\.relation) == [nil, .sharedHead, .partOf, .partOf])
    }

    @Test func distributed() throws {
        let figures = Reading.figures("案件办结率和群众满意率均达到100%。")
        #expect(figures.map(\.name) == ["案件办结率", "群众满意率"])
        #expect(figures.allSatisfy { $0.relation == .distributed && $0.value == 100 })
    }

    @Test func collective() throws {
        let figures = Reading.figures("举办座谈会、恳谈会、茶话会累计118次。")
        #expect(figures.count == 1)
        #expect(figures[0].relation == .collective)
        #expect(figures[0].name == "座谈会、恳谈会、茶话会")
    }

    @Test func respectively() throws {
        let figures = Reading.figures("工业、农业、服务业投资分别增长9.4%、13.3%和6.1%。")
        #expect(figures.map(\.name) == ["工业投资", "农业投资", "服务业投资"])
        #expect(figures.map(\.value) == [9.4, 13.3, 6.1])
        #expect(figures.allSatisfy { $0.kind == .change })
    }

    /// Only the last number of a list has its unit.
    @Test(
        arguments: [
            ("空港和地铁客运量分别达1409万、1305万人次。", [14_090_000, 13_050_000], "人次"),
            ("村、社区满意率分别提高1.2、0.8和0.5个百分点。", [1.2, 0.8, 0.5], "个百分点"),
            ("东村、西村分别修路12、15公里。", [12, 15], "公里"), ("东村、西村产粮2.1、3万吨。", [21_000, 30_000], "吨"),
        ] as [(String, [Double], IndicatorUnit)])
    func sharedUnits(text: String, values: [Double], unit: IndicatorUnit) {
        let figures = Reading.figures(text)
        #expect(figures.map(\.value) == values)
        #expect(figures.allSatisfy { $0.unit == unit })
    }

    /// As many years as values: each value is of its own.
    @Test(arguments: ["2019年、2020年受理来信分别为58件、70件。", "2019、2020年受理来信分别为58件和70件。"])
    func yearsOfAList(text: String) {
        let figures = Reading.figures(text)
        #expect(figures.map(\.value) == [58, 70])
        #expect(figures.map(\.year) == [2019, 2020])
        #expect(figures.allSatisfy { $0.name == "受理来信" })
    }

    /// Each change of a list with its own verb.
    @Test func verbsOfAList() {
        let figures = Reading.figures("接诊820人次，住院60人次，同比分别增长5.1%、减少2%。")
        #expect(figures.map(\.name) == ["接诊", "住院", "接诊", "住院"])
        #expect(figures.map(\.kind) == [.flow, .flow, .change, .change])
    }

    /// 由…组成 says what there is now.
    @Test func composition() throws {
        let figure = try #require(Reading.figures("全域由11个村组成。").first)
        #expect(figure.year == 2021)
        #expect(figure.value == 11)
    }

    /// A share of the plan is said of the subject before.
    @Test func shareOfThePlan() {
        let figures = Reading.figures("财政总收入完成1.37亿元，为年度任务的104.5%。")
        #expect(figures.map(\.name) == ["财政总收入", "财政总收入"])
    }

    @Test func nounsOnTheRight() throws {
        let figures = Reading.figures("8所学校、12个社区入选试点名单。")
        #expect(figures.map(\.name) == ["学校", "社区"])
    }

    @Test func subjectOfTheClauseBefore() throws {
        let figure = try #require(Reading.figures("全镇税收总额创历史新高，达到5379万元。").first)
        #expect(figure.name == "税收总额")
    }

    @Test func beforeAndNow() throws {
        let figures = Reading.figures("常住人口由729人增加到732人。")
        #expect(figures.map(\.value) == [729, 732])
        #expect(figures.map(\.name) == ["常住人口", "常住人口"])
        #expect(figures.map(\.year) == [2020, 2021])
    }
}
