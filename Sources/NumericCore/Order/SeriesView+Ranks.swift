extension SeriesView {
    /// The rank of each value among those of its column (all towns in one year), and its percentile.
    ///
    /// - 1 for the smallest; equal values share the mean of their ranks. A missing value (NaN) has neither.
    /// - The percentile is (rank − ½) / n, inside (0, 1).
    ///
    /// Cost: about 20 ns a value, whatever their distribution.
    ///
    /// - Parameters:
    ///   - ranks: receives a rank for each value: towns fastest, then years, then indicators.
    ///   - percentiles: likewise; nil for none.
    ///   - execution: the threads to use; the results do not depend on it.
    public func rankColumns(
        into ranks: UnsafeMutableBufferPointer<Double>, percentiles: UnsafeMutableBufferPointer<Double>? = nil,
        execution: Execution = .automatic
    ) {
        let places = rows * columns * planes
        precondition(
            ranks.count == places && (percentiles?.count ?? places) == places, "\(places) values need as many ranks")
        let targets = Shared((ranks: ranks.baseAddress, percentiles: percentiles?.baseAddress))
        forEachOrderedColumn(execution) { column, sorted, count, _ in
            guard let ranks = targets.value.ranks.map({ $0 + column * rows }) else { return }
            let percentiles = targets.value.percentiles.map { $0 + column * rows }
            if count < rows {
                let values = self.column(column % columns, plane: column / columns)
                for row in 0..<rows where values[row].isNaN {
                    ranks[row] = .nan
                    percentiles?[row] = .nan
                }
            }
            Self.forEachTie(sorted, count) { run, rank in
                for i in run { ranks[Int(sorted[i].place)] = rank }
                guard let percentiles else { return }
                let percentile = (rank - 0.5) / Double(count)
                for i in run { percentiles[Int(sorted[i].place)] = percentile }
            }
        }
    }

    /// The sums of the pooled ranks of groups of rows within each column: what the test of Kruskal and Wallis is made of.
    ///
    /// - Missing values (NaN) and rows without a group have no rank.
    ///
    /// - Parameters:
    ///   - groups: of as many rows.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Returns: the sums for each column: years fastest, then indicators.
    public func rankSums(by groups: RowGroups, execution: Execution = .automatic) -> [GroupRankSums] {
        precondition(groups.rowCount == rows, "\(rows) rows need as many groups, not \(groups.rowCount)")
        let groupOfRow = groups.groupOfRow.map { Int32($0 ?? -1) }
        let none = GroupRankSums(sums: [], sizes: [], tieSum: 0)
        var results = [GroupRankSums](repeating: none, count: columns * planes)
        results.withUnsafeMutableBufferPointer { results in
            let places = Shared(results)
            forEachOrderedColumn(execution, onlyRows: groupOfRow) { column, sorted, count, _ in
                var found = GroupRankSums(
                    sums: [Double](repeating: 0, count: groups.groupCount),
                    sizes: [Int](repeating: 0, count: groups.groupCount), tieSum: 0)
                Self.forEachTie(sorted, count) { run, rank in
                    for i in run {
                        let group = Int(groupOfRow[Int(sorted[i].place)])
                        found.sums[group] += rank
                        found.sizes[group] += 1
                    }
                    let ties = Double(run.count)
                    found.tieSum += ties * (ties * ties - 1)
                }
                places.value[column] = found
            }
        }
        return results
    }

    /// Calls `body` for each run of equal values with the mean of their ranks.
    @inline(__always)
    private static func forEachTie(
        _ sorted: UnsafeMutablePointer<OrderEntry>, _ count: Int, _ body: (_ run: Range<Int>, _ rank: Double) -> Void
    ) {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, sorted[end].key == sorted[start].key { end += 1 }
            body(start..<end, Double(start + end + 1) / 2)
            start = end
        }
    }

    /// Calls `body` for each column with its values in ascending order, without those that are missing.
    private func forEachOrderedColumn(
        _ execution: Execution, onlyRows groups: [Int32]? = nil,
        _ body: @Sendable (_ column: Int, _ sorted: UnsafeMutablePointer<OrderEntry>, _ count: Int, Worker) -> Void
    ) {
        guard rows > 0 else { return }
        execution.forEachBlock(of: columns * planes, blockSize: 1) { item, worker in
            let column = item.lowerBound
            let entries = worker.scratch.buffer(of: OrderEntry.self, count: 2 * rows).baseAddress!
            let counters = worker.scratch.buffer(of: UInt32.self, count: OrderSort.maximumBuckets).baseAddress!
            let values = self.column(column % columns, plane: column / columns)
            var count = 0
            for row in 0..<rows {
                // Written in any case and kept if there is a value: no branch to guess.
                entries[count] = OrderEntry(key: OrderKey.key(values[row]), place: Int32(truncatingIfNeeded: row))
                count += values[row] == values[row] && (groups == nil || groups![row] >= 0) ? 1 : 0
            }
            OrderSort.sort(entries, into: entries + rows, count: count, counters: counters)
            body(column, entries + rows, count, worker)
        }
    }
}

/// Sums of pooled ranks by group, and the ties among all values.
public struct GroupRankSums: Sendable, Hashable {
    /// The sum of the ranks of each group; equal values share the mean of theirs.
    public var sums: [Double]
    /// The number of values of each group.
    public var sizes: [Int]
    /// Σ (t³ − t) over groups of t equal values.
    public var tieSum: Double

    /// Sums that were found elsewhere.
    public init(sums: [Double], sizes: [Int], tieSum: Double) {
        self.sums = sums
        self.sizes = sizes
        self.tieSum = tieSum
    }
}
