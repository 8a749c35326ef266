public import Indicators
public import NumericCore
public import Statistics

/// The least-squares trends of every town and indicator of a panel, found in one sweep, with control of false discoveries.
///
/// Each is that of `Panel.trend` for its town and indicator; which others are beside it changes only the adjusted p-values.
/// Bounds, robust slopes and warnings are in the single form.
public struct PanelTrends: Sendable {
    /// The trend of one town and indicator.
    public struct Trend: Sendable, Hashable {
        /// The town.
        public let town: Town.ID
        /// The indicator.
        public let indicator: Indicator.ID
        /// The change per year.
        public let slope: Double
        /// The line's value at year 0.
        public let intercept: Double
        /// Slope by its standard error.
        public let t: Double
        /// The two-sided p-value of the slope.
        public let pValue: Double
        /// The p-value adjusted over all trends of the panel by Benjamini and Hochberg's method.
        public let adjustedPValue: Double
        /// The number of years used.
        public let n: Int
    }

    /// The towns.
    public let towns: [Town]
    /// The indicators.
    public let indicators: [Indicator]
    /// The numbers of all series, towns fastest: the trend of town t and indicator k is at `k * towns.count + t`.
    public let lines: LinearTrends
    /// The adjusted p-values in the same order; NaN where there is no trend.
    public let adjustedPValues: [Double]

    /// The trend at positions of `towns` and `indicators`; nil with fewer than three values.
    public subscript(town town: Int, indicator indicator: Int) -> Trend? {
        let series = indicator * towns.count + town
        guard !lines.slope[series].isNaN else { return nil }
        return Trend(
            town: towns[town].id, indicator: indicators[indicator].id, slope: lines.slope[series],
            intercept: lines.intercept[series], t: lines.t[series], pValue: lines.pValue[series],
            adjustedPValue: adjustedPValues[series], n: Int(lines.n[series]))
    }

    /// The trends whose adjusted p-value is below `rate`, in the order of the series: of them a share of at most about `rate` is
    /// expected to be false.
    public func discoveries(rate: Double = 0.05) -> [Trend] {
        adjustedPValues.indices.filter { adjustedPValues[$0] < rate }.compactMap { series in
            self[town: series % towns.count, indicator: series / towns.count]
        }
    }
}

extension Panel {
    /// The least-squares trends of all towns and indicators of the panel.
    ///
    /// - A series of fewer than three values has none.
    /// - Cumulative counts rise by themselves: leave them out with `selecting(indicators:)`.
    ///
    /// Cost: one sweep over the values near the memory's speed, and a sort of the p-values.
    public func linearTrends(execution: Execution = .automatic) -> PanelTrends {
        let lines = withSeries { series in
            // The panel's years ascend and fit its columns: nothing is left that could be refused.
            try! LinearTrends(years: years.map(Double.init), series: series, execution: execution)
        }
        return PanelTrends(
            towns: towns, indicators: indicators, lines: lines,
            adjustedPValues: PValueAdjustment.benjaminiHochberg.ofProbabilities(lines.pValue))
    }
}
