/// A row of a table or of JSON Lines: cells under the names of their columns, read as what they should be.
///
/// One implementation reads CSV, the other JSON, so that the meaning of columns is written once.
protocol TableRow {
    /// The file, as errors name it.
    var file: String { get }
    /// The line of the row, from 1.
    var line: Int { get }
    /// The text of a cell; nil where it is missing.
    func text(_ column: String) throws(DataPackageError) -> String?
    /// The number in a cell, times a power of ten; nil where it is missing.
    func number(_ column: String, decimalShift: Int) throws(DataPackageError) -> Double?
    /// The whole number in a cell; nil where it is missing.
    func integer(_ column: String) throws(DataPackageError) -> Int?
    /// Whether a cell says true; nil where it is missing.
    func flag(_ column: String) throws(DataPackageError) -> Bool?
    /// The texts in a cell; empty where it is missing.
    func list(_ column: String) throws(DataPackageError) -> [String]
    /// The bound in a cell.
    func bound(_ column: String, decimalShift: Int) throws(DataPackageError) -> BoundCell
}

/// What a cell says about a bound.
enum BoundCell {
    /// Nothing.
    case absent
    /// That there is none.
    case infinite
    /// Its value.
    case value(Double)
}

extension TableRow {
    /// An error at a cell of the row.
    func error(_ problem: DataPackageError.Problem, column: String? = nil) -> DataPackageError {
        DataPackageError(problem, file: file, line: line, column: column)
    }

    /// The text of a cell that may not be missing.
    func requiredText(_ column: String) throws(DataPackageError) -> String {
        guard let text = try text(column) else { throw error(.missingValue, column: column) }
        return text
    }

    /// The year in a cell.
    func year(_ column: String) throws(DataPackageError) -> Int? {
        guard let year = try integer(column) else { return nil }
        guard (1000...9999).contains(year) else { throw error(.badYear(String(year)), column: column) }
        return year
    }

    /// The year in a cell that may not be missing.
    func requiredYear(_ column: String) throws(DataPackageError) -> Int {
        guard let year = try year(column) else { throw error(.missingValue, column: column) }
        return year
    }

    /// The word in a cell, one of a closed list; nil where the cell is missing.
    func word<Word: RawRepresentable & CaseIterable>(
        _ column: String, as _: Word.Type = Word.self
    ) throws(DataPackageError) -> Word? where Word.RawValue == String {
        guard let text = try text(column) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let expected = Word.allCases.map(\.rawValue)
        let nearest = NameSuggestion.nearest(to: text, among: expected)
        throw error(.badWord(text, expected: expected, nearest: nearest), column: column)
    }

    /// Reads a number from text.
    func parseNumber(_ text: String, column: String, decimalShift: Int) throws(DataPackageError) -> Double {
        switch DecimalNumber.parse(text, decimalShift: decimalShift) {
        case .value(let value): return value
        case .malformed: throw error(.badNumber(text), column: column)
        case .outOfRange: throw error(.numberOutOfRange(text), column: column)
        }
    }
}

extension CSVRow: TableRow {
    func text(_ column: String) throws(DataPackageError) -> String? {
        self[column].flatMap { $0.isEmpty ? nil : $0 }
    }

    func number(_ column: String, decimalShift: Int = 0) throws(DataPackageError) -> Double? {
        guard let text = try text(column) else { return nil }
        return try parseNumber(text, column: column, decimalShift: decimalShift)
    }

    func integer(_ column: String) throws(DataPackageError) -> Int? {
        guard let text = try text(column) else { return nil }
        let digits = text.utf8.dropFirst(text.utf8.first == 0x2D ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }), let value = Int(text) else {
            throw error(.badInteger(text), column: column)
        }
        return value
    }

    func flag(_ column: String) throws(DataPackageError) -> Bool? {
        switch try text(column) {
        case nil: return nil
        case "true": return true
        case "false": return false
        case .some(let text): throw error(.badWord(text, expected: ["true", "false"], nearest: nil), column: column)
        }
    }

    func list(_ column: String) throws(DataPackageError) -> [String] {
        try text(column)?.utf8.split(separator: 0x7C).map { String($0)! } ?? []
    }

    func bound(_ column: String, decimalShift: Int) throws(DataPackageError) -> BoundCell {
        switch try text(column) {
        case nil: return .absent
        case "INF", "-INF": return .infinite
        case .some(let text): return .value(try parseNumber(text, column: column, decimalShift: decimalShift))
        }
    }
}

/// An object of JSON Lines as a row.
struct JSONRow: TableRow {
    let file: String
    let line: Int
    let object: JSONValue

    /// The value of a key; nil where it is absent or null.
    private func value(_ column: String) -> JSONValue? { object[column].flatMap { $0 == .null ? nil : $0 } }

    private func badType(_ expected: String, _ value: JSONValue, _ column: String) -> DataPackageError {
        error(.badType(expected: expected, found: value.sort), column: column)
    }

    func text(_ column: String) throws(DataPackageError) -> String? {
        switch value(column) {
        case nil: return nil
        case .string(let text): return text.isEmpty ? nil : text
        case .some(let other): throw badType("a text", other, column)
        }
    }

    func number(_ column: String, decimalShift: Int = 0) throws(DataPackageError) -> Double? {
        switch value(column) {
        case nil: return nil
        case .number(let number):
            if decimalShift == 0 { return number }
            return try parseNumber(DecimalNumber.text(number), column: column, decimalShift: decimalShift)
        case .some(let other): throw badType("a number", other, column)
        }
    }

    func integer(_ column: String) throws(DataPackageError) -> Int? {
        guard let number = try number(column) else { return nil }
        guard let value = Int(exactly: number) else {
            throw error(.badInteger(DecimalNumber.text(number)), column: column)
        }
        return value
    }

    func flag(_ column: String) throws(DataPackageError) -> Bool? {
        switch value(column) {
        case nil: return nil
        case .bool(let flag): return flag
        case .some(let other): throw badType("true or false", other, column)
        }
    }

    func list(_ column: String) throws(DataPackageError) -> [String] {
        guard let value = value(column) else { return [] }
        guard case .array(let values) = value else { throw badType("a list of texts", value, column) }
        var texts: [String] = []
        for value in values {
            guard case .string(let text) = value else { throw badType("a text in the list", value, column) }
            texts.append(text)
        }
        return texts
    }

    func bound(_ column: String, decimalShift: Int) throws(DataPackageError) -> BoundCell {
        guard let value = object[column] else { return .absent }
        if value == .null { return .infinite }
        return .value(try number(column, decimalShift: decimalShift)!)
    }
}
