/// A line of a page, with its place in points from the upper left corner.
struct PDFLine: Sendable, Equatable {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var height: Double { bottom - top }
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

        /// The words of a line put together: no space between Chinese characters unless there is a gap.
        private static func lines(_ words: [PDFLine]) -> [PDFLine] {
            guard var line = words.first else { return [] }
            for word in words.dropFirst() {
                let gap = word.left - line.right
                let isWide = line.text.last?.isWide == true || word.text.first?.isWide == true
                line.text += (isWide && gap < 0.6 * line.height ? "" : " ") + word.text
                line.right = word.right
                line.top = min(line.top, word.top)
                line.bottom = max(line.bottom, word.bottom)
            }
            return [line]
        }
    }
#endif
