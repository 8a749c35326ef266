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
        let counts = Self.figureCounts(of: indicator, in: panel)
        guard let year = options.year ?? Self.year(of: counts, in: panel),
            let formula = Self.formula(of: indicator, year: year, in: panel, options: options),
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

    /// The number of towns that state something, one a year of the panel.
    private static func figureCounts(of indicator: Indicator, in panel: Panel) -> [Int] {
        let position = panel.position(of: indicator.id)!
        return panel.years.indices.map { year in
            panel.towns.indices.count { !panel.cell(indicator: position, town: $0, year: year).isMissing }
        }
    }

    /// The year in which most towns have a figure; of equal ones the latest.
    private static func year(of counts: [Int], in panel: Panel) -> Int? {
        guard let most = counts.max(), most > 0 else { return nil }
        return panel.years[counts.lastIndex(of: most)!]
    }

    /// The latest earlier year in which at least half of the towns compared have a figure.
    private static func earlierYear(than year: Int, counts: [Int], rows: Int, in panel: Panel) -> Int? {
        guard rows > 0 else { return nil }
        return Array(zip(panel.years, counts)).last { $0.0 < year && $0.1 > 0 && 2 * $0.1 >= rows }?.0
    }

    /// What is asked of the indicator: its share or rate where a denominator has figures, else itself.
    ///
    /// A denominator is taken where at least half of the towns that state the indicator state it too.
    private static func formula(
        of indicator: Indicator, year: Int, in panel: Panel, options: Briefing.Options
    ) -> Formula? {
        let wished = options.denominators[indicator.id].map { [$0] } ?? []
        let stated = (try? panel.compare(indicator.id, year: year))?.rows.count ?? 0
        for id in wished + indicator.denominators where id != indicator.id && indicator.kind != .rate {
            guard let denominator = try? panel.indicator(id) else { continue }
            let isShare = indicator.chance == .share && indicator.unit.factor(to: denominator.unit) != nil
            let form: Formula.Form = isShare ? .share : .rate
            let scale = isShare ? 100 : scale(of: denominator)
            guard let formula = try? panel.formula(form, indicator.id, per: id, scale: scale),
                let found = try? panel.compare(formula, year: year).rows.count, found > 0, 2 * found >= stated
            else { continue }
            return formula
        }
        return try? panel.formula(.level, indicator.id)
    }

    /// People are counted by the ten thousand, households by the thousand, cases and organisations by the hundred.
    private static func scale(of denominator: Indicator) -> Double {
        switch denominator.unit.family {
        case .persons: 10_000
        case .households: 1_000
        case .cases, .personTimes, .organisations: 100
        default: 1
        }
    }
}
