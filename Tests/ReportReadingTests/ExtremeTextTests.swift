import Indicators
import Testing

@testable import ReportReading

/// Text that no person writes is read in time and memory in proportion to its length. Each of these, read with a rule that
/// looks over the whole line from every character, would take minutes.
@Suite struct ExtremeTextTests {
    private func report(_ piece: String, times: Int) throws -> ReadReport {
        try Reading.reader.read(
            document: "a", text: "青禾镇2021年工作报告\n开展巡查35次，成效好。\n" + String(repeating: piece, count: times))
    }

    @Test(arguments: [
        "7", "一", "百", "万", "几", "数", "拾", "1、", "3万", "3分之", "“", "《", "（", "（）", "(3", "）", "1,", "1 ", "第", "未",
        "1.", "－",
        "每", "其中", "和", "2021年", "a", "　", "年", "3至", "5个、", "(((((",
        "\u{0}文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文",
    ])
    func linear(piece: String) throws {
        let report = try report(piece, times: 200_000)
        #expect(report.figures.contains { $0.value == 35 })
    }

    /// A sentence without a sign is cut, which is said; none of its numbers is lost.
    @Test func cutSentencesAreReported() throws {
        let report = try report("开展巡查35次发现问题", times: 3000)
        #expect(report.figures.count == 3001)
        #expect(report.findings.contains { $0.code == "cut-sentences" })
        let usual = try self.report("开展巡查35次，发现问题12个，", times: 1000)
        #expect(usual.figures.count >= 1990)
        #expect(!usual.findings.contains { $0.code == "cut-sentences" })
    }

    /// A run of bytes that begin no character does not stop the reading.
    @Test func continuationBytesWithoutEnd() throws {
        let text = Array("青禾镇2021年工作报告\n开展巡查35次，成效好。\n".utf8) + Array(String(repeating: "工作推进。", count: 300_000).utf8)
        let report = try Reading.reader.read(document: "a", bytes: text + [UInt8](repeating: 0x80, count: 120_000))
        #expect(report.figures.contains { $0.value == 35 })
    }
}
