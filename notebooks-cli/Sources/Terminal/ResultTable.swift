/// Rows of a result, with the same columns for a person, a spreadsheet and a program.
package struct ResultTable: Sendable, Hashable {
    /// A column: its key in files, its title for people.
    package struct Column: Sendable, Hashable {
        /// The name of the field in files.
        package var key: String
        /// The heading for people.
        package var title: String
        /// Whether the cells stand at the right, as numbers do.
        package var isTrailing: Bool
        /// Whether a table for people leaves it out; files always have it.
        package var isOnlyInFiles: Bool

        /// A column of text.
        package static func text(_ key: String, _ title: String, onlyInFiles: Bool = false) -> Column {
            Column(key: key, title: title, isTrailing: false, isOnlyInFiles: onlyInFiles)
        }

        /// A column of numbers.
        package static func number(_ key: String, _ title: String, onlyInFiles: Bool = false) -> Column {
            Column(key: key, title: title, isTrailing: true, isOnlyInFiles: onlyInFiles)
        }
    }

    /// The columns, in order.
    package let columns: [Column]
    /// The rows, each with one cell a column.
    package private(set) var rows: [[Cell]] = []

    /// A table without rows.
    package init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row. Precondition: one cell for each column.
    package mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "A row of \(row.count) cells in a table of \(columns.count) columns")
        rows.append(row)
    }
}

/// How a result is printed.
package enum ResultFormat: String, Sendable, Hashable, CaseIterable {
    /// Aligned columns for people.
    case table
    /// Comma-separated values (RFC 4180).
    case csv
    /// One JSON object a line.
    case jsonl
    /// One JSON array of objects.
    case json
}
