public import Indicators
public import NumericCore

/// Statistics of groups of towns for every indicator and year of a panel, found in one sweep.
///
/// Plain numbers: bounds, chance and the names of what is missing are in `Panel.aggregate`, whose sums these are.
public struct GroupTable: Sendable {
    /// The statistics of one group, indicator and year.
    public struct Cell: Sendable, Hashable {
        /// The number of towns with a value.
        public let count: Int
        /// The number of towns of the group.
        public let of: Int
        /// The sum; nil for rates, which do not add, where it was not asked for, and without values.
        public let sum: Double?
        /// The mean over towns, each counting alike.
        public let mean: Double?
        /// The mean weighted by the towns' weights.
        public let weightedMean: Double?
        /// The least value.
        public let minimum: Double?
        /// The greatest value.
        public let maximum: Double?
        /// The variance with divisor n − 1; nil with fewer than two values.
        public let variance: Double?
        /// The quantiles asked for, of type 7, in their order; nil without values.
        public let quantiles: [Double]?

        /// How many of the group's towns have a value, as a share of one.
        public var coverage: Double { Double(count) / Double(of) }
    }

    /// How towns were put together.
    public let grouping: Grouping
    /// The groups, in the order in which the panel's towns name them.
    public let groups: [TownGroup]
    /// The number of towns of each group.
    public let sizes: [Int]
    /// The indicators.
    public let indicators: [Indicator]
    /// The years.
    public let years: [Int]
    /// The probabilities of the quantiles.
    public let probabilities: [Double]
    /// The numbers of all groups, years and indicators, groups fastest; NaN where there is none.
    public let summaries: GroupSummaries
    /// Towns that belong to no group, or are of another level than those put together.
    public let ungrouped: [Town.ID]

    /// The statistics at positions of `groups`, `indicators` and `years`.
    public subscript(group group: Int, indicator indicator: Int, year year: Int) -> Cell {
        let index = summaries.index(group: group, column: year, plane: indicator)
        func value(_ list: [Double]) -> Double? { list.isEmpty || list[index].isNaN ? nil : list[index] }
        let count = Int(summaries.count[index])
        let adds = indicators[indicator].kind.isLevel && count > 0
        return Cell(
            count: count, of: sizes[group], sum: adds ? value(summaries.sum) : nil, mean: value(summaries.mean),
            weightedMean: value(summaries.weightedMean), minimum: value(summaries.minimum),
            maximum: value(summaries.maximum), variance: value(summaries.variance),
            quantiles: count == 0 ? nil : summaries.quantiles.map { $0[index] })
    }

    /// The statistics of a group by its key, an indicator and a year; nil for names that the table lacks.
    public subscript(group key: String, indicator: Indicator.ID, year: Int) -> Cell? {
        guard let group = groups.firstIndex(where: { $0.key == key }),
            let plane = indicators.firstIndex(where: { $0.id == indicator }), let column = years.firstIndex(of: year)
        else { return nil }
        return self[group: group, indicator: plane, year: column]
    }
}
