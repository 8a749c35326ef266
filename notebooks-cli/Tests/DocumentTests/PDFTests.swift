import DocumentFixtures
import Documents
import Foundation
import Testing

/// Whether the program that PDFs are read with is installed.
let readsPDF =
    readsDocuments
    && (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }

@Suite(.enabled(if: readsPDF)) struct PDFTests {
    @Test func paragraphsGoOnOverLinesAndPages() throws {
        let full = "二〇二二年全镇认真落实各项工作部署全年共办理行政处罚案件三十二件调解"
        let pages = [
            ["石桥镇2022年工作报告", "一、总体情况", full, "矛盾纠纷580余件。", "二、其他情况", full, "- 1 -"],
            ["石桥镇2022年工作报告", "各类纠纷35件。", "- 2 -"], ["石桥镇2022年工作报告", "完。", "- 3 -"],
        ]
        let text = try imported(PDFFile(pages).bytes, "a.pdf").text
        #expect(text == "一、总体情况\n\(full)矛盾纠纷580余件。\n二、其他情况\n\(full)各类纠纷35件。\n完。\n")
    }

    @Test func aPasswordAndDamageAreNamed() throws {
        #expect(throws: DocumentError.encrypted(.pdf)) {
            try imported(PDFFile([["案件32件。"]], isEncrypted: true).bytes, "a.pdf")
        }
        #expect(throws: DocumentError.self) { try imported(Array("%PDF-1.4 nothing".utf8), "a.pdf") }
        #expect(throws: DocumentError.self) { try imported(Array("no PDF".utf8), "a.pdf") }
    }

    @Test func pagesWithoutTextAreNamed() throws {
        #expect {
            try imported(PDFFile([[]]).bytes, "a.pdf")
        } throws: { "\($0)".contains("no text") }
    }

    /// Rows and columns are found by the places of words; a table goes on over the end of a page.
    @Test func tablesAreRead() throws {
        let rows = (1...5).map { "\($0)\t指标\($0)\t件\t\(100 + $0)\t\(120 + $0)" }
        let pages = [
            ["一、总体情况", "全年办理案件32件。", "", "", "二、统计表", "", "序号\t指标\t单位\t2020年\t2021年"] + rows[..<3] + ["- 1 -"],
            rows[3...] + ["", "", "三、其他情况", "调解纠纷580余件。", "- 2 -"],
        ]
        let text = try imported(PDFFile(pages).bytes, "a.pdf").text
        let cells = (1...5).map { "2020年指标\($0)：\(100 + $0)件。\n2021年指标\($0)：\(120 + $0)件。\n" }
        #expect(text == "一、总体情况\n全年办理案件32件。\n二、统计表\n\(cells.joined())三、其他情况\n调解纠纷580余件。\n")
    }

    /// Headings over several columns stand in their middle; a row of another table has its own columns.
    @Test func headingsOverSeveralColumnsAreRead() throws {
        let pages = [
            [
                "\t\t申请件数", "项目\t自然人\t企业\t总计", "本年新收\t15\t2\t17", "上年结转\t1\t0\t1", "",
                "（二）公开数量", "", "种类\t制发数", "规范性文件\t12件", "行政许可\t1234件",
            ]
        ]
        let text = try imported(PDFFile(pages).bytes, "a.pdf").text
        for line in [
            "本年新收申请件数：17件。", "其中，本年新收申请件数自然人：15件。", "其中，本年新收申请件数企业：2件。",
            "其中，上年结转申请件数企业：0件。", "（二）公开数量", "规范性文件制发数：12件。", "行政许可制发数：1234件。",
        ] {
            #expect(text.contains(line), "\(line) is not in \(text)")
        }
    }

    /// Prose in two columns is no table, nor are words beside one another.
    @Test func columnsOfProseAreNoTable() throws {
        let left = ["全年办理案件", "32件，调解纠", "纷580余件。"]
        let lines = zip(left, ["开展培训12场", "次，参加人数", "达到300人次。"]).map { "\($0)\t\($1)" }
        let text = try imported(PDFFile([lines + ["姓名\t职务", "张三\t镇长", "李四\t书记"]]).bytes, "a.pdf").text
        #expect(!text.contains("："))
        #expect(text.contains("580余件"))
        #expect(text.contains("张三"))
    }
}
