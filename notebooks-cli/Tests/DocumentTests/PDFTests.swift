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
}
