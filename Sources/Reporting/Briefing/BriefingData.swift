import DataPackages
import Indicators

/// The figures of a briefing as a data package's table, so that whoever has the page has the data.
struct BriefingData {
    /// Up to so many figures are embedded in the page.
    static let embeddedLimit = 50_000

    /// The table as CSV.
    let csv: String
    /// The number of figures.
    let count: Int
    /// The name under which it is saved.
    let name = "figures.csv"

    var isEmbedded: Bool { count <= Self.embeddedLimit }
    var digest: SHA256 { SHA256(utf8: csv) }

    init(_ panel: Panel) {
        var figures: [Figure] = []
        var gaps: [Gap] = []
        for (position, indicator) in panel.indicators.enumerated() {
            for (yearPosition, year) in panel.years.enumerated() {
                for (townPosition, town) in panel.towns.enumerated() {
                    let cell = panel.cell(indicator: position, town: townPosition, year: yearPosition)
                    if let figure = cell.figures.first {
                        figures.append(figure)
                    } else if let bounds = cell.bounds {
                        figures.append(
                            Figure(
                                town: town.id, year: year, indicator: indicator.id, value: cell.value, bounds: bounds,
                                unit: indicator.unit, name: indicator.name[.zhHans], kind: indicator.kind,
                                provenance: Provenance(document: "")))
                    } else if let gap = cell.gap {
                        gaps.append(gap)
                    }
                }
            }
        }
        count = figures.count + gaps.count
        do throws(DataPackageError) {
            let columns = FigureColumn.needed(for: figures, gaps: gaps)
            var writer = try FigureTableWriter(to: MemorySink(), columns: columns)
            for figure in figures { try writer.write(figure) }
            for gap in gaps { try writer.write(gap) }
            csv = String(decoding: try writer.finish().bytes, as: UTF8.self)
        } catch { preconditionFailure("memory does not refuse bytes: \(error)") }
    }
}
