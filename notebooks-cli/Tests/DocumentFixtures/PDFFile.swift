/// A PDF of lines of text, each character with its code in Unicode, so that its text can be taken out without any font.
///
/// A tab goes on 110 points to the right of where the part before it began.
public struct PDFFile {
    private let pages: [[String]]
    private let isEncrypted: Bool

    /// A document of pages of lines; an encrypted one opens with no password.
    public init(_ pages: [[String]], isEncrypted: Bool = false) {
        self.pages = pages
        self.isEncrypted = isEncrypted
    }

    /// The file.
    public var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>",
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 "
                + "/Descent -200 /CapHeight 700 /StemV 80 >>",
            stream(unicode),
        ]
        for (number, lines) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(8 + 2 * number) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            var content = "BT /F1 12 Tf 20 TL 60 780 Td\n"
            for line in lines {
                // Two wide spaces set a paragraph's first line in.
                let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
                for part in parts { content += "<\(part.utf16.map(Self.hexadecimal).joined())> Tj 110 0 Td\n" }
                content += "\(-110 * parts.count) -20 Td\n"
            }
            objects.append(stream(content + "ET"))
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
        let key = String(repeating: "41", count: 32)
        let lock =
            isEncrypted
            ? "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> /ID [<00> <00>]" : ""
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(lock) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    private func stream(_ content: String) -> String {
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }

    /// Every code means itself.
    private var unicode: String {
        let codes = Set(pages.joined().joined().utf16).sorted().map(Self.hexadecimal)
        var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        map += "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        for start in stride(from: 0, to: codes.count, by: 100) {
            let part = codes[start..<min(start + 100, codes.count)]
            map += "\(part.count) beginbfchar\n" + part.map { "<\($0)> <\($0)>\n" }.joined() + "endbfchar\n"
        }
        return map + "endcmap CMapName currentdict /CMap defineresource pop end end"
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
