/// A person's correction of what the reader reads at a place of a document.
///
/// It applies to the figure of the document with this surface that lies nearest to the offset, so that it survives small
/// changes of the text.
public struct Correction: Sendable, Hashable {
    /// The document's path within the package.
    public var document: String
    /// The UTF-8 offset of the figure in the document.
    public var byteOffset: Int
    /// The length of the figure's text in UTF-8 bytes.
    public var byteLength: Int
    /// The figure's text as written.
    public var surface: String
    /// The field that is corrected; nil where the place states no figure at all and what was read is to be removed.
    public var field: FigureColumn?
    /// The right value, as text in the form of a table's cell; empty for none.
    public var value: String
    /// Why.
    public var reason: String
    /// The line of the table, from 1; nil where it was not read.
    public var line: Int?

    /// Creates a correction.
    public init(
        document: String, byteOffset: Int, byteLength: Int, surface: String, field: FigureColumn?, value: String,
        reason: String, line: Int? = nil
    ) {
        self.document = document
        self.byteOffset = byteOffset
        self.byteLength = byteLength
        self.surface = surface
        self.field = field
        self.value = value
        self.reason = reason
        self.line = line
    }
}
