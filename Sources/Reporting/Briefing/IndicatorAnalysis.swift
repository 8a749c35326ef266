import Comparison
import Indicators

/// All that a briefing says of one indicator: the towns side by side in a year, their trends, their changes between two years.
struct IndicatorAnalysis: Sendable {
    let formula: Formula
    /// The year of the comparison.
    let year: Int
    let comparison: TownComparison
    let trends: [Town.ID: SeriesTrend]
    /// The towns without a trend, and why.
    let trendRefusals: [Town.ID: NotComparedReason]
    /// The earlier year of the changes; nil where no two years compare.
    let earlierYear: Int?
    /// The changes from `earlierYear` to `year`, in the order of the comparison.
    let changes: [Change]
    /// The rows of the comparison that are drawn, by position.
    let drawn: [Int]
    /// The share of all towns and years that have a figure.
    let coverage: Double

    var indicator: Indicator { formula.numerator }
    var rows: [TownComparison.Row] { comparison.rows }
    /// Whether at least two towns stand side by side.
    var isCompared: Bool { rows.count >= 2 }

    init?(_ indicator: Indicator, in panel: Panel, options: Briefing.Options) {
        guard let counts = try? panel.statedCounts(of: indicator.id),
            let year = options.year ?? (try? panel.customaryYear(of: indicator.id)),
            let formula = try? panel.customaryFormula(
                of: indicator.id, year: year, preferring: options.denominators[indicator.id]),
            let comparison = try? panel.compare(formula, year: year, level: options.level, bounds: options.policy)
        else { return nil }
        self.formula = formula
        self.year = year
        self.comparison = comparison
        coverage = Double(counts.reduce(0, +)) / Double(max(1, panel.towns.count * panel.years.count))
        drawn = TownSample.positions(of: comparison.rows.map(\.town.id), focus: options.focus)

        var trends: [Town.ID: SeriesTrend] = [:]
        var refusals: [Town.ID: NotComparedReason] = [:]
        if panel.years.count >= 3 {
            let table = panel.trends(of: formula, level: options.level, bounds: options.policy)
            for trend in table.trends { trends[trend.town] = trend }
            for refused in table.notCompared { refusals[refused.town] = refused.reason }
        }
        self.trends = trends
        trendRefusals = refusals

        let earlier = Self.earlierYear(than: year, counts: counts, rows: comparison.rows.count, in: panel)
        earlierYear = earlier
        changes =
            earlier.map { earlier in
                comparison.rows.compactMap { row in
                    try? panel.change(
                        indicator.id, per: formula.denominator?.id, scale: formula.scale, in: row.town.id,
                        from: earlier, to: year, level: options.level, bounds: options.policy)
                }
            } ?? []
    }

    /// The latest earlier year in which at least half of the towns compared have a figure.
    private static func earlierYear(than year: Int, counts: [Int], rows: Int, in panel: Panel) -> Int? {
        guard rows > 0 else { return nil }
        return Array(zip(panel.years, counts)).last { $0.0 < year && $0.1 > 0 && 2 * $0.1 >= rows }?.0
    }
}
