/// The columns of a catalogue's table, in order.
public let catalogueColumns = [
    "id", "name_zh", "name_en", "unit", "kind", "polarity", "chance", "denominators", "chapter", "part_of", "wordings",
]

extension Indicator {
    /// What can be wrong with a row of a catalogue's table.
    public struct RowError: Error, Sendable, Hashable, CustomStringConvertible {
        /// The column.
        public let column: String
        /// What the row has there.
        public let found: String
        /// What may stand there.
        public let expected: String

        /// The error in words, with the remedy.
        public var description: String { "column \(column) has “\(found)”: expected \(expected)" }
    }

    /// Reads an indicator from a row of a catalogue's table.
    ///
    /// - Parameter field: the text of a column by its name, nil where the table lacks the column.
    /// - Throws: `RowError` where a required column is empty or a word is not one of its list. Columns other than
    ///   `id`, `name_zh` or `name_en`, and `unit` may be empty or absent.
    public init(row field: (String) -> String?) throws(RowError) {
        func text(_ column: String) -> String { field(column) ?? "" }
        func word<T: RawRepresentable & CaseIterable>(_ column: String, default value: T) throws(RowError) -> T
        where T.RawValue == String {
            let found = text(column)
            if found.isEmpty { return value }
            guard let value = T(rawValue: found) else {
                let expected = "one of " + T.allCases.map(\.rawValue).joined(separator: ", ")
                throw RowError(column: column, found: found, expected: expected)
            }
            return value
        }
        func list(_ column: String) -> [String] {
            text(column).utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
        }

        guard !text("id").isEmpty else { throw RowError(column: "id", found: "", expected: "an identifier") }
        let name = BilingualText(chinese: text("name_zh"), english: text("name_en"))
        guard !name[.zhHans].isEmpty else { throw RowError(column: "name_zh", found: "", expected: "a name") }
        guard !text("unit").isEmpty else { throw RowError(column: "unit", found: "", expected: "a unit such as 件") }
        self.init(
            id: ID(text("id")),
            name: name,
            unit: IndicatorUnit(text("unit")),
            kind: try word("kind", default: .flow),
            polarity: try word("polarity", default: .neither),
            chance: try word("chance", default: .none),
            denominators: list("denominators").map { ID($0) },
            chapter: try word("chapter", default: .background),
            partOf: text("part_of").isEmpty ? nil : ID(text("part_of")),
            wordings: list("wordings")
        )
    }
}
