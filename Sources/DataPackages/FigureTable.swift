public import Indicators

/// Figures as a CSV table, one value a row, columns as in `FigureColumn`.
public enum FigureTable {
    /// Reads figures and gaps.
    ///
    /// - Parameters:
    ///   - source: the table. It needs the columns `town, year, indicator, value`; the others may be absent.
    ///   - catalogue: what `indicator` may name.
    ///   - towns: what `town` may name; nil where any identifier may stand.
    /// - Throws: an error with file, line and column for whatever `CSVReader` does not read, for missing or mistyped
    ///   columns, unknown names, bad numbers and words, bounds that contradict themselves, units that do not convert into
    ///   that of the indicator.
    public static func read(
        _ source: FileBytes, catalogue: Catalogue, towns: [Town]? = nil
    ) throws(DataPackageError) -> (figures: [Figure], gaps: [Gap]) {
        let vocabulary = Vocabulary(
            towns: towns.map { Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) },
            catalogue: catalogue)
        return try read(CSVReader(source), with: FigureRowReader(vocabulary: vocabulary, requiresCell: true))
    }

    static func read(
        _ table: CSVReader, with reader: FigureRowReader
    ) throws(DataPackageError) -> (figures: [Figure], gaps: [Gap]) {
        var table = table
        try layout.check(table)
        var result = FigureStatements()
        while let row = try table.next() { result.append(try reader.statement(row)) }
        return (result.figures, result.gaps)
    }

    static let layout = TableLayout(
        required: ["town", "year", "indicator", "value"],
        optional: FigureColumn.allCases.map(\.rawValue)
    )
}

/// Writes figures as a CSV table one by one, keeping memory constant.
public struct FigureTableWriter<Sink: ByteSink> {
    private var table: CSVWriter<Sink>
    private let columns: [FigureColumn]

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - sink: what to write to.
    ///   - columns: the columns, in order; `FigureColumn.needed(for:)` gives those that are needed.
    ///   - excel: as in `CSVWriter`.
    public init(
        to sink: Sink, columns: [FigureColumn] = FigureColumn.standard, excel: Bool = false
    ) throws(DataPackageError) {
        self.columns = columns
        table = try CSVWriter(to: sink, columns: columns.map(\.rawValue), excel: excel)
    }

    /// Writes a figure.
    public mutating func write(_ figure: Figure) throws(DataPackageError) {
        for column in columns {
            switch column.cell(of: figure) {
            case .text(let text): table.write(text)
            case .number(let number): table.write(number)
            case .integer(let number): table.write(number)
            case .flag(let flag): table.write(flag ? "true" : nil)
            case .list(let texts): table.write(texts.joined(separator: "|"))
            }
        }
        try table.endRow()
    }

    /// Writes a gap. Precondition: the table has the column `gap`.
    public mutating func write(_ gap: Gap) throws(DataPackageError) {
        precondition(columns.contains(.gap), "a table without the column gap cannot hold gaps")
        for column in columns {
            switch column {
            case .town: table.write(gap.town.rawValue)
            case .year: table.write(gap.year)
            case .indicator: table.write(gap.indicator.rawValue)
            case .gap: table.write(gap.reason.rawValue)
            case .source: table.write(gap.provenance.source)
            case .document: table.write(gap.provenance.isTableRow ? nil : gap.provenance.document)
            default: table.write(nil as String?)
            }
        }
        try table.endRow()
    }

    /// Writes what is still kept back, and returns the sink.
    public mutating func finish() throws(DataPackageError) -> Sink { try table.finish() }
}
