import Yearbook

/// A value of a result, before it is known whether it goes to a person or to a program.
package enum Cell: Sendable, Hashable {
    /// Text.
    case text(String)
    /// A whole number that is a name, such as a year or a line: never grouped.
    case label(Int)
    /// A measured number; a value that is not a number counts as missing.
    case number(Double)
    /// A probability, which people read in its own form.
    case probability(Double)
    /// Yes or no.
    case flag(Bool)
    /// Nothing is known.
    case missing

    /// Text where there is some, else missing.
    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .missing }
    /// A number where there is one, else missing.
    package static func optional(_ number: Double?) -> Cell { number.map(Cell.number) ?? .missing }
    /// A label where there is one, else missing.
    package static func optional(label: Int?) -> Cell { label.map(Cell.label) ?? .missing }
    /// A probability where there is one, else missing.
    package static func optional(probability: Double?) -> Cell { probability.map(Cell.probability) ?? .missing }

    /// For a person: four significant digits, whole numbers in full, an en dash where nothing is known.
    package var shown: String {
        switch self {
        case .text(let text): text
        case .label(let number): String(number)
        case .number(let number): NumberText.display(number)
        case .probability(let p): p.isNaN || p < 0.0001 ? NumberText.probability(p) : NumberText.display(p, digits: 3)
        case .flag(let flag): flag ? "yes" : "no"
        case .missing: "–"
        }
    }

    /// Writes the value as a JSON value.
    func append(to json: inout JSONText) {
        switch self {
        case .text(let text): json.value(text)
        case .label(let number): json.value(number)
        case .number(let number), .probability(let number): json.value(number)
        case .flag(let flag): json.value(flag)
        case .missing: json.null()
        }
    }

    /// Writes the value as a field of a CSV table.
    func append(to table: inout CSVWriter<MemorySink>) {
        switch self {
        case .text(let text): table.write(text)
        case .label(let number): table.write(number)
        case .number(let number), .probability(let number): table.write(number)
        case .flag(let flag): table.write(flag ? "true" : "false")
        case .missing: table.write(nil as String?)
        }
    }
}
