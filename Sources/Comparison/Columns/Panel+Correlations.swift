public import Indicators
public import NumericCore

/// How the indicators of a panel go together over the towns of a year.
public struct IndicatorCorrelations: Sendable {
    /// The year.
    public let year: Int
    /// The indicators, in the order of rows and columns.
    public let indicators: [Indicator]
    /// Pearson's correlations of all pairs, each over the towns that have both.
    public let correlations: PairwiseCorrelations

    /// The correlation of two indicators and the number of towns that have both; the correlation is nil where it is not defined, and
    /// all is nil for an indicator that the panel lacks.
    public subscript(first: Indicator.ID, second: Indicator.ID) -> (coefficient: Double?, towns: Int)? {
        guard let row = indicators.firstIndex(where: { $0.id == first }),
            let column = indicators.firstIndex(where: { $0.id == second })
        else { return nil }
        let r = correlations.coefficients[row, column]
        return (r.isNaN ? nil : r, Int(correlations.counts[row, column]))
    }
}

extension Panel {
    /// Pearson's correlations of all indicators over the towns of a year, pair by pair over the towns that have both.
    ///
    /// Numbers only: interval and test of a pair are in `PearsonCorrelation`. Towns of all levels that the panel has are put
    /// together: select those of one level first. Figures that grow with the town correlate for that reason alone; correlate rates.
    ///
    /// - Throws: `.panel` for a year that the panel lacks.
    public func correlations(
        year: Int, execution: Execution = .automatic
    ) throws(ComparisonError) -> IndicatorCorrelations {
        guard let position = position(ofYear: year) else { throw .panel(.unknownYear(year, of: years)) }
        let correlations = withSeries { series in
            let columns = MatrixView(
                unsafeBase: series.column(position), rows: series.rows, columns: series.planes,
                columnStride: series.planeStride)
            return PairwiseCorrelations(columns, execution: execution)
        }
        return IndicatorCorrelations(year: year, indicators: indicators, correlations: correlations)
    }
}
