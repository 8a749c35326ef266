import Indicators
import TestSupport
import Testing

@testable import ReportReading

@Suite struct AuditTests {
    private func codes(_ prose: String) -> [String] {
        Reading.report(prose).findings.map(\.code.rawValue).filter { $0 != "unknown-town" && $0 != "unaligned-names" }
    }

    @Test func partLargerThanWhole() throws {
        #expect(codes("接待群众45批次，其中领导接待25批次。") == [])
        let report = Reading.report("接待群众45批次，其中领导接待52批次。")
        let finding = try #require(report.findings.first { $0.code == "part-exceeds-whole" })
        #expect(finding.evidence.map(\.surface) == ["45批次", "52批次"])
        // Groups are not people: nothing to compare.
        #expect(codes("接待群众45批次，其中领导接待52人次。") == [])
        // Bounds that meet are no contradiction.
        #expect(codes("接待群众40余批次，其中领导接待48批次。") == [])
    }

    @Test func partsThatMakeTooMuch() {
        #expect(codes("承办建议提案18件，其中代表建议13件、委员提案9件。") == ["parts-exceed-whole"])
        #expect(codes("承办建议提案18件，其中代表建议13件、委员提案5件。") == [])
    }

    @Test func ratesAgainstCounts() {
        #expect(codes("调解矛盾纠纷232件，其中调解成功226件，调解成功率97.4%。") == [])
        #expect(codes("调解矛盾纠纷232件，其中调解成功226件，调解成功率99.1%。") == ["rate-contradicts-counts"])
        // 230余 leaves room.
        #expect(codes("调解矛盾纠纷230余件，其中调解成功226件，调解成功率95%。") == [])
    }

    @Test func sharesAbove100() {
        #expect(codes("群众满意率102.3%。") == ["rate-above-100"])
        #expect(codes("产值增长102.3%。") == [])
        #expect(codes("目标完成率102.3%。") == [])
    }

    @Test func statedTwice() {
        #expect(codes("审查合同191件。各方努力下，审查合同250件。") == ["stated-twice-differently"])
        #expect(codes("审查合同191件。各方努力下，审查合同190余件。") == [])
        #expect(codes("录入居民信息13万余条。共录入居民信息十三万余条。") == [])
        // Another year is another quantity.
        #expect(codes("审查合同191件。去年审查合同250件。") == [])
    }

    @Test func changesAgainstLastYear() throws {
        func corpus(_ change: String) throws -> ReportCorpus {
            try withTemporaryFolder { folder in
                try folder.add("qinghe-2020.txt", "青禾镇2020年工作报告\n调解矛盾纠纷100件，成效好。")
                try folder.add("qinghe-2021.txt", "青禾镇2021年工作报告\n调解矛盾纠纷120件，\(change)。")
                return try ReportCorpus(contentsOf: folder)
            }
        }
        for fine in ["同比增长20%", "较上年增加20件", "同比增长20.4%"] {
            let found = try corpus(fine).findings.filter { $0.code == "change-contradicts-levels" }
            #expect(found.isEmpty, "\(fine)")
        }
        for wrong in ["同比增长35%", "同比下降20%", "较上年减少20件"] {
            let found = try corpus(wrong).findings.filter { $0.code == "change-contradicts-levels" }
            #expect(found.count == 1, "\(wrong)")
            #expect(found.first?.evidence.count == 3)
        }
    }
}
