/// What a document consists of once its format is forgotten.
enum Block: Sendable, Equatable {
    /// A paragraph or heading, in one line.
    case paragraph(String)
    /// A table with its spans laid out.
    case table(TableGrid)
}
