import Indicators

/// Reads figures and gaps from rows, whatever their format.
struct FigureRowReader {
    /// What a row states.
    enum Statement {
        case figure(Figure)
        case gap(Gap)
        /// A cell that is missing without a reason.
        case missing
    }

    /// The towns and indicators that may stand in the rows.
    var vocabulary: Vocabulary
    /// Whether every row must name town, year and indicator, as in a data package.
    var requiresCell: Bool

    func statement(_ row: some TableRow) throws(DataPackageError) -> Statement {
        let town = try vocabulary.town(row, "town")
        let year = try row.year("year")
        let indicator = try vocabulary.indicator(row, "indicator")
        let reason: Gap.Reason? = try row.word("gap")
        if requiresCell || reason != nil {
            for (column, isMissing) in [("town", town == nil), ("year", year == nil), ("indicator", indicator == nil)]
            where isMissing {
                throw row.error(.missingValue, column: column)
            }
        }
        guard let stated = try values(row, indicator) else {
            guard let reason, let town, let year, let indicator else { return .missing }
            let origin = try provenance(row)
            return .gap(Gap(town: town, year: year, indicator: indicator.id, reason: reason, provenance: origin))
        }
        if reason != nil { throw row.error(.valueAndGap, column: "gap") }
        return .figure(
            Figure(
                town: town,
                year: year,
                indicator: indicator?.id,
                value: stated.value,
                bounds: stated.bounds,
                resolution: stated.resolution,
                qualifier: stated.qualifier,
                unit: stated.unit,
                name: try row.text("name") ?? indicator.map { $0.name[.zhHans] } ?? "",
                kind: stated.kind,
                period: try period(row),
                relation: try row.word("relation"),
                place: try row.text("place"),
                isImplied: try row.flag("implied") ?? false,
                provenance: try provenance(row)
            ))
    }

    private struct Stated {
        var value: Double?
        var bounds: Bounds
        var resolution: Double?
        var qualifier: Qualifier
        var unit: IndicatorUnit
        var kind: FigureKind
    }

    /// The numbers of a row in the unit without magnitude; nil where it states none.
    private func values(_ row: some TableRow, _ indicator: Indicator?) throws(DataPackageError) -> Stated? {
        let kind = try row.word("kind") ?? indicator?.kind ?? .flow
        let qualifier = try row.word("qualifier") ?? Qualifier.exact
        let symbol = try row.text("unit")
        guard let (unit, shift) = symbol.map(UnitMagnitude.split) ?? indicator.map({ ($0.unit, 0) }) else {
            throw row.error(.missingValue, column: "unit")
        }
        if let indicator, speaksOfLevel(kind, of: indicator), unit.factor(to: indicator.unit) == nil {
            throw row.error(
                .unlikeUnits(
                    found: unit.symbol, expected: indicator.unit.symbol, indicator: indicator.id.rawValue),
                column: "unit")
        }
        let value = try row.number("value", decimalShift: shift)
        guard let bounds = try bounds(row, value: value, qualifier: qualifier, shift: shift) else { return nil }
        return Stated(
            value: value,
            bounds: bounds,
            resolution: try row.number("resolution", decimalShift: shift),
            qualifier: qualifier,
            unit: unit,
            kind: kind
        )
    }

    /// Whether a figure of this kind is a level of the indicator, so that its unit must be like; a change in % need not.
    private func speaksOfLevel(_ kind: FigureKind, of indicator: Indicator) -> Bool {
        switch kind {
        case .flow, .stock, .cumulative: indicator.kind != .rate
        case .rate: indicator.kind == .rate
        case .change, .target, .rank: false
        }
    }

    /// The bounds of a row; nil where it states neither a value nor a bound.
    private func bounds(
        _ row: some TableRow, value: Double?, qualifier: Qualifier, shift: Int
    ) throws(DataPackageError) -> Bounds? {
        let lower: Double
        let upper: Double
        switch (try row.bound("lower", decimalShift: shift), try row.bound("upper", decimalShift: shift)) {
        case (.absent, .absent):
            guard let value else { return nil }
            switch qualifier {
            case .exact: return Bounds(exactly: value)
            case .atLeast: return Bounds(value, .infinity)
            case .atMost where value >= 0: return Bounds(0, value)
            default: throw row.error(.boundsMissing(qualifier: qualifier.rawValue), column: "lower")
            }
        case (.infinite, .infinite):
            guard let value else { return nil }
            if qualifier == .exact { return Bounds(exactly: value) }
            (lower, upper) = (-.infinity, .infinity)
        case (.value(let low), .value(let high)): (lower, upper) = (low, high)
        case (.value(let low), _): (lower, upper) = (low, .infinity)
        case (_, .value(let high)): (lower, upper) = (-.infinity, high)
        case (.absent, .infinite), (.infinite, .absent):
            guard let value else { return nil }
            (lower, upper) = qualifier == .atLeast ? (value, .infinity) : (-.infinity, .infinity)
        }
        guard lower <= upper else { throw row.error(.boundsReversed(lower: lower, upper: upper), column: "lower") }
        if let value, value < lower || value > upper {
            throw row.error(.valueOutsideBounds(value: value, lower: lower, upper: upper), column: "value")
        }
        return Bounds(lower, upper)
    }

    private func period(_ row: some TableRow) throws(DataPackageError) -> Period? {
        guard let text = try row.text("period") else { return nil }
        guard let period = PeriodText.period(text, wording: try row.text("period_wording")) else {
            throw row.error(.badPeriod(text), column: "period")
        }
        return period
    }

    /// The document that the row names, or the row itself.
    private func provenance(_ row: some TableRow) throws(DataPackageError) -> Provenance {
        let document = try row.text("document")
        return Provenance(
            document: document ?? row.file,
            byteOffset: try row.integer("byte_offset"),
            byteLength: try row.integer("byte_length"),
            line: document == nil ? row.line : try row.integer("line"),
            surface: try row.text("surface"),
            sentence: try row.text("quote"),
            section: try row.list("section"),
            reportYear: try row.year("report_year"),
            source: try row.text("source")
        )
    }
}
