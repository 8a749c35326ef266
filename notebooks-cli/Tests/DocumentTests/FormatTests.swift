import Documents
import Testing

@Suite struct FormatTests {
    @Test(arguments: [
        ("report.txt", DocumentFormat.text), ("a/b.MD", .text), ("x.HTML", .html), ("x.htm", .html), ("x.docx", .docx),
        ("x.pdf", .pdf), ("x.jsonl", .jsonl), ("x.ndjson", .jsonl),
    ])
    func endings(name: String, format: DocumentFormat) { #expect(DocumentFormat(fileName: name) == format) }

    @Test(arguments: ["x", "x.png", "txt", "a.txt/b", ".hidden/x"])
    func noEnding(name: String) { #expect(DocumentFormat(fileName: name) == nil) }

    @Test(arguments: [
        ("%PDF-1.7", DocumentFormat.pdf), ("PK\u{3}\u{4}", .docx), ("\u{FEFF}<!DOCTYPE HTML>", .html),
        ("<html>", .html),
        (" <div><table>", .html), ("{\"text\": 1}", .jsonl), ("{ \"a\"", .jsonl), ("{}", .jsonl), ("{一}", .text),
        ("2021年，全镇", .text), ("<5%", .text), ("", .text),
    ])
    func beginnings(text: String, format: DocumentFormat) { #expect(DocumentFormat(sniffing: text.utf8) == format) }

    @Test func contentBeatsTheName() {
        #expect(DocumentImporter.format(of: "<html><body>".utf8, name: "a.txt") == .html)
        #expect(DocumentImporter.format(of: "2021年".utf8, name: "a.html") == .html)
        #expect(DocumentImporter.format(of: "{\"a\": 1}".utf8, name: "a.txt") == .text)
    }

    @Test(.enabled(if: !readsDocuments), arguments: ["a.html", "a.docx", "a.pdf"])
    func aBuildWithoutDocumentsSaysSo(name: String) {
        #expect {
            try imported(Array("x".utf8), name)
        } throws: { "\($0)".contains("trait Documents") }
    }
}
