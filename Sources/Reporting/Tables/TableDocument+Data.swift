import DataPackages
public import Indicators

extension TableDocument {
    /// The names of the fields in CSV and JSON: a range has two.
    public var fields: [String] {
        columns.flatMap { $0.role == .range ? [$0.id + "_lower", $0.id + "_upper"] : [$0.id] }
    }

    /// The table as CSV (RFC 4180): numbers in the shortest form that reads back, missing cells empty.
    ///
    /// - Parameters:
    ///   - language: the language of the texts.
    ///   - excel: whether a byte-order mark is written and texts are kept from being run as formulas.
    public func csv(_ language: Language, excel: Bool = false) -> String {
        do throws(DataPackageError) {
            var writer = try CSVWriter(to: MemorySink(), columns: fields, excel: excel)
            for row in rows {
                for field in values(of: row, language) {
                    switch field {
                    case .text(let text): writer.write(text)
                    case .number(let number): writer.write(number)
                    case .whole(let number): writer.write(number)
                    case .nothing: writer.write(nil as String?)
                    }
                }
                try writer.endRow()
            }
            return String(decoding: try writer.finish().bytes, as: UTF8.self)
        } catch { preconditionFailure("memory does not refuse bytes: \(error)") }
    }

    /// The table as a JSON array of objects, one a row; missing cells are null, infinite ends are texts.
    public func json(_ language: Language) -> String {
        let names = fields
        let objects = rows.map { row in
            let pairs = zip(names, values(of: row, language)).map { "\(JSONForm.quoted($0)): \($1.json)" }
            return "  {" + pairs.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    /// The table as JSON Lines: an object a line.
    public func jsonLines(_ language: Language) -> String {
        let names = fields
        return rows.map { row in
            let pairs = zip(names, values(of: row, language)).map { "\(JSONForm.quoted($0)):\($1.json)" }
            return "{" + pairs.joined(separator: ",") + "}\n"
        }.joined()
    }

    private enum Field {
        case text(String), number(Double), whole(Int), nothing

        var json: String {
            switch self {
            case .text(let text): JSONForm.quoted(text)
            case .number(let value) where value.isFinite: NumberText.exact(value)
            case .number(let value): JSONForm.quoted(NumberText.exact(value))
            case .whole(let value): String(value)
            case .nothing: "null"
            }
        }
    }

    private func values(of row: [Cell], _ language: Language) -> [Field] {
        zip(columns, row).flatMap { column, cell -> [Field] in
            let isRange = column.role == .range
            switch cell {
            case .missing: return isRange ? [.nothing, .nothing] : [.nothing]
            case .text(let text): return isRange ? [.text(text[language]), .nothing] : [.text(text[language])]
            case .number(let value, _): return isRange ? [.number(value), .number(value)] : [.number(value)]
            case .ordinal(let value): return isRange ? [.whole(value), .whole(value)] : [.whole(value)]
            case .range(let lower, let upper, let digits):
                if isRange { return [.number(lower), .number(upper)] }
                return [.text(Cell.range(lower, upper, digits: digits))]
            }
        }
    }
}

/// Texts in JSON.
enum JSONForm {
    /// `text` between quotation marks, with control characters, quotation marks and backslashes escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
