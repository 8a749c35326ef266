import Indicators

/// A document as read, before any text is made of it: raw figures with their indicators, and the bytes that they refer to.
///
/// Valid while its desk reads no other document.
struct RawReport {
    let document: String
    let bytes: UnsafeBufferPointer<UInt8>
    let contents: DocumentReader.Reading
    let figures: Stack<RawFigure>
    /// The year reported on; nil where neither the caller nor the text tells.
    let year: Int?
    var town: Town.ID?
    var encoding = TextEncoding.utf8
    private let aligner: ReportAligner

    init(
        document: String, bytes: UnsafeBufferPointer<UInt8>, contents: DocumentReader.Reading,
        figures: Stack<RawFigure>, year: Int?, aligner: ReportAligner
    ) {
        self.document = document
        self.bytes = bytes
        self.contents = contents
        self.figures = figures
        self.aligner = aligner
        let front = contents.front
        self.year = year ?? (front.year > 0 ? front.year : contents.openingYear > 0 ? contents.openingYear : nil)
    }

    /// The place that the title names; nil where it names none.
    var place: String? { text(contents.front.place) }

    private func text(_ range: Range<Int>) -> String? {
        range.isEmpty ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self).trimmed
    }

    /// The report without its figures.
    func front() -> ReadReport {
        let front = contents.front
        var report = ReadReport(
            document: document, title: text(front.title), publisher: text(front.publisher), place: place, town: town,
            year: year, date: text(front.date), encoding: encoding, figures: [], implied: [], findings: [],
            unaligned: [], changeSigns: [])
        if contents.cutSentences > 0 {
            report.findings.append(DocumentFindings.cutSentences(report, contents.cutSentences))
        }
        return report
    }

    /// The report, with texts.
    func report(_ indicators: [Indicator]) -> ReadReport {
        var builder = FigureBuilder(self, indicators: indicators)
        var report = front()
        report.figures = figures.elements.map { builder.figure($0) }
        report.changeSigns = figures.elements.map(\.changeSign)
        report.unaligned = aligner.open.elements.map { open in
            let figure = report.figures[Int(open.figure)]
            let likely = aligner.memo.entries[Int(open.entry)].likely
            return UnalignedHead(
                name: figure.name, unit: figure.unit, provenance: figure.provenance,
                candidates: likely.map { i in
                    let match = aligner.memo.likely[Int(i)]
                    return UnalignedHead.Candidate(
                        indicator: indicators[match.indicator].id,
                        similarity: (match.likeness * 1000).rounded() / 1000)
                })
        }
        return report
    }
}
