public import Indicators

/// The columns of a table of figures, which are the keys of its JSON Lines as well. The names are part of the interface.
public enum FigureColumn: String, Sendable, Hashable, CaseIterable {
    /// The town's identifier.
    case town
    /// The year that the figure speaks of.
    case year
    /// The catalogue's identifier.
    case indicator
    /// The number as written, in the unit without magnitude.
    case value
    /// The smallest value that the wording allows; in a table `-INF` where there is none, in JSON null.
    case lower
    /// The largest value that the wording allows; in a table `INF` where there is none, in JSON null.
    case upper
    /// The unit.
    case unit
    /// flow, stock, cumulative, rate, change, target, rank.
    case kind
    /// The unit of the last stated digit.
    case resolution
    /// exact, over, under, about, atLeast, atMost, several, range.
    case qualifier
    /// The span covered: `2021`, `2016/2020`, `2021/2021-11`.
    case period
    /// The words that state the period.
    case periodWording = "period_wording"
    /// The document that states the figure.
    case document
    /// The UTF-8 offset of the figure in the document.
    case byteOffset = "byte_offset"
    /// The length of the figure's text in UTF-8 bytes.
    case byteLength = "byte_length"
    /// The line in the document or table.
    case line
    /// The text of the figure as written.
    case surface
    /// What was counted, as the report words it.
    case name
    /// part-of, shared-head, distributed, collective.
    case relation
    /// The part of the town that the figure is limited to.
    case place
    /// Whether the value was derived from the wording.
    case implied
    /// The headings above the sentence, outermost first; in a table separated by `|`.
    case section
    /// The sentence that states the figure.
    case quote
    /// A title or address under which the source is published.
    case source
    /// The year of the report that states the figure.
    case reportYear = "report_year"
    /// Why there is no value: notPublished, notMeasured, suppressed, definitionChanged.
    case gap

    /// The columns that a table of figures has in any case.
    public static let standard: [FigureColumn] = [.town, .year, .indicator, .value, .lower, .upper, .unit, .kind]

    /// The keys that every line of JSON Lines has, in order; the others follow where they say something.
    public static let lineKeys: [FigureColumn] = [
        .document, .byteOffset, .byteLength, .surface, .value, .lower, .upper, .resolution, .qualifier, .unit, .name,
        .kind, .relation, .section, .indicator, .town, .year, .period,
    ]

    /// The columns that a table needs to hold all that `figures` and `gaps` say, but for the lines of tables that they were
    /// read from, and names that the catalogue gives anyway.
    public static func needed(
        for figures: some Sequence<Figure>, gaps: [Gap] = [], catalogue: Catalogue = .standard
    ) -> [FigureColumn] {
        var needed = Set(standard)
        for figure in figures {
            for column in allCases where !needed.contains(column) && column != .line {
                if column == .name, figure.name == figure.indicator.flatMap({ catalogue[$0]?.name[.zhHans] }) {
                    continue
                }
                if !column.cell(of: figure).saysNothing(for: column) { needed.insert(column) }
            }
        }
        if !gaps.isEmpty { needed.insert(.gap) }
        return allCases.filter(needed.contains)
    }

    /// What a figure has in this column.
    func cell(of figure: Figure) -> FigureCell {
        switch self {
        case .town: .text(figure.town?.rawValue)
        case .year: .integer(figure.year)
        case .indicator: .text(figure.indicator?.rawValue)
        case .value: .number(figure.value)
        case .lower: .number(figure.bounds.lower)
        case .upper: .number(figure.bounds.upper)
        case .unit: .text(figure.unit.symbol)
        case .kind: .text(figure.kind.rawValue)
        case .resolution: .number(figure.resolution)
        case .qualifier: .text(figure.qualifier.rawValue)
        case .period: .text(figure.period.map(PeriodText.text))
        case .periodWording: .text(figure.period?.wording)
        case .document: .text(figure.provenance.isTableRow ? nil : figure.provenance.document)
        case .byteOffset: .integer(figure.provenance.byteOffset)
        case .byteLength: .integer(figure.provenance.byteLength)
        case .line: .integer(figure.provenance.line)
        case .surface: .text(figure.provenance.surface)
        case .name: .text(figure.name)
        case .relation: .text(figure.relation?.rawValue)
        case .place: .text(figure.place)
        case .implied: .flag(figure.isImplied)
        case .section: .list(figure.provenance.section)
        case .quote: .text(figure.provenance.sentence)
        case .source: .text(figure.provenance.source)
        case .reportYear: .integer(figure.provenance.reportYear)
        case .gap: .text(nil)
        }
    }
}

/// What stands in a cell, before it is written in some format.
enum FigureCell {
    case text(String?)
    case number(Double?)
    case integer(Int?)
    case flag(Bool)
    case list([String])

    /// Whether leaving the cell out says the same.
    func saysNothing(for column: FigureColumn) -> Bool {
        switch self {
        case .text(let text): text == nil || (column == .qualifier && text == Qualifier.exact.rawValue)
        case .number(let number): number == nil
        case .integer(let number): number == nil
        case .flag(let flag): !flag
        case .list(let list): list.isEmpty
        }
    }
}

extension Provenance {
    /// Whether it names a row of a table rather than a place in a document.
    var isTableRow: Bool { line != nil && byteOffset == nil && surface == nil && sentence == nil }
}
