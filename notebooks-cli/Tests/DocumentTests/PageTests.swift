import DocumentFixtures
import Documents
import Testing

/// The text of a document, and the codes of its notices.
func imported(_ bytes: [UInt8], _ name: String) throws -> (text: String, notices: [String]) {
    let document = try DocumentImporter().text(of: bytes, name: name)
    return (String(decoding: document.bytes, as: UTF8.self), document.notices.map(\.code))
}

func imported(page: String) throws -> (text: String, notices: [String]) { try imported(Array(page.utf8), "page.html") }

/// Whether this build reads documents; without its trait it says so, which another test checks.
let readsDocuments = DocumentImporter.readsDocuments

@Suite(.enabled(if: readsDocuments)) struct PageTests {
    @Test func theStandardReportOnDisclosure() throws {
        let (text, notices) = try imported(page: DisclosureReport.page())
        let expected = DisclosureReport.lines.split(separator: "\n")
        let lines = text.split(separator: "\n")
        #expect(lines.count == expected.count)
        for (line, expected) in zip(lines, expected) { #expect(line == expected) }
        #expect(notices == [])
    }

    @Test func furnitureIsLeftOutAndTheDateStays() throws {
        let text = try imported(page: DisclosureReport.page()).text
        for word in ["首页", "345", "当前位置", "256", "打印", "版权", "1234", "visits"] { #expect(!text.contains(word)) }
    }

    @Test func figuresOutsideTheMainTextAreReported() throws {
        let article = String(repeating: "全镇认真落实各项工作部署，", count: 40)
        let page = "<body><div id=a><p>\(article)办结案件32件。</p></div><div id=b><p>共接待5人。</p></div></body>"
        let (text, notices) = try imported(page: page)
        #expect(text.contains("32件") && !text.contains("5人"))
        #expect(notices == ["outside-main-text"])
    }

    @Test func linesAndSpacesOfTheSourceAreNoText() throws {
        let page = "<p>全镇办理\n   案件32件，<span>调解</span>\n纠纷<b>5</b>件。<br>另有 3 件。</p><pre>一\n二</pre>"
        #expect(try imported(page: page).text == "全镇办理案件32件，调解纠纷5件。\n另有 3 件。\n一\n二\n")
    }

    @Test func elementsWithoutEndNestAsDeepAsBrowsersLetThem() throws {
        let page = String(repeating: "<font>", count: 3000) + "办理案件32件。"
        #expect(try imported(page: page).text == "办理案件32件。\n")
    }

    @Test func entitiesAreNotMultiplied() throws {
        let page = "<!DOCTYPE html [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;\">]><p>案件32件。&b;</p>"
        #expect(!(try imported(page: page).text.contains("xxxxxxxxxxxxxxx")))
    }
}

@Suite(.enabled(if: readsDocuments)) struct PageEncodingTests {
    static let text = "石桥镇办理案件32件。\n"

    static func page(_ declarations: String) -> String { "<head>\(declarations)</head><p>石桥镇办理案件32件。</p>" }

    /// In GB18030: the characters of `text` as that standard codes them.
    static func gb18030(_ page: String) -> [UInt8] {
        let codes: [Character: [UInt8]] = [
            "石": [0xCA, 0xAF], "桥": [0xC7, 0xC5], "镇": [0xD5, 0xF2], "办": [0xB0, 0xEC], "理": [0xC0, 0xED],
            "案": [0xB0, 0xB8], "件": [0xBC, 0xFE], "。": [0xA1, 0xA3],
        ]
        return page.flatMap { codes[$0] ?? Array(String($0).utf8) }
    }

    static func wide(_ text: String, _ bytes: (UInt16) -> [UInt8]) -> [UInt8] {
        text.utf16.reduce(into: []) { $0 += bytes($1) }
    }

    @Test(arguments: [
        "<meta charset=gb2312>", "<meta charset='GBK'>", "", "<meta http-equiv=x content='text/html; charset=gb18030'>",
    ])
    func chineseEncodings(declaration: String) throws {
        let (text, notices) = try imported(Self.gb18030(Self.page(declaration)), "page.html")
        #expect(text == Self.text)
        #expect(notices == ["converted-encoding"])
    }

    @Test(arguments: [
        "<meta charset=utf-8>", "<meta charset=utf-8><meta http-equiv=x content='text/html; charset=euc-kr'>",
    ])
    func bytesWinOverADeclarationThatTheyContradict(declaration: String) throws {
        let (text, notices) = try imported(Self.gb18030(Self.page(declaration)), "page.html")
        // Korean codes would fit the bytes by accident; what is declared first and fits is believed.
        if declaration.contains("euc-kr") {
            #expect(notices.contains("contradictory-encoding"))
        } else {
            #expect(text == Self.text)
            #expect(notices == ["converted-encoding", "contradictory-encoding"])
        }
    }

    @Test func utf8WinsOverADeclaration() throws {
        let (text, notices) = try imported(page: Self.page("<meta charset=gb2312>"))
        #expect(text == Self.text && notices == ["contradictory-encoding"])
    }

    @Test func aMarkWinsOverAll() throws {
        let utf8 = [0xEF, 0xBB, 0xBF] + Array(Self.page("<meta charset=big5>").utf8)
        #expect(try imported(utf8, "page.html") == (Self.text, ["contradictory-encoding"]))
        let utf16 = [0xFF, 0xFE] + Self.wide(Self.page("")) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try imported(utf16, "page.html") == (Self.text, ["converted-encoding"]))
    }

    @Test func damageIsStated() throws {
        let cut = Array(String(repeating: Self.page(""), count: 30).utf8) + [0xE5, 0x41]
        #expect(try imported(cut, "page.html").notices == ["damaged-text"])
        let nuls = try imported(page: "<p>案件\u{0}32件。</p>")
        #expect(nuls == ("案件 32件。\n", ["nul-bytes"]))
    }

    @Test func plainTextInUTF16() throws {
        let bytes = [0xFE, 0xFF] + Self.wide(Self.text) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try imported(bytes, "report.txt") == (Self.text, ["converted-encoding"]))
    }
}
