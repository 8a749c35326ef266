public import Indicators

/// How a large table is to be read as a panel.
public struct PanelTableOptions: Sendable {
    /// Which of two rows that speak of the same cell stands in the panel.
    public enum RepeatedCells: String, Sendable, Hashable, CaseIterable {
        /// The first one; the other is a bad row.
        case forbidden
        /// The first one in the order of the file.
        case keepFirst
        /// The last one in the order of the file.
        case keepLast
    }

    /// The form of the table.
    public enum Form: Sendable, Hashable {
        /// One value a row: columns for town, year, indicator and value.
        case tidy
        /// A column an indicator: columns for town and year; every other column is an indicator of that name.
        case wideByIndicator
        /// A column a year: columns for town and indicator; every other column whose name is a year.
        case wideByYear
    }

    /// The form; nil to take it from the columns that are there.
    public var form: Form?
    /// The column of the town.
    public var townColumn = "town"
    /// The column of the year.
    public var yearColumn = "year"
    /// The column of the indicator.
    public var indicatorColumn = "indicator"
    /// The column of the value.
    public var valueColumn = "value"
    /// Columns that are not read.
    public var ignoredColumns: Set<String> = []
    /// The ASCII character between fields.
    public var separator: Character = ","
    /// Texts that stand for a missing value, besides the empty one (`NA`, `-`, `…`).
    public var missingWords: Set<String> = []
    /// The ASCII character between groups of three digits, where there is one. Groups must then be whole: `1,234,567.5`.
    public var thousandsSeparator: Character?
    /// What becomes of rows that speak of the same cell. A missing value counts for nothing.
    public var repeatedCells = RepeatedCells.forbidden
    /// How many bad rows are told one by one; all are counted.
    public var badRowLimit = 100
    /// The towns of the panel, in this order; nil for those of the table, in the order of their first rows.
    public var towns: [Town]?
    /// The indicators that may stand in the table; nil for those of the table, in the order of their first rows, with a
    /// unit that compares with nothing else.
    public var catalogue: Catalogue?
    /// How many parts are read at once; nil for one a processor. The panel does not depend on it. Where rows are in no
    /// order at all, each part takes the memory of a panel while the table is read.
    public var threads: Int?

    /// The defaults of each property.
    public init() {}
}
