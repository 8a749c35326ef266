public import Indicators
public import NumericCore

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
    ///   - weight: the indicator whose values of `weightYear` weight the towns, for `.weightedMean`; a town whose weight is missing
    ///     or negative is left out of it.
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
                weights = try withColumn(weight, year: weightYear ?? years.last ?? 0) { $0.map { $0 < 0 ? .nan : $0 } }
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
