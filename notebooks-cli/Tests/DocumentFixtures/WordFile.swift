/// A Word document being made.
public struct WordFile {
    /// The body's XML.
    public var body = ""
    /// The lists' XML.
    public var numbering = ""
    /// The styles' XML.
    public var styles = ""
    /// What stands before the root, such as a document type.
    public var prologue = ""
    /// The name of the part with the text.
    public var part = "word/document.xml"

    /// A document of a body.
    public init(_ body: String = "") { self.body = body }

    /// A paragraph.
    public static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// A cell.
    public static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    /// A table of rows of cells.
    public static func table(_ rows: [[String]]) -> String {
        "<w:tbl>" + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
    }

    /// The file.
    public var bytes: [UInt8] {
        let space =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        var zip = ZipFile()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"\(part)\"/></Relationships>")
        zip.add(part, "\(prologue)<w:document \(space)><w:body>\(body)</w:body></w:document>")
        if !numbering.isEmpty { zip.add("word/numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>") }
        if !styles.isEmpty { zip.add("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>") }
        return zip.bytes
    }
}
