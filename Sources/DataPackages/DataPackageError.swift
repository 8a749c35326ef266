/// What is wrong with a file that was to be read or written: which file, where in it, and what to do about it.
public struct DataPackageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, as the data package or the caller names it.
    public var file: String
    /// The line in the file, from 1; nil where the file as a whole is concerned.
    public var line: Int?
    /// The column by its name (or `#3` where it has none); nil where the row as a whole is concerned.
    public var column: String?
    /// What is wrong.
    public var problem: Problem

    /// Creates an error.
    public init(_ problem: Problem, file: String, line: Int? = nil, column: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// The error in words, with the remedy, as `figures.csv:7, column value: …`.
    public var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let column { place += ", column \(column)" }
        return "\(place): \(problem.statement): \(problem.remedy)"
    }

    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        /// The file cannot be opened or read, with the system's reason.
        case unreadable(reason: String)
        /// The file cannot be written, with the system's reason.
        case unwritable(reason: String)
        /// A folder to be written is there already and not empty.
        case alreadyExists
        /// A file that the data package names is not there.
        case missingFile(String)
        /// A path leads out of the data package, or is not a plain relative path.
        case pathOutsidePackage(String)
        /// The file has no content.
        case empty(columns: [String])
        /// The bytes at an offset are no UTF-8.
        case notUTF8(byteOffset: Int)
        /// A quoted field does not end.
        case unclosedQuote
        /// A quotation mark stands within an unquoted field, or text follows a quoted one.
        case strayQuote
        /// A row has more or fewer fields than the header.
        case raggedRow(expected: Int, found: Int)
        /// A column is not there.
        case missingColumn(present: [String], nearest: String?)
        /// A column is there that looks like a mistyped one.
        case mistypedColumn(nearest: String)
        /// The header names a column twice.
        case repeatedColumn
        /// A cell that must have a value is empty.
        case missingValue
        /// A cell is no number.
        case badNumber(String)
        /// A number is too large or too small for a double.
        case numberOutOfRange(String)
        /// A cell is no whole number.
        case badInteger(String)
        /// A cell is no year.
        case badYear(String)
        /// A cell is no period.
        case badPeriod(String)
        /// A word is not one of its list.
        case badWord(String, expected: [String], nearest: String?)
        /// A town that `towns` does not have.
        case unknownTown(String, nearest: String?)
        /// An indicator that neither the standard catalogue nor the package's has.
        case unknownIndicator(String, nearest: String?)
        /// A reference to another row of the same table that is not there.
        case unknownReference(String, nearest: String?)
        /// References that lead back to their beginning.
        case cycle([String])
        /// An identifier that an earlier line has.
        case duplicate(String, firstLine: Int)
        /// An indicator that the standard catalogue has.
        case standardIndicator(String)
        /// A lower bound above the upper one.
        case boundsReversed(lower: Double, upper: Double)
        /// A value outside its own bounds.
        case valueOutsideBounds(value: Double, lower: Double, upper: Double)
        /// A wording that is not exact, without the bounds that it allows.
        case boundsMissing(qualifier: String)
        /// A unit that does not convert into that of the indicator.
        case unlikeUnits(found: String, expected: String, indicator: String)
        /// A row that says both a value and why there is none.
        case valueAndGap
        /// A row with neither a value nor bounds nor the reason for their absence.
        case nothingStated
        /// A row of a catalogue or of an index is not what it should be; the text says what was expected.
        case badRow(String)
        /// The text is no JSON at this place.
        case badJSON(String)
        /// A key of a JSON object is not there.
        case missingKey(String)
        /// A value of a JSON object is of another type.
        case badType(expected: String, found: String)
        /// A JSON key that looks like a mistyped one.
        case mistypedKey(String, nearest: String)
        /// A document whose name does not tell its town and year.
        case badReportName(String)
        /// A snapshot that is not what was written; the text says how.
        case damagedSnapshot(String)
        /// A snapshot of a version that this library does not read.
        case snapshotVersion(found: Int, expected: Int)
        /// A panel that would not fit into memory, with its shape.
        case panelTooLarge(towns: Int, years: Int, indicators: Int)
        /// The same cell from two rows where the rule forbids it.
        case duplicateCell(town: String, year: Int, indicator: String)
    }
}
