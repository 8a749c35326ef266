import Comparison
import Indicators
import Statistics

/// The tables under the charts of one indicator: all towns, not only those drawn.
struct IndicatorTables {
    let analysis: IndicatorAnalysis

    /// Towns side by side: value, wording, interval, rank, standing.
    var comparison: TableDocument { analysis.comparison.table() }

    /// Two years of each town: both values, the change, the test.
    var changes: TableDocument? {
        let towns = Dictionary(analysis.rows.map { ($0.town.id, $0.town) }, uniquingKeysWith: { first, _ in first })
        let found = analysis.changes.compactMap { change in towns[change.town].map { ($0, change) } }
        return found.isEmpty ? nil : Change.table(of: found)
    }

    /// The trend of each town: years, slope with interval, the test.
    var trends: TableDocument? {
        let found = analysis.rows.compactMap { row in analysis.trends[row.town.id].map { (row.town, $0) } }
        return found.isEmpty ? nil : SeriesTrend.table(of: found)
    }

    /// The towns that are not compared, with the reason.
    var refused: TableDocument? { analysis.comparison.refusalTable() }
}

extension IntervalMethod {
    /// The method in words, as far as comparisons use it.
    var words: BilingualText {
        switch self {
        case .byar:
            BilingualText(
                chinese: "泊松计数，Byar近似（10件以上）", english: "Poisson count, Byar’s approximation (10 events or more)")
        case .exactPoisson:
            BilingualText(chinese: "泊松计数，精确（不足10件）", english: "Poisson count, exact (fewer than 10 events)")
        case .wilson: BilingualText(chinese: "二项比例，Wilson", english: "binomial proportion, Wilson")
        case .clopperPearson:
            BilingualText(chinese: "二项比例，Clopper–Pearson", english: "binomial proportion, Clopper–Pearson")
        case .conditionalExact: BilingualText(chinese: "两个计数之比，条件精确", english: "ratio of two counts, conditional exact")
        default: BilingualText(rawValue)
        }
    }
}
