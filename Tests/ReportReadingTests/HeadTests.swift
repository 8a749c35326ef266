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
