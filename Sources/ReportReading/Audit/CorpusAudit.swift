public import Indicators

/// What the reports of a town say against each other from year to year.
///
/// Reports are added one by one; of each only the figures are kept that another year's report may contradict.
public struct CorpusAudit: Sendable {
    private var reports: [ReadReport] = []
    private let catalogue: Catalogue

    /// An audit of no reports yet, whose figures refer to `catalogue`.
    public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    init(_ reports: [ReadReport], _ catalogue: Catalogue) {
        self.reports = reports
        self.catalogue = catalogue
    }

    /// Takes a report into account.
    public mutating func add(_ report: ReadReport) {
        var kept = report
        kept.figures.removeAll { $0.town == nil || $0.indicator == nil || !$0.isPlainLevel }
        kept.implied.removeAll { $0.town == nil || $0.indicator == nil }
        kept.findings = []
        kept.unaligned = []
        kept.changeSigns = []
        if !kept.figures.isEmpty || !kept.implied.isEmpty { reports.append(kept) }
    }

    /// All contradictions between reports, by town and year.
    public func findings() -> [Finding] { changesAndLevels() + changedUnits() }

    private struct Cell: Hashable {
        var town: Town.ID
        var year: Int
        var indicator: Indicator.ID
    }

    /// The first plain level of each town, year and indicator.
    private func levels() -> [Cell: Figure] {
        var levels: [Cell: Figure] = [:]
        for report in reports {
            for figure in report.figures where figure.isPlainLevel && figure.relation != .partOf {
                guard let town = figure.town, let year = figure.year, let indicator = figure.indicator,
                    year == report.year
                else { continue }
                let cell = Cell(town: town, year: year, indicator: indicator)
                if levels[cell] == nil { levels[cell] = figure }
            }
        }
        return levels
    }

    private struct Said: Hashable {
        var indicator: Indicator.ID
        var year: Int
        var bounds: Bounds
    }

    private func changesAndLevels() -> [Finding] {
        let levels = levels()
        var findings: [Finding] = []
        for report in reports {
            // A report that states a change twice contradicts itself once.
            var said = Set<Said>()
            for implied in report.implied {
                guard let town = implied.town, let year = implied.year, let indicator = implied.indicator,
                    let stated = levels[Cell(town: town, year: year, indicator: indicator)],
                    let factor = stated.unit.factor(to: implied.unit), factor == 1
                else { continue }
                // A count is a whole number, so that an implied one may lie half a unit off.
                let allowed = implied.bounds.widened(byHalf: implied.bounds.isExact ? 0 : 1)
                guard !allowed.meets(stated.comparable),
                    said.insert(Said(indicator: indicator, year: year, bounds: implied.bounds)).inserted
                else { continue }
                let now = report.figures.first {
                    $0.indicator == indicator && $0.year == year + 1 && $0.isPlainLevel
                        && $0.provenance.sentence == implied.provenance.sentence
                }
                let change = implied.provenance.surface ?? ""
                findings.append(
                    AuditFinding.make(
                        "change-contradicts-levels", .error,
                        "增减与上年数据不符：“\(implied.name)”变化 \(change) 意味着 \(year) 年为 \(AuditFinding.words(implied.bounds, implied.unit))，而上年报告为“\(AuditFinding.words(stated))”",
                        "A change contradicts last year's report: “\(implied.name)” changing by \(change) implies \(AuditFinding.words(implied.bounds, implied.unit)) in \(year), but that year's report states “\(AuditFinding.words(stated))”",
                        (now.map { [$0] } ?? []) + [implied, stated]))
            }
        }
        return findings
    }

    private func changedUnits() -> [Finding] {
        var last: [Pair: Figure] = [:]
        var findings: [Finding] = []
        let ordered = reports.sorted {
            ($0.town?.rawValue ?? "", $0.year ?? 0) < ($1.town?.rawValue ?? "", $1.year ?? 0)
        }
        for report in ordered {
            for figure in report.figures where figure.isPlainLevel && figure.year == report.year {
                guard let town = figure.town, let indicator = figure.indicator, !figure.unit.symbol.isEmpty else {
                    continue
                }
                let pair = Pair(town: town, indicator: indicator)
                if let before = last[pair], before.year != figure.year, before.unit.factor(to: figure.unit) != 1 {
                    findings.append(
                        AuditFinding.make(
                            "unit-changed", .note,
                            "计量单位有变：“\(AuditFinding.words(before))”与“\(AuditFinding.words(figure))”",
                            "The unit changed: “\(AuditFinding.words(before))” and “\(AuditFinding.words(figure))”",
                            [before, figure]))
                }
                last[pair] = figure
            }
        }
        return findings
    }

    private struct Pair: Hashable {
        var town: Town.ID
        var indicator: Indicator.ID
    }
}
