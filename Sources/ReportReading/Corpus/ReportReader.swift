public import Indicators

/// Reads reports: prose in, figures with their precision, kind, period and source out.
///
/// A reader is a value without state; it may be used from several tasks at once.
public struct ReportReader: Sendable {
    /// The indicators that names are aligned with.
    public let catalogue: Catalogue
    /// The towns that titles may name; empty where the caller names towns.
    public let towns: [Town]
    private let desks: ReadingDesks
    private let words: LineWords

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - catalogue: the indicators that names are aligned with.
    ///   - towns: the towns among which the place of a title is looked up.
    public init(catalogue: Catalogue, towns: [Town] = []) {
        self.catalogue = catalogue
        self.towns = towns
        desks = ReadingDesks(Aligner(catalogue))
        words = LineWords(catalogue)
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
        var report = try unaudited(document: document, bytes: bytes, town: town, year: year)
        report.imply()
        report.findings += ReportAudit(report, catalogue).findings()
        return report
    }

    /// Reads a document without auditing it, so that it may be corrected first.
    func unaudited(
        document: String, bytes: [UInt8], town: Town.ID? = nil, year: Int? = nil
    ) throws(ReadingError) -> ReadReport {
        try raw(document: document, bytes: bytes, town: town, year: year) { raw, text, _ in
            var report = raw.report(catalogue.indicators)
            report.findings += DocumentFindings.of(text, report, hasFigures: raw.figures.count > 0)
            return report
        }
    }

    /// Reads a document and hands on its figures as JSON Lines, in memory that `memory` gives.
    ///
    /// - Parameters:
    ///   - audits: whether what the report says against itself is among the findings.
    ///   - figuresAtOnce: the figures after which their lines are handed on.
    func lines(
        _ document: ReportDocument, audits: Bool, figuresAtOnce: Int = .max, into memory: (Int) -> [UInt8],
        _ body: (ReportLines) throws -> Void
    ) throws {
        try raw(document: document.name, bytes: document.load(), town: document.town, year: document.year) {
            raw, text, desk in
            var report = audits ? raw.report(catalogue.indicators) : raw.front()
            report.findings += DocumentFindings.of(text, report, hasFigures: raw.figures.count > 0)
            if audits { report.findings += ReportAudit(report, catalogue).findings() }
            let parts = LineParts(report: report, count: raw.figures.count, atOnce: figuresAtOnce)
            return Result {
                // Ill-formed text is mended when texts are made of it.
                if text.isDamaged {
                    var builder = FigureBuilder(raw, indicators: catalogue.indicators)
                    try parts.write({ builder.figure(raw.figures.base[$0]) }, body)
                } else {
                    try parts.write(FigureLineWriter(raw, words, desk.sharedParts), on: desk.lines, into: memory, body)
                }
            }
        }.get()
    }

    /// Reads a document and hands what was read to `body`, before any text is made of it, with the desk it lies on.
    ///
    /// The bytes are read as they are; only where they turn out to be no well-formed text is the encoding found out.
    private func raw<Value>(
        document: String, bytes: [UInt8], town: Town.ID?, year: Int?,
        _ body: (RawReport, DecodedText, ReadingDesk) -> Value
    ) throws(ReadingError) -> Value {
        try decoded(document: document, bytes: bytes) { text, isPlain in
            desks.withDesk { desk in
                text.bytes.withUnsafeBufferPointer { bytes in
                    guard var report = desk.read(document, bytes, year: year, isPlain: isPlain) else { return nil }
                    report.encoding = text.encoding
                    // A place that no table of towns has stands for itself, as it does in a corpus.
                    report.town = town ?? self.town(named: report.place) ?? report.place.map { Town.ID($0) }
                    return body(report, text, desk)
                }
            }
        }
    }

    /// Hands the text of a document to `read`: first as it is, and where that finds it to be no well-formed text, converted.
    private func decoded<Value>(
        document: String, bytes: [UInt8], _ read: (DecodedText, _ isPlain: Bool) -> Value?
    ) throws(ReadingError) -> Value {
        if try DecodedText.mayBePlain(bytes, document: document), let value = read(DecodedText(plain: bytes), true) {
            return value
        }
        guard let value = read(try DecodedText(bytes, document: document), false) else {
            preconditionFailure("text that need not be plain is always read")
        }
        return value
    }

    /// Finds the quantities of a document without asking what was counted: where each stands, its value and bounds, its unit.
    ///
    /// They are those of the figures that `read` finds, in the same order; a number stated of several things comes once.
    ///
    /// - Parameters:
    ///   - document: the name that errors give.
    ///   - bytes: the file as it is.
    ///   - body: receives the quantities in the order of the text, while this function runs.
    /// - Throws: `ReadingError` where the document is empty, no text, or in another encoding.
    ///
    /// Cost: about half of reading.
    public func quantities(
        document: String, bytes: [UInt8], _ body: (StatedQuantity) -> Void
    ) throws(ReadingError) {
        try decoded(document: document, bytes: bytes) { text, isPlain in
            desks.withDesk { desk -> Void? in
                text.bytes.withUnsafeBufferPointer { bytes -> Void? in
                    guard let found = desk.quantities(bytes, isPlain: isPlain) else { return nil }
                    for raw in found { body(StatedQuantity(raw)) }
                    return ()
                }
            }
        }
    }

    /// Reads a document that is text already; offsets count its UTF-8 bytes.
    ///
    /// - Throws: `ReadingError.empty` where there is no text.
    public func read(
        document: String, text: String, town: Town.ID? = nil, year: Int? = nil
    ) throws(ReadingError) -> ReadReport {
        try read(document: document, bytes: Array(text.utf8), town: town, year: year)
    }

    /// The town whose name a title gives; the longest that it ends with.
    private func town(named place: String?) -> Town.ID? {
        guard !towns.isEmpty, let place else { return nil }
        let fitting = towns.filter { place.hasSuffix($0.name.chinese) && !$0.name.chinese.isEmpty }
        return fitting.max { $0.name.chinese.utf8.count < $1.name.chinese.utf8.count }?.id
    }
}
