public import Indicators

/// A table as a value, which is printed in one of several forms: the same columns and numbers in HTML, Markdown, CSV, JSON and
/// on a terminal.
public struct TableDocument: Sendable, Hashable {
    /// What a cell holds.
    public enum Cell: Sendable, Hashable {
        /// Nothing, and why where that is known.
        case missing(BilingualText?)
        /// A text.
        case text(BilingualText)
        /// A number; people see so many significant digits, data the number itself.
        case number(Double, digits: Int)
        /// A whole number that is not grouped: a year, a rank.
        case ordinal(Int)
        /// A range: bounds, an interval, ranks. Either end may be infinite.
        case range(Double, Double, digits: Int)

        /// A number in four significant digits; missing where nil or NaN.
        public static func number(_ value: Double?, digits: Int = 4) -> Cell {
            value.flatMap { $0.isNaN ? nil : .number($0, digits: digits) } ?? .missing(nil)
        }

        /// A text that is the same in both languages.
        public static func text(_ text: String) -> Cell { .text(BilingualText(text)) }
    }

    /// What the cells of a column are.
    public enum Role: Sendable, Hashable {
        /// Texts, set at the left.
        case text
        /// Numbers, set at the right.
        case number
        /// Ranges, which take two fields in CSV and JSON: `…_lower` and `…_upper`.
        case range
    }

    /// A column.
    public struct Column: Sendable, Hashable {
        /// The field's name in CSV and JSON, in snake case.
        public var id: String
        /// The heading.
        public var title: BilingualText
        /// What its cells are.
        public var role: Role

        /// Creates a column.
        public init(_ id: String, _ title: BilingualText, role: Role = .text) {
            self.id = id
            self.title = title
            self.role = role
        }
    }

    /// What the table shows.
    public var title: BilingualText
    /// The columns.
    public var columns: [Column]
    /// The rows, each with a cell a column.
    public private(set) var rows: [[Cell]]
    /// What must be known to read the table: units, levels, methods.
    public var note: BilingualText

    /// Creates a table. Precondition: every row has a cell a column.
    public init(
        title: BilingualText, columns: [Column], rows: [[Cell]] = [],
        note: BilingualText = BilingualText(chinese: "", english: "")
    ) {
        self.title = title
        self.columns = columns
        self.rows = []
        self.note = note
        for row in rows { append(row) }
    }

    /// Adds a row. Precondition: it has a cell a column.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row of \(row.count) cells in a table of \(columns.count) columns")
        rows.append(row)
    }
}

extension TableDocument.Cell {
    /// The cell as people see it; `–` where missing.
    func display(_ language: Language) -> String {
        switch self {
        case .missing: "–"
        case .text(let text): text[language]
        case .number(let value, let digits): NumberText.display(value, digits: digits)
        case .ordinal(let value): String(value)
        case .range(let lower, let upper, let digits): Self.range(lower, upper, digits: digits)
        }
    }

    /// A range as people see it: `580–590`, `≥ 580`, one number where the ends are equal.
    static func range(_ lower: Double, _ upper: Double, digits: Int) -> String {
        func text(_ value: Double) -> String { NumberText.display(value, digits: digits) }
        if lower == upper { return text(lower) }
        if upper == .infinity { return lower == -.infinity ? "–" : "≥ " + text(lower) }
        if lower == -.infinity { return "≤ " + text(upper) }
        // A dash between negative numbers would be read as a sign.
        let dash = lower < 0 ? " … " : "–"
        return text(lower) + dash + text(upper)
    }

    /// What the cell is sorted by; nil where missing or a text.
    var sortKey: Double? {
        switch self {
        case .missing, .text: nil
        case .number(let value, _): value
        case .ordinal(let value): Double(value)
        case .range(let lower, let upper, _): lower.isFinite ? lower : upper
        }
    }
}
