/// Reads the rows of a CSV table with a header (RFC 4180).
///
/// - A byte-order mark is skipped; rows end with LF or CRLF, the last one also with the end of the file.
/// - Fields in quotation marks may contain separators, line ends, and quotation marks written twice.
/// - Empty lines are skipped where the table has more than one column.
/// - A separator at the end of a row makes a further, empty field.
///
/// Not read, but an error with file and line: bytes that are no UTF-8, an unclosed quotation mark, one within an unquoted
/// field, text after a closing one, rows that are not as long as the header, two columns of one name, an empty file.
public struct CSVReader {
    /// The names of the columns, in order.
    public let columns: [String]
    /// The name of the file, as errors give it.
    public var file: String { source.name }

    private let source: FileBytes
    private let missingWords: Set<String>
    private var cursor: CSVCursor

    /// Reads the header of a table.
    ///
    /// - Parameters:
    ///   - source: the bytes.
    ///   - separator: the ASCII character between fields.
    ///   - missingWords: texts that stand for a missing value, besides the empty one.
    /// - Throws: `empty`, `notUTF8`, `unclosedQuote`, `strayQuote`, `repeatedColumn`.
    public init(
        _ source: FileBytes, separator: Character = ",", missingWords: Set<String> = []
    ) throws(DataPackageError) {
        guard let separator = separator.asciiValue, separator != 0x22, separator != 0x0A, separator != 0x0D else {
            preconditionFailure("the separator of a CSV table is an ASCII character other than a quotation mark")
        }
        try source.requireUTF8()
        self.source = source
        self.missingWords = missingWords
        let start = CSVCursor.offsetAfterMark(in: source.bytes)
        cursor = CSVCursor(source.bytes, from: start, to: source.count, line: 1, separator: separator)
        guard !cursor.isAtEnd else { throw DataPackageError(.empty(columns: []), file: source.name) }
        var names: [String] = []
        let fields = try Self.fields(&cursor, file: source.name)
        for field in fields {
            let name = cursor.text(of: field)
            guard !names.contains(name) else {
                throw DataPackageError(.repeatedColumn, file: source.name, line: 1, column: name)
            }
            names.append(name)
        }
        columns = names
    }

    /// Reads the next row, or nil at the end.
    public mutating func next() throws(DataPackageError) -> CSVRow? {
        while !cursor.isAtEnd {
            let line = cursor.line
            let fields = try Self.fields(&cursor, file: file)
            if fields.count == 1, columns.count > 1, fields[0].start == fields[0].end { continue }
            guard fields.count == columns.count else {
                throw DataPackageError(.raggedRow(expected: columns.count, found: fields.count), file: file, line: line)
            }
            let texts = fields.map { field in
                let text = cursor.text(of: field)
                return missingWords.contains(text) ? "" : text
            }
            return CSVRow(file: file, line: line, columns: columns, fields: texts)
        }
        return nil
    }

    /// Reads all rows that are left.
    public mutating func rows() throws(DataPackageError) -> [CSVRow] {
        var result: [CSVRow] = []
        while let row = try next() { result.append(row) }
        return result
    }

    private static func fields(_ cursor: inout CSVCursor, file: String) throws(DataPackageError) -> [CSVCursor.Field] {
        var result: [CSVCursor.Field] = []
        do throws(CSVCursor.Failure) {
            repeat { result.append(try cursor.nextField()) } while !result[result.count - 1].endsRow
        } catch {
            throw error.located(file: file, column: result.count + 1)
        }
        return result
    }
}

/// A row of a table, with the line at which it begins.
public struct CSVRow: Sendable, Hashable {
    /// The file, as errors name it.
    public let file: String
    /// The line at which the row begins, from 1.
    public let line: Int
    /// The names of the columns.
    public let columns: [String]
    /// The texts of the fields; empty where missing.
    public let fields: [String]

    /// The text of a column; nil where the table has no such column.
    public subscript(column: String) -> String? { columns.firstIndex(of: column).map { fields[$0] } }
}
