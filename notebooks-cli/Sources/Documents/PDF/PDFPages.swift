/// A line of a page, or the part of it up to a gap, with its place in points from the upper left corner.
struct PDFLine: Sendable, Equatable {
    var text: String
    /// Whether a part of the line stands before it.
    var goesOn = false
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var height: Double { bottom - top }

    /// The line with its next part.
    func followed(by part: PDFLine) -> PDFLine {
        var line = self
        line.text += " " + part.text
        line.right = part.right
        line.top = min(top, part.top)
        line.bottom = max(bottom, part.bottom)
        return line
    }
}

#if Documents
    /// The lines of a PDF's pages, from what `pdftotext -bbox-layout` prints.
    enum PDFPages {
        static func read(_ output: [UInt8]) throws(DocumentError) -> [[PDFLine]] {
            try output.lent { buffer throws(DocumentError) in
                var xml = try XMLReader(buffer, part: "text", format: .pdf, recovers: true)
                var pages: [[PDFLine]] = []
                var words: [PDFLine] = []
                var word: PDFLine?
                while let event = try xml.next() {
                    switch event {
                    case .start("page", _): pages.append([])
                    case .start("line", _): words = []
                    case .start("word", _): word = place(xml)
                    case .text(let text): word?.text += text
                    case .end("word"):
                        if let word { words.append(word) }
                        word = nil
                    case .end("line"): if !pages.isEmpty { pages[pages.count - 1] += lines(words) }
                    default: break
                    }
                }
                return pages
            }
        }

        private static func place(_ xml: borrowing XMLReader) -> PDFLine {
            func number(_ name: String) -> Double { xml.attribute(name).flatMap { Double($0) } ?? 0 }
            return PDFLine(
                text: "", left: number("xMin"), right: number("xMax"), top: number("yMin"), bottom: number("yMax"))
        }

        /// The words of a line put together up to the gaps that cells of a table have between them.
        private static func lines(_ words: [PDFLine]) -> [PDFLine] {
            var parts: [PDFLine] = []
            for word in words {
                guard var part = parts.last, word.left - part.right < 0.6 * part.height else {
                    parts.append(word)
                    parts[parts.count - 1].goesOn = parts.count > 1
                    continue
                }
                let isWide = part.text.last?.isWide == true || word.text.first?.isWide == true
                part.text += (isWide ? "" : " ") + word.text
                part.right = word.right
                part.top = min(part.top, word.top)
                part.bottom = max(part.bottom, word.bottom)
                parts[parts.count - 1] = part
            }
            return parts
        }
    }
#endif
