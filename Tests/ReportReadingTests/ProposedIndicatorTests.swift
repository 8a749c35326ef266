import Indicators
import Testing

@testable import ReportReading

/// Names that no indicator fits, put together across reports.
@Suite struct ProposedIndicatorTests {
    private func report(_ document: String, _ prose: String) throws -> ReadReport {
        try Reading.reader.read(document: document, text: "\(document)2021年工作报告\n一、情况\n" + prose)
    }

    @Test func clusters() throws {
        let reports = [
            try report("青禾镇", "安装太阳能路灯320盏。栽种桂花树1500株。"), try report("河湾镇", "新装太阳能路灯90盏。栽种桂花树200株。"),
            try report("白鹭镇", "安装太阳能路灯12盏。栽种垂柳20株。"),
        ]
        let proposals = ProposedIndicator.proposals(in: reports, likeness: 0.5)
        #expect(proposals.map(\.unit) == ["盏", "株"])
        #expect(proposals[0].documents == ["河湾镇", "白鹭镇", "青禾镇"])
        #expect(proposals[0].wordings.count == proposals[0].evidence.count)
        #expect(proposals[1].name == "栽种桂花树")
        #expect(proposals[1].documents == ["河湾镇", "青禾镇"])
    }

    /// One report proposes nothing, and units that do not compare are kept apart.
    @Test func noProposal() throws {
        #expect(ProposedIndicator.proposals(in: [try report("青禾镇", "栽种桂花树1500株。栽种桂花树15株。")]).isEmpty)
        let reports = [try report("青禾镇", "栽种桂花树1500株。"), try report("河湾镇", "栽种桂花树3亩。")]
        #expect(ProposedIndicator.proposals(in: reports).isEmpty)
    }
}
