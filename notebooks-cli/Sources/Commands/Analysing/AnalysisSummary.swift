import Yearbook

/// What a run read, found and left out, for the person who started it.
struct AnalysisSummary {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// The summary, with the place of the briefing in its last line.
    func text(briefing: String) -> String {
        let lines = [title, read, panel, leftOut, found].compactMap(\.self) + gravest + ["Briefing: \(briefing)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var title: String {
        let title = analysis.package.title
        return title.chinese == title.english ? title.english : "\(title.chinese) / \(title.english)"
    }

    private var read: String {
        let tables = analysis.package.figures.count
        let stated = analysis.corpus.figures.count - tables
        return "Read: \(Self.count(analysis.corpus.reports.count, "report")) with \(Self.count(stated, "figure")), "
            + "\(Self.count(tables, "figure")) in tables"
    }

    private var panel: String {
        let panel = analysis.panel
        var span = "no year"
        if let first = panel.years.first, let last = panel.years.last {
            span = first == last ? "\(first)" : "\(first)–\(last)"
        }
        return "Panel: \(Self.count(panel.towns.count, "place")), \(span), "
            + Self.count(panel.indicators.count, "indicator")
    }

    /// The figures without a place in the panel, by reason, the most frequent first.
    private var leftOut: String? {
        guard !analysis.unplaced.isEmpty else { return nil }
        var counts: [String: Int] = [:]
        for figure in analysis.unplaced { counts[Self.words(figure.reason), default: 0] += 1 }
        let parts = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        return "Left out: \(Self.count(analysis.unplaced.count, "figure")): "
            + parts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    private var found: String {
        let counts = Finding.Severity.allCases.reversed().map { severity in
            Self.count(analysis.findings.count { $0.severity == severity }, severity.rawValue)
        }
        return "Found: \(counts.joined(separator: ", "))"
    }

    /// The findings that a person should not miss, at most ten.
    private var gravest: [String] {
        let errors = analysis.findings.filter { $0.severity == .error }
        let shown = errors.prefix(10).map { "  " + $0.message.english }
        return errors.count > 10 ? shown + ["  … and \(errors.count - 10) more, in the briefing"] : shown
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(NumberText.display(Double(number))) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func words(_ reason: UnplacedFigure.Reason) -> String {
        switch reason {
        case .noTown: "without a town"
        case .noYear: "without a year"
        case .noIndicator: "without an indicator of the catalogue"
        case .notALevel: "changes, targets or ranks"
        case .kindDiffers: "of another kind than the indicator"
        case .unitDiffers: "in a unit that does not compare"
        case .severalYears: "over several years"
        case .partOfTown: "of a part of the town"
        }
    }
}
