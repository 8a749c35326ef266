import DataPackages
import Indicators

/// Corrections by people, applied to what is read so that they survive a new reading.
struct CorrectionSet {
    /// The corrections that found no figure any more.
    private(set) var findings: [Finding] = []
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// Applies the corrections of a document to its figures.
    ///
    /// A correction belongs to the figures of its text that lie nearest to its offset; one that finds none, or whose value
    /// cannot be taken, is reported and changes nothing.
    mutating func apply(_ corrections: [Correction], to report: inout ReadReport) {
        for correction in corrections where correction.document == report.document {
            let same = report.figures.indices.filter { report.figures[$0].provenance.surface == correction.surface }
            let nearest = same.map { distance($0, report, correction) }.min()
            let chosen = same.filter { distance($0, report, correction) == nearest }
            guard !chosen.isEmpty else {
                findings.append(
                    finding(
                        correction, report, "不再适用：文中没有“\(correction.surface)”",
                        "no longer applies: the text has no “\(correction.surface)”"))
                continue
            }
            guard let field = correction.field else {
                report.remove(chosen)
                continue
            }
            for i in chosen where !set(field, of: &report.figures[i], to: correction.value) {
                findings.append(
                    finding(
                        correction, report, "无法采用“\(field.rawValue)”的值“\(correction.value)”",
                        "has a value “\(correction.value)” that \(field.rawValue) cannot take"))
            }
        }
    }

    private func distance(_ i: Int, _ report: ReadReport, _ correction: Correction) -> Int {
        abs((report.figures[i].provenance.byteOffset ?? 0) - correction.byteOffset)
    }

    private func finding(_ correction: Correction, _ report: ReadReport, _ chinese: String, _ english: String)
        -> Finding
    {
        let place = correction.line.map { "corrections:\($0)" } ?? "corrections"
        return Finding(
            "correction-not-applied", severity: .warning,
            message: BilingualText(chinese: "\(place) 的更正\(chinese)", english: "The correction of \(place) \(english)"),
            town: report.town, year: report.year,
            evidence: [
                Provenance(document: report.document, byteOffset: correction.byteOffset, surface: correction.surface)
            ])
    }

    /// Sets a field from its text; false where the text cannot be taken.
    private func set(_ field: FigureColumn, of figure: inout Figure, to text: String) -> Bool {
        func number() -> Double? {
            if case .value(let value) = DecimalNumber.parse(text) { return value }
            return nil
        }
        switch field {
        case .value:
            if text.isEmpty {
                figure.value = nil
                return true
            }
            guard let value = number() else { return false }
            figure.value = value
            if !figure.bounds.contains(value) || figure.qualifier == .exact { figure.bounds = Bounds(exactly: value) }
        case .lower:
            guard let lower = text.isEmpty ? -.infinity : number(), lower <= figure.bounds.upper else { return false }
            figure.bounds = Bounds(lower, figure.bounds.upper)
        case .upper:
            guard let upper = text.isEmpty ? .infinity : number(), upper >= figure.bounds.lower else { return false }
            figure.bounds = Bounds(figure.bounds.lower, upper)
        case .unit: figure.unit = IndicatorUnit(text)
        case .name: figure.name = text
        case .indicator:
            guard text.isEmpty || catalogue[Indicator.ID(text)] != nil else { return false }
            figure.indicator = text.isEmpty ? nil : Indicator.ID(text)
        case .kind:
            guard let kind = FigureKind(rawValue: text) else { return false }
            figure.kind = kind
        case .qualifier:
            guard let qualifier = Qualifier(rawValue: text) else { return false }
            figure.qualifier = qualifier
        case .relation:
            guard text.isEmpty || Figure.Relation(rawValue: text) != nil else { return false }
            figure.relation = Figure.Relation(rawValue: text)
        case .year:
            guard let year = Int(text) else { return false }
            figure.year = year
        case .place: figure.place = text.isEmpty ? nil : text
        case .resolution: figure.resolution = number()
        case .town: figure.town = text.isEmpty ? nil : Town.ID(text)
        default: return false
        }
        return true
    }
}

extension ReadReport {
    /// Removes figures with what belongs to them.
    fileprivate mutating func remove(_ positions: [Int]) {
        for i in positions.sorted(by: >) {
            figures.remove(at: i)
            if changeSigns.indices.contains(i) { changeSigns.remove(at: i) }
        }
    }
}
