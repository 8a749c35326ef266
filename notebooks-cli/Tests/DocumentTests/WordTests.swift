import DocumentFixtures
import Documents
import Testing

@Suite(.enabled(if: readsDocuments)) struct WordTests {
    private typealias File = WordFile

    @Test func paragraphsWithTheNumbersOfTheirLists() throws {
        var file = File(
            File.paragraph("一、总体情况 1", "<w:pStyle w:val='Contents'/>")
                + File.paragraph("总体情况", "<w:pStyle w:val='First'/>")
                + File.paragraph("办理案件32件。") + File.paragraph("其他", "<w:pStyle w:val='First'/>")
                + File.paragraph("培训", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='7'/></w:numPr>")
                + File.paragraph("会议", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='7'/></w:numPr>"))
        file.numbering = """
            <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
            <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
            <w:lvlText w:val="%2．"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>
            """
        file.styles = """
            <w:style w:styleId="First"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>\
            <w:style w:styleId="Contents"><w:name w:val="toc 1"/></w:style>
            """
        #expect(try imported(file.bytes, "a.docx").text == "一、总体情况\n办理案件32件。\n二、其他\n1．培训\n2．会议\n")
    }

    @Test func mergedCells() throws {
        let rows = [
            [
                File.cell("", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"),
                File.cell("申请人情况", "<w:gridSpan w:val='2'/>"),
            ],
            [File.cell("", "<w:gridSpan w:val='2'/><w:vMerge/>"), File.cell("自然人"), File.cell("总计")],
            [File.cell("一、本年新收政府信息公开申请数量", "<w:gridSpan w:val='2'/>"), File.cell("10"), File.cell("12")],
            [
                File.cell("三、本年度办理结果", "<w:vMerge w:val='restart'/>"), File.cell("（一）予以公开"), File.cell("4"),
                File.cell("5"),
            ],
            [File.cell("", "<w:vMerge/>"), File.cell("（二）部分公开"), File.cell("2"), File.cell("2")],
        ]
        let lines = """
            本年新收政府信息公开申请数量：12件。
            其中，自然人本年新收政府信息公开申请数量：10件。
            予以公开：5件。
            其中，自然人予以公开：4件。
            部分公开：2件。
            其中，自然人部分公开：2件。

            """
        #expect(try imported(File(File.table(rows)).bytes, "a.docx").text == lines)
    }

    @Test func changesBoxesAndFields() throws {
        let body = """
            <w:p><w:r><w:t>共培训</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins>\
            <w:r><w:t>场次。</w:t><w:instrText>PAGE 77</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>办件3件。</w:t></w:r>\
            </mc:Choice><mc:Fallback><w:r><w:t>办件3件。</w:t></w:r></mc:Fallback></mc:AlternateContent>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏5件</w:t></w:r></w:p>
            """
        #expect(try imported(File(body).bytes, "a.docx") == ("共培训8场次。办件3件。\n", ["tracked-changes"]))
    }

    @Test func thePartWithTheTextMayHaveAnotherName() throws {
        var file = File(File.paragraph("办件3件。"))
        file.part = "word/document2.xml"
        #expect(try imported(file.bytes, "a.docx").text == "办件3件。\n")
    }

    @Test func whatIsNoWordDocumentSaysWhatItIs() throws {
        func reason(_ bytes: [UInt8]) -> String {
            do {
                return try imported(bytes, "a.docx").text
            } catch { return "\(error)" }
        }
        #expect(reason(Array("hello".utf8)).contains("no zip archive"))
        #expect(reason(LegacyFile.bytes).contains("before 2007 or protected by a password"))
        var sheet = ZipFile()
        sheet.add("xl/workbook.xml", "<x/>")
        #expect(reason(sheet.bytes).contains("spreadsheet"))
        var other = ZipFile()
        other.add("readme.txt", "x")
        #expect(reason(other.bytes).contains("without word/document.xml"))
        let whole = File(File.paragraph("办件3件。")).bytes
        #expect(reason(Array(whole.prefix(whole.count / 2))).contains("zip archive"))
        #expect(reason(File("<w:p>").bytes).contains("no well-formed XML"))
        #expect(
            reason(File(String(repeating: "<w:a>", count: 5000) + String(repeating: "</w:a>", count: 5000)).bytes)
                .contains("nested"))
        var entity = File(File.paragraph("&a;"))
        entity.prologue = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
        #expect(reason(entity.bytes).contains("declares a document type"))
    }

    @Test func aBombIsRefused() throws {
        var liar = ZipFile()
        liar.addRepeated("word/document.xml", count: 140 << 20, stated: 1000)
        #expect(liar.bytes.count < 1 << 20)
        #expect(throws: DocumentError.self) { try imported(liar.bytes, "a.docx") }
        var honest = ZipFile()
        honest.addRepeated("word/document.xml", count: 1 << 20, stated: 2_000_000_000)
        #expect {
            try imported(honest.bytes, "a.docx")
        } throws: { "\($0)".contains("unpacks to") }
        var crowd = ZipFile()
        for i in 0...10_000 { crowd.add("a\(i)", "") }
        #expect {
            try imported(crowd.bytes, "a.docx")
        } throws: { "\($0)".contains("10000 entries") }
    }
}

/// What Word's format before 2007 begins with.
enum LegacyFile {
    static let bytes: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
}
