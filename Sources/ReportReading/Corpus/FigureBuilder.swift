import Indicators

/// Makes figures with text out of byte ranges.
struct FigureBuilder {
    private let report: RawReport
    private let indicators: [Indicator]
    private var paths: [Int32: [String]] = [:]
    private var lastSentence = 0..<0
    private var lastSentenceText = ""

    private var document: String { report.document }
    private var town: Town.ID? { report.town }
    private var year: Int? { report.year }

    init(_ report: RawReport, indicators: [Indicator]) {
        self.report = report
        self.indicators = indicators
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: report.bytes[range]), as: UTF8.self)
    }

    /// The name of a figure: spaces and quotation that does not belong to it left out.
    func name(_ raw: RawFigure) -> String {
        var name = string(raw.name)
        if !raw.nameEnd.isEmpty { name += string(raw.nameEnd) }
        return name.filter { !$0.isWhitespace }
    }

    /// The symbol of a unit.
    static func unit(_ quantity: Quantity) -> IndicatorUnit { unit(quantity.unit, per: quantity.perUnit) }

    /// The symbol of a unit, stated per another where that is one.
    static func unit(_ unit: Int16, per perUnit: Int16) -> IndicatorUnit {
        let symbol = UnitWords.symbols[Int(unit)]
        return IndicatorUnit(perUnit >= 0 ? symbol + "/" + UnitWords.symbols[Int(perUnit)] : symbol)
    }

    /// The figure of a raw one.
    mutating func figure(_ raw: RawFigure) -> Figure {
        let q = raw.quantity
        if raw.sentence != lastSentence {
            lastSentence = raw.sentence
            lastSentenceText = string(raw.sentence).trimmed
        }
        let firstYear = raw.firstYear > 0 ? Int(raw.firstYear) : year
        let lastYear = raw.lastYear > 0 ? Int(raw.lastYear) : year
        var period: Period?
        if let firstYear, let lastYear, raw.firstYear > 0 || !raw.periodWording.isEmpty, firstYear <= lastYear {
            let wording = raw.periodWording.isEmpty ? nil : string(raw.periodWording)
            period = Period(
                firstYear: firstYear, lastYear: lastYear,
                throughMonth: raw.throughMonth > 0 ? Int(raw.throughMonth) : nil, wording: wording)
        }
        let indicator = raw.indicator >= 0 ? indicators[Int(raw.indicator)] : nil
        return Figure(
            town: town,
            year: lastYear,
            indicator: indicator?.id,
            value: q.value.isNaN ? nil : q.value,
            bounds: Bounds(q.lower, q.upper),
            resolution: q.resolution.isNaN ? nil : q.resolution,
            qualifier: q.qualifier,
            unit: raw.takesUnit ? indicator?.unit ?? Self.unit(q) : Self.unit(q),
            name: name(raw),
            kind: raw.kind,
            period: period,
            relation: raw.relation,
            place: raw.place.isEmpty ? nil : string(raw.place),
            provenance: Provenance(
                document: document, byteOffset: raw.span.lowerBound, byteLength: raw.span.count, line: Int(raw.line),
                surface: string(raw.span), sentence: lastSentenceText, section: path(raw.section), reportYear: year))
    }

    private mutating func path(_ section: Int32) -> [String] {
        if section < 0 { return [] }
        if let known = paths[section] { return known }
        let path = report.contents.headings.path(to: section).map { string($0).trimmed }
        paths[section] = path
        return path
    }
}

extension String {
    /// Without spaces and sentence signs at both ends.
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace || last == "。" || last == "；" { view.removeLast() }
        return String(view)
    }
}
