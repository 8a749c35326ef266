import DataPackages
import Indicators

extension Finding.Code {
    /// A setting of the package that this version reads and does not apply.
    public static let settingNotApplied: Finding.Code = "setting-not-applied"
}

extension PackageSettings {
    /// The figures that may be shown, and a gap for each small count that may not.
    ///
    /// A count above zero that is surely below `suppressBelow` is withheld, whatever its kind; shares, money and measures are
    /// not counts. A share or a total beside it may still give it away: who suppresses must look at those too.
    func suppressing(_ figures: [Figure]) -> (shown: [Figure], gaps: [Gap]) {
        guard let threshold = suppressBelow else { return (figures, []) }
        var shown: [Figure] = []
        var gaps: [Gap] = []
        for figure in figures {
            guard figure.unit.family.countsThings, figure.bounds.upper > 0, figure.bounds.upper < threshold else {
                shown.append(figure)
                continue
            }
            guard let town = figure.town, let year = figure.year, let indicator = figure.indicator else { continue }
            let source = figure.provenance
            gaps.append(
                Gap(
                    town: town, year: year, indicator: indicator, reason: .suppressed,
                    provenance: Provenance(document: source.document, line: source.line, source: source.source)))
        }
        return (shown, gaps)
    }

    /// What the package asks for and does not get.
    func findings(for towns: [Town]) -> [Finding] {
        var ignored: [String] = []
        if benchmark != nil { ignored.append("benchmark") }
        switch peers {
        case .attribute, .towns: ignored.append("peers")
        case .sameParent where Set(towns.filter { $0.level == towns.map(\.level).min() }.map(\.parent)).count > 1:
            ignored.append("peers")
        case .sameParent, .all, .sameLevel, nil: break
        }
        return ignored.map { setting in
            Finding(
                .settingNotApplied, severity: .warning,
                message: BilingualText(
                    chinese: "数据包的设置“\(setting)”没有采用：同一行政层级的地方一并比较",
                    english:
                        "the package’s setting “\(setting)” is not applied: places of the same level are compared together"
                ),
                evidence: [Provenance(document: "datapackage.json")])
        }
    }
}

extension UnitFamily {
    /// Whether the family counts persons, cases or things, not measures, money or shares.
    fileprivate var countsThings: Bool {
        switch self {
        case .general, .cases, .persons, .personTimes, .otherTimes, .batches, .occasions, .households, .organisations:
            true
        default: false
        }
    }
}
