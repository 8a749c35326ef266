public import NumericCore

/// Groups compared by ranks: the Kruskal–Wallis test, and Dunn's comparisons of all pairs.
public struct GroupRankComparison: Sendable, Hashable {
    /// The test of all groups.
    public let test: KruskalWallisTest
    /// The pairs, in the order (0, 1), (0, 2), …, (1, 2), ….
    public let pairs: [PairwiseComparison]
}

extension SeriesView {
    /// The Kruskal–Wallis test of groups of towns, with Dunn's comparisons of all pairs, for every year and indicator.
    ///
    /// The results are those of `KruskalWallisTest` and `PairwiseComparisons.dunn` to the bit, from one sort of each column.
    ///
    /// Edge cases, column by column:
    /// - A missing value (NaN) and a town without a group are left out.
    /// - A group without values, an infinite value, or values that are all equal: the single form's typed error.
    ///
    /// Cost: about 15 ns a value, and 0.1 µs a pair.
    ///
    /// - Parameters:
    ///   - groups: the group of each row.
    ///   - adjusting: how the pairs' p-values are adjusted for their number.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Returns: a result for each column: years fastest, then indicators.
    /// - Throws: `StatisticsError.unlikeLengths` where the groups are of another number of rows.
    public func rankComparisons(
        groupedBy groups: RowGroups, adjusting: PValueAdjustment = .holm, execution: Execution = .automatic
    ) throws(StatisticsError) -> Batch<GroupRankComparison> {
        try checkRows(of: groups)
        let sums = rankSums(by: groups, execution: execution)
        return Batch(count: sums.count, execution: execution, reusing: {}) { (column, _) in
            try checkFinite(column, in: groups)
            let found = sums[column]
            guard found.sizes.count >= 2 else {
                throw StatisticsError.tooFewValues(
                    of: "Kruskal–Wallis test: groups", needed: 2, got: found.sizes.count)
            }
            if found.sizes.contains(0) {
                throw StatisticsError.tooFewValues(of: "Kruskal–Wallis test: a group", needed: 1, got: 0)
            }
            let test = try KruskalWallisTest(found)
            return GroupRankComparison(
                test: test, pairs: try PairwiseComparisons.dunn(after: test, adjusting: adjusting))
        }
    }

    /// Refuses an infinite value as the single form does: the first of the first group that has one.
    private func checkFinite(_ item: Int, in groups: RowGroups) throws(StatisticsError) {
        let (plane, column) = item.quotientAndRemainder(dividingBy: columns)
        let values = self.column(column, plane: plane)
        guard (0..<rows).contains(where: { values[$0].isInfinite }) else { return }
        for group in 0..<groups.groupCount {
            for (index, row) in groups.members(of: group).enumerated() where values[Int(row)].isInfinite {
                throw .notFinite("Kruskal–Wallis test", value: values[Int(row)], index: index)
            }
        }
    }
}
