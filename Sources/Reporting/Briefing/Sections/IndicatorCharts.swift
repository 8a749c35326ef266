import Comparison
import Indicators
import Statistics

/// The charts of one indicator.
struct IndicatorCharts {
    let analysis: IndicatorAnalysis
    let panel: Panel
    let focus: Town.ID?

    private var unit: BilingualText { analysis.formula.unitWords }

    /// Towns by their values in the year of the comparison.
    var ranked: RankedDotChart {
        let omissions = TownSample.omissions(analysis.drawn)
        let rows = zip(analysis.drawn, omissions).map { place, omitted in
            let row = analysis.rows[place]
            return ChartRow(
                name: row.town.name, value: row.quantity.value, bounds: row.quantity.bounds,
                interval: row.quantity.interval, isFocus: row.town.id == focus, omittedBefore: omitted)
        }
        let heading = analysis.formula.heading
        return RankedDotChart(
            title: BilingualText(
                chinese: "\(heading[.zhHans])，\(analysis.year)年", english: "\(heading[.en]), \(analysis.year)"),
            unit: unit, rows: rows, median: analysis.comparison.summary?.median.value,
            townCount: analysis.rows.count, level: analysis.comparison.level)
    }

    /// The towns drawn, in two years; nil where no two years compare.
    var dumbbells: DumbbellChart? {
        guard let earlier = analysis.earlierYear, !analysis.changes.isEmpty else { return nil }
        let changes = Dictionary(analysis.changes.map { ($0.town, $0) }, uniquingKeysWith: { first, _ in first })
        let drawn = analysis.drawn.compactMap { place in changes[analysis.rows[place].town.id].map { (place, $0) } }
        let omissions = TownSample.omissions(drawn.map(\.0))
        let rows = zip(drawn, omissions).map { item, omitted in
            let (place, change) = item
            let name = analysis.rows[place].town.name
            func side(_ quantity: Quantity) -> ChartRow {
                ChartRow(
                    name: name, value: quantity.value, bounds: quantity.bounds,
                    isFocus: analysis.rows[place].town.id == focus)
            }
            return DumbbellChart.Row(
                name: name, from: side(change.before), to: side(change.after), verdict: change.words,
                omittedBefore: analysis.drawn.count == analysis.rows.count ? 0 : omitted)
        }
        let heading = analysis.formula.heading
        return DumbbellChart(
            title: BilingualText(
                chinese: "\(heading[.zhHans])，\(earlier)年与\(analysis.year)年",
                english: "\(heading[.en]), \(earlier) and \(analysis.year)"),
            unit: unit, years: (earlier, analysis.year), rows: rows)
    }

    /// At most so many small charts of series.
    static let trendLimit = 24

    /// A small chart a town drawn that has a figure in two years or more, on one scale; empty where there is none.
    var trends: [(town: Town, chart: TrendChart, trend: SeriesTrend?)] {
        guard panel.years.count >= 2 else { return [] }
        let series = analysis.drawn.map { place in
            let town = analysis.rows[place].town
            return (town: town, points: points(of: town.id))
        }.filter { $0.points.count { $0.value != nil || $0.bounds != nil } >= 2 }.prefix(Self.trendLimit)
        guard !series.isEmpty else { return [] }
        let scale = TrendChart.scale(covering: series.flatMap(\.points))
        return series.map { town, points in
            let trend = analysis.trends[town.id]
            let chart = TrendChart(
                title: town.name, unit: unit, points: points, line: trend.map(Self.line), scale: scale)
            return (town, chart, trend)
        }
    }

    private static func line(_ trend: SeriesTrend) -> TrendChart.Line {
        let (first, last) = (trend.years.first!, trend.years.last!)
        let linear = trend.linear
        func value(_ year: Int) -> Double {
            linear.meanValue + linear.slope.value * (Double(year) - linear.meanYear)
        }
        return TrendChart.Line(from: first, to: last, start: value(first), end: value(last))
    }

    private func points(of town: Town.ID) -> [TrendChart.Point] {
        panel.years.map { year in
            guard
                let quantity = try? panel.compare(
                    analysis.formula, year: year, among: [town], bounds: analysis.comparison.policy
                ).rows.first?.quantity
            else { return TrendChart.Point(year: year, value: nil) }
            return TrendChart.Point(year: year, value: quantity.value, bounds: quantity.bounds)
        }
    }
}
