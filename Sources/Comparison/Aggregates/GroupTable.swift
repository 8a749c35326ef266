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

/// The groups of a panel's towns: made once, used for many sweeps.
public struct TownGroups: Sendable {
    /// How towns were put together.
    public let grouping: Grouping
    /// The groups, in the order in which the panel's towns name them.
    public let groups: [TownGroup]
    /// The groups as rows of a kernel.
    public let rows: RowGroups
    /// Towns that belong to no group, or are of another level than those put together.
    public let ungrouped: [Town.ID]
}

extension Panel {
    /// Groups the panel's towns of one level.
    ///
    /// - Parameters:
    ///   - level: the level of the places to put together; the lowest of the panel by default, so that no district is added to
    ///     its towns.
    public func groups(by grouping: Grouping, level: Town.Level? = nil) -> TownGroups {
        let level = level ?? towns.map(\.level).min()
        var groups: [TownGroup] = []
        var positions: [TownGroup: Int] = [:]
        var ungrouped: [Town.ID] = []
        let groupOfTown = towns.indices.map { town -> Int? in
            guard towns[town].level == level, let group = try? group(of: town, by: grouping) else {
                ungrouped.append(towns[town].id)
                return nil
            }
            if let known = positions[group] { return known }
            positions[group] = groups.count
            groups.append(group)
            return groups.count - 1
        }
        return TownGroups(
            grouping: grouping, groups: groups, rows: RowGroups(groupOfRow: groupOfTown, groupCount: groups.count),
            ungrouped: ungrouped)
    }

    /// Statistics of groups of towns for every indicator and year of the panel.
    ///
    /// Only values that exist count; `Cell.coverage` says how many. Each group adds its towns in the panel's order, so that its
    /// numbers depend on no other group and not on the number of threads.
    ///
    /// - Parameters:
    ///   - groups: made by `groups(by:level:)`.
    ///   - statistics: what to compute.
    ///   - weight: the indicator whose values of `weightYear` weight the towns, for `.weightedMean`.
    ///   - weightYear: the last year of the panel by default.
    ///   - quantiles: probabilities, such as 0.5 for the median.
    /// - Throws: `.panel` for a weight or a year that the panel lacks; `.notCompared` for a weighted mean without weights.
    public func summarize(
        by groups: TownGroups, _ statistics: GroupStatistics = .all, weight: Indicator.ID? = nil,
        weightYear: Int? = nil, quantiles: [Double] = [], execution: Execution = .automatic
    ) throws(ComparisonError) -> GroupTable {
        var weights: [Double]?
        if let weight {
            do throws(PanelError) {
                weights = try withColumn(weight, year: weightYear ?? years.last ?? 0) { Array($0) }
            } catch { throw .panel(error) }
        }
        guard weights != nil || !statistics.contains(.weightedMean) else {
            throw .notCompared(.undefined("a weighted mean needs the indicator that weights the towns"))
        }
        let summaries = withSeries { series in
            series.summarized(
                by: groups.rows, statistics, weights: weights, quantiles: quantiles, execution: execution)
        }
        return GroupTable(
            grouping: groups.grouping, groups: groups.groups,
            sizes: groups.groups.indices.map { groups.rows.size(of: $0) }, indicators: indicators, years: years,
            probabilities: quantiles, summaries: summaries, ungrouped: groups.ungrouped)
    }
}
