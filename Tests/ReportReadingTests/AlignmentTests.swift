import Indicators
import Testing

@testable import ReportReading

@Suite struct AlignmentTests {
    private func indicators(_ prose: String) -> [Indicator.ID?] { Reading.figures(prose).map(\.indicator) }

    @Test func exactWordings() {
        #expect(indicators("组织听证会3次。") == ["hearings"])
        #expect(indicators("走访企业580次。") == ["enterprise-visits"])
        #expect(indicators("各类“法律顾问”5名。") == ["legal-advisers"])
    }

    /// The unit decides between indicators of one wording.
    @Test func unitsDecide() {
        #expect(indicators("信访接待45批次，398人次。") == ["petition-groups", "petition-visits"])
    }

    @Test func likeness() {
        #expect(indicators("调处民间纠纷32件。") == ["mediated-disputes"])
        #expect(indicators("专职网格管理员42名。") == ["grid-workers"])
    }

    @Test func unlikeNamesStayUnaligned() throws {
        let report = Reading.report("安装路灯320盏。栽种桂花树1500株。")
        #expect(report.figures.allSatisfy { $0.indicator == nil })
        #expect(report.unaligned.map(\.name) == ["安装路灯", "栽种桂花树"])
    }

    /// Things settled are not things taken in.
    @Test func completion() {
        #expect(indicators("办结信访事项20件。") == ["resolved-petitions"])
        #expect(indicators("受理信访事项22件。") == ["petitions"])
    }

    /// A change speaks of the indicator of its level.
    @Test func changesFollowTheirLevel() {
        #expect(indicators("调解矛盾纠纷120件，同比增长20%。") == ["mediated-disputes", "mediated-disputes"])
    }

    /// A rate that does not say what it is of is of what the sentence counted before it.
    @Test func bareRates() {
        #expect(indicators("办理人大代表建议12件，办结率100%。").last == "proposal-reply-rates")
        #expect(indicators("受理信访事项22件，办结率95%。").last == "petition-settlement-rates")
        #expect(indicators("办理热线工单900件，满意率96%。").last == "hotline-satisfaction-rates")
        #expect(indicators("安装路灯30盏，办结率100%。").last == .some(nil))
    }

    @Test func newThingsAreNoStock() {
        #expect(indicators("新设学校3所。") != ["schools"])
    }

    @Test func additionsToTheCatalogue() throws {
        let lamps = Indicator(
            id: "street-lamps", name: BilingualText(chinese: "路灯", english: "Street lamps"), unit: "盏")
        let reader = ReportReader(catalogue: try Catalogue.standard.adding([lamps]))
        let report = try reader.read(document: "a", text: "青禾镇2021年工作报告\n全镇安装路灯320盏，效果好。")
        #expect(report.figures.first?.indicator == "street-lamps")
    }
}
