public import Indicators

/// Reads reports: prose in, figures with their precision, kind, period and source out.
///
/// A reader is a value without state; it may be used from several tasks at once.
public struct ReportReader: Sendable {
    /// The indicators that names are aligned with.
    public let catalogue: Catalogue
    /// The towns that titles may name; empty where the caller names towns.
    public let towns: [Town]
    let aligner: Aligner

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - catalogue: the indicators that names are aligned with.
    ///   - towns: the towns among which the place of a title is looked up.
    public init(catalogue: Catalogue, towns: [Town] = []) {
        self.catalogue = catalogue
        self.towns = towns
        aligner = Aligner(catalogue)
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: the name that provenance gives.
    ///   - bytes: the file as it is, UTF-8 with or without a byte-order mark, or GB18030 (found out and stated).
    ///   - town: the town; by default the one that the title names.
    ///   - year: the year reported on; by default that of the title, else of the first sentence.
    /// - Returns: the report. Offsets count bytes of the file where it is UTF-8, of the converted text otherwise.
    /// - Throws: `ReadingError` where the document is empty, no text, or in another encoding.
    public func read(
        document: String, bytes: [UInt8], town: Town.ID? = nil, year: Int? = nil
    ) throws(ReadingError) -> ReadReport {
        var report = [try unaligned(document: document, bytes: bytes, town: town, year: year)]
        aligner.align(&report)
        report[0].imply()
        report[0].findings += ReportAudit(report[0], catalogue).findings()
        return report[0]
    }

    /// Reads a document without aligning its names, so that those of many are aligned together.
    func unaligned(
        document: String, bytes: [UInt8], town: Town.ID?, year: Int?
    ) throws(ReadingError) -> ReadReport {
        let decoded = try DecodedText(bytes, document: document)
        var report = decoded.bytes.withUnsafeBufferPointer { bytes in
            read(document, bytes, decoded.encoding, town, year)
        }
        report.findings += DocumentFindings.of(decoded, report)
        return report
    }

    /// Reads a document that is text already; offsets count its UTF-8 bytes.
    ///
    /// - Throws: `ReadingError.empty` where there is no text.
    public func read(
        document: String, text: String, town: Town.ID? = nil, year: Int? = nil
    ) throws(ReadingError) -> ReadReport {
        try read(document: document, bytes: Array(text.utf8), town: town, year: year)
    }

    private func read(
        _ document: String, _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ town: Town.ID?,
        _ year: Int?
    ) -> ReadReport {
        let reader = DocumentReader()
        let reading = reader.read(bytes, year: year)
        let front = reading.front
        func text(_ range: Range<Int>) -> String? {
            range.isEmpty ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self).trimmed
        }
        let place = text(front.place)
        let town = town ?? self.town(named: place)
        let knownYear = year ?? (front.year > 0 ? front.year : reading.openingYear > 0 ? reading.openingYear : nil)
        var builder = FigureBuilder(
            document: document, town: town, year: knownYear, bytes: bytes, headings: reading.headings)
        let figures = reader.figures.elements.map { builder.figure($0) }
        let changes = reader.figures.elements.map { $0.changeSign }
        return ReadReport(
            document: document, title: text(front.title), publisher: text(front.publisher), place: place, town: town,
            year: knownYear, date: text(front.date), encoding: encoding, figures: figures, implied: [], findings: [],
            unaligned: [], changeSigns: changes)
    }

    /// The town whose name a title gives; the longest that it ends with.
    private func town(named place: String?) -> Town.ID? {
        guard let place else { return nil }
        let fitting = towns.filter { place.hasSuffix($0.name.chinese) && !$0.name.chinese.isEmpty }
        return fitting.max { $0.name.chinese.utf8.count < $1.name.chinese.utf8.count }?.id
    }
}
