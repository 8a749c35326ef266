import Indicators
import ReportReading
import Testing

/// Lines of a label, a colon and a quantity.
@Suite struct LabelledQuantityTests {
    private func figures(_ lines: String) throws -> [Figure] {
        let text = "东镇2021年工作报告\n\n2021年，全镇各项工作有序推进。\n" + lines
        return try ReportReader(catalogue: .standard).read(document: "a.txt", text: text).figures
    }

    @Test(arguments: [
        ("不予公开属于国家秘密：3件。", "不予公开属于国家秘密"), ("行政许可本年处理决定数量：3件", "行政许可本年处理决定数量"),
        ("2021年财政收入：3万元。", "财政收入"), ("不予公开危及“三安全一稳定”：3件。", "不予公开危及“三安全一稳定”"),
        ("逾期不补正、行政机关不再处理其申请: 3件。", "逾期不补正、行政机关不再处理其申请"),
    ])
    func theWholeLabelIsTheName(line: String, name: String) throws {
        let found = try figures(line)
        #expect(found.map(\.name) == [name])
        #expect(found.map { $0.bounds.lower } == [line.contains("万") ? 30_000 : 3])
    }

    @Test func partsAreParts() throws {
        let found = try figures("本年新收政府信息公开申请数量：12件。\n其中，自然人本年新收政府信息公开申请数量：10件。\n")
        #expect(found.map(\.relation) == [nil, .partOf])
        #expect(found.map(\.indicator) == ["disclosure-requests", nil])
    }

    @Test func proseWithAColonIsRead() throws {
        #expect(try figures("一年来，办结：3件，退回：4件。").count == 2)
        #expect(try figures("调解情况：调解纠纷35件。").map(\.name) == ["调解纠纷"])
    }

    @Test func aNoughtIsANought() throws { #expect(try figures("规章本年制发件数：0件。").map(\.value) == [0]) }
}
