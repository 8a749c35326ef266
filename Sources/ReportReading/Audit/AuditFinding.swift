import Indicators

/// Builds findings that name what was compared.
enum AuditFinding {
    static func make(
        _ code: Finding.Code, _ severity: Finding.Severity, _ chinese: String, _ english: String, _ figures: [Figure]
    ) -> Finding {
        let subject = figures.first { $0.indicator != nil } ?? figures[0]
        return Finding(
            code, severity: severity, message: BilingualText(chinese: chinese, english: english), town: subject.town,
            year: subject.year, indicator: subject.indicator, evidence: figures.map(\.provenance))
    }

    /// A figure in words: its name and its text.
    static func words(_ figure: Figure) -> String {
        "\(figure.name) \(figure.provenance.surface ?? "")"
    }

    /// Bounds in words, in a unit.
    static func words(_ bounds: Bounds, _ unit: IndicatorUnit) -> String {
        func text(_ value: Double) -> String {
            if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
            return String((value * 1000).rounded() / 1000)
        }
        if bounds.isExact { return text(bounds.lower) + unit.symbol }
        return text(bounds.lower) + "–" + (bounds.upper.isFinite ? text(bounds.upper) : "∞") + unit.symbol
    }
}

extension Figure {
    /// The bounds for comparing: widened by half the resolution, but for counts of ones.
    var comparable: Bounds {
        guard let resolution, bounds.isFinite else { return bounds }
        return resolution == 1 && unit.family != .share ? bounds : bounds.widened(byHalf: resolution)
    }

    /// Whether the number closes a list of examples (甲、乙等3个项目), which says how many are meant here, not how many there are.
    var isExample: Bool {
        guard let sentence = provenance.sentence, let surface = provenance.surface else { return false }
        return sentence.contains("等" + surface)
    }

    /// Whether the figure is of one year and of the whole town.
    var isPlainLevel: Bool {
        switch kind {
        case .flow, .stock, .rate:
            place == nil && !isImplied && (period?.isSingleYear ?? true) && period?.throughMonth == nil
        default: false
        }
    }
}
