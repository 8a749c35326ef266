import Indicators
import Testing

@testable import ReportReading

@Suite struct StructureTests {
    @Test func frontOfATownReport() throws {
        let text = "首页 > 政府信息公开\n浏览次数：1234次\n清溪镇人民政府2023年度法治政府建设情况报告\n发布日期：2024-01-15\n今年以来，我镇开展检查12次，成效明显。\n"
        let report = try Reading.reader.read(document: "a.txt", text: text)
        #expect(report.title == "清溪镇人民政府2023年度法治政府建设情况报告")
        #expect(report.place == "清溪镇")
        #expect(report.publisher == "清溪镇人民政府")
        #expect(report.year == 2023)
        #expect(report.date == "2024-01-15")
        #expect(report.figures.map { $0.provenance.surface } == ["12次"])
    }

    @Test func workReportSpeaksOfTheYearBefore() throws {
        let text = "2024年东川区政府工作报告\n一、2023年工作回顾\n过去一年，全区生产总值增长5.1%，稳中有进。\n二、2024年工作安排\n全区生产总值增长5%左右，确保完成。"
        let report = try Reading.reader.read(document: "a.txt", text: text)
        #expect(report.year == 2023)
        #expect(report.place == "东川区")
        #expect(report.figures.map(\.kind) == [.change, .target])
        #expect(report.figures.map(\.year) == [2023, 2024])
    }

    /// A list of facts without any punctuation; page furniture states none.
    @Test func noPunctuation() throws {
        let text = "浏览次数 1234 次\n东镇2021年统计公报\n发布日期 2022-03-05\n年末常住人口 3.4 万人 出生率 7.2‰\n粮食产量 9200 吨 增长 3%\n"
        let report = try Reading.reader.read(document: "a.txt", text: text)
        #expect(report.figures.map(\.name) == ["常住人口", "出生率", "粮食产量", "粮食产量"])
        #expect(report.figures.map(\.value) == [34_000, 7.2, 9200, 3])
        #expect(report.figures.first?.provenance.line == 4)
    }

    /// Lines that end within a sentence are put together only where they are equally long.
    @Test func linesOfFixedWidth() {
        let wrapped = (0..<4).map { _ in
            "今年以来镇里积极组织开展各类专题培训活动共计一百二十余场次参加培训的干部职\n工累计八千人次，其中村干部占三成。\n"
        }.joined()
        let paragraphs = "全年开展培训12次\n参训干部300人次，效果好。\n"
        let report = Reading.report(paragraphs)
        #expect(report.figures.map { $0.provenance.surface } == ["12次", "300人次"])
        #expect(Array(paragraphs.utf8).withUnsafeBufferPointer { LineWrapping($0) } == nil)
        #expect(Array(wrapped.utf8).withUnsafeBufferPointer { LineWrapping($0) } != nil)
    }

    @Test func yearOfTheFirstSentence() throws {
        let report = try Reading.reader.read(document: "a.txt", text: "工作总结\n2019年，我局办理案件35件，全部办结。")
        #expect(report.year == 2019)
    }

    @Test func headingsPath() throws {
        let report = Reading.report("一、主要成效\n（一）执法规范。开展巡查5次，发现问题2个。\n1.严格程序\n审核案件8件，均已办结。")
        #expect(
            report.figures.map(\.provenance.section) == [
                ["一、主要成效", "（一）执法规范"], ["一、主要成效", "（一）执法规范"], ["一、主要成效", "（一）执法规范", "1.严格程序"],
            ])
    }

    /// Offsets count the bytes of the file, the byte-order mark included.
    @Test func offsets() throws {
        let text = "\u{FEFF}青禾镇2021年法治政府建设情况报告\r\n　　开展巡查５次，成效好。\r\n"
        let bytes = Array(text.utf8)
        let report = try Reading.reader.read(document: "a.txt", bytes: bytes)
        let source = try #require(report.figures.first).provenance
        let offset = try #require(source.byteOffset)
        let length = try #require(source.byteLength)
        #expect(report.encoding == .utf8WithMark)
        #expect(String(decoding: bytes[offset..<(offset + length)], as: UTF8.self) == "５次")
        #expect(source.line == 2)
        #expect(source.sentence == "开展巡查５次，成效好")
    }
}
