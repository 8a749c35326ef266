/// The columns that a table must and may have.
struct TableLayout {
    /// The columns that must be there.
    let required: [String]
    /// The columns that may be there.
    let optional: [String]

    /// Checks a header.
    ///
    /// - Throws: `missingColumn` with what is there and the nearest name; `mistypedColumn` where an unknown column looks
    ///   like one that is not there. Other unknown columns are somebody's own and are left alone.
    func check(_ table: CSVReader) throws(DataPackageError) {
        let known = Set(required + optional)
        let unknown = table.columns.filter { !known.contains($0) }
        for column in required where !table.columns.contains(column) {
            // Searched among the unknown columns: what is known is not a mistyping.
            let nearest = NameSuggestion.nearest(to: column, among: unknown)
            throw DataPackageError(
                .missingColumn(present: table.columns, nearest: nearest), file: table.file, line: 1, column: column)
        }
        let absent = optional.filter { !table.columns.contains($0) }
        for column in unknown {
            if let nearest = mistyped(column, among: absent) {
                throw DataPackageError(.mistypedColumn(nearest: nearest), file: table.file, line: 1, column: column)
            }
        }
    }
}
