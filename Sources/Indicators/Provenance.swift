/// Where a figure comes from: the document, the place in it and the sentence, or the row of a table and its source.
public struct Provenance: Sendable, Hashable {
    /// The document's name or path as given, or the table file.
    public var document: String
    /// UTF-8 offset of the figure in the text of the document; nil for tables.
    public var byteOffset: Int?
    /// Length in UTF-8 bytes of the figure's text; nil for tables.
    public var byteLength: Int?
    /// The line in the document or table, from 1.
    public var line: Int?
    /// The text of the figure as written, from the first character of the qualifier or numeral to the last of the unit.
    public var surface: String?
    /// The sentence that states the figure.
    public var sentence: String?
    /// The path of headings above the sentence, outermost first.
    public var section: [String]
    /// The year of the report that states the figure; differs from the figure's year where a report restates an earlier one.
    public var reportYear: Int?
    /// A title or address under which the source is published.
    public var source: String?

    /// Creates a provenance; only the document is required.
    public init(
        document: String,
        byteOffset: Int? = nil,
        byteLength: Int? = nil,
        line: Int? = nil,
        surface: String? = nil,
        sentence: String? = nil,
        section: [String] = [],
        reportYear: Int? = nil,
        source: String? = nil
    ) {
        self.document = document
        self.byteOffset = byteOffset
        self.byteLength = byteLength
        self.line = line
        self.surface = surface
        self.sentence = sentence
        self.section = section
        self.reportYear = reportYear
        self.source = source
    }
}
