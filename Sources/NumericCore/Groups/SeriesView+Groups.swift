internal import CKernels

extension SeriesView {
    /// Statistics of every group of rows in every column and plane, in one sweep.
    ///
    /// Eight groups are worked on at once, a lane for each, and each group adds its members in the order of the rows: its results
    /// are those of `GroupSummary` to the bit, whatever the other groups and the number of threads.
    ///
    /// - Missing values (NaN) are left out. A missing weight leaves its value out of the weighted mean.
    /// - A group without values has count 0, sum 0 and NaN elsewhere.
    ///
    /// Cost: reads each value once from memory; about 12 flops a value, and for quantiles a sorting network of
    /// n log² n / 4 exchanges a group.
    ///
    /// - Parameters:
    ///   - groups: the groups of the rows.
    ///   - statistics: what to compute; `.weightedMean` needs weights.
    ///   - weights: one for each row, ≥ 0 or NaN, the same in all columns.
    ///   - quantiles: probabilities, such as 0.5 for the median.
    ///   - execution: the threads to use.
    public func summarized(
        by groups: RowGroups, _ statistics: GroupStatistics, weights: [Double]? = nil, quantiles: [Double] = [],
        execution: Execution = .automatic
    ) -> GroupSummaries {
        precondition(groups.rowCount == rows, "Groups of \(groups.rowCount) rows do not fit \(rows) rows")
        precondition(weights.map { $0.count == rows } ?? true, "\(rows) rows need as many weights")
        precondition(weights != nil || !statistics.contains(.weightedMean), "A weighted mean needs weights")
        precondition(quantiles.allSatisfy { $0 >= 0 && $0 <= 1 }, "Probabilities lie between 0 and 1: \(quantiles)")
        let sweep = GroupSweep(
            view: self, groups: groups, weights: weights.map(groups.layout.spread), quantiles: quantiles)
        return sweep.run(statistics, execution)
    }
}

/// A group sweep with its places for results.
private struct GroupSweep: Sendable {
    let view: SeriesView
    let groups: RowGroups
    let weights: [Double]?
    let quantiles: [Double]

    /// Where the results of each kind go; nil for those not asked for.
    private struct Places {
        var count: UnsafeMutablePointer<Int32>
        var sum, mean, weightedMean, minimum, maximum, variance: UnsafeMutablePointer<Double>?
        var quantiles: [UnsafeMutablePointer<Double>]
    }

    func run(_ statistics: GroupStatistics, _ execution: Execution) -> GroupSummaries {
        let size = groups.groupCount * view.columns * view.planes
        let kinds: [GroupStatistics] = [.sum, .mean, .weightedMean, .minimum, .maximum, .variance]
        let sizes = kinds.map { statistics.contains($0) ? size : 0 } + quantiles.map { _ in size }
        var arrays: [[Double]] = []
        let count = [Int32](filling: size) { counts in
            arrays = filledArrays(sizes) { buffers in
                guard let counts = counts.baseAddress else { return }
                let bases = buffers.map { $0.isEmpty ? nil : $0.baseAddress }
                let places = Shared(
                    Places(
                        count: counts, sum: bases[0], mean: bases[1], weightedMean: bases[2], minimum: bases[3],
                        maximum: bases[4], variance: bases[5], quantiles: bases[6...].compactMap { $0 }))
                execution.forEachBlock(of: view.columns * view.planes, blockSize: 1) { item, worker in
                    let (plane, column) = item.lowerBound.quotientAndRemainder(dividingBy: view.columns)
                    let values = view.column(column, plane: plane)
                    summarize(values, at: item.lowerBound * groups.groupCount, places.value, worker)
                }
            }
        }
        return GroupSummaries(
            groups: groups.groupCount, columns: view.columns, planes: view.planes, count: count, sum: arrays[0],
            mean: arrays[1], weightedMean: arrays[2], minimum: arrays[3], maximum: arrays[4], variance: arrays[5],
            quantiles: Array(arrays[6...]))
    }

    private func summarize(_ column: UnsafePointer<Double>, at offset: Int, _ places: Places, _ worker: Worker) {
        yearbook_fetch(column, view.rows)
        let layout = groups.layout
        let buffer = worker.scratch.doubles(8 * max(1, layout.longest))
        layout.slots.withUnsafeBufferPointer { slots in
            (weights ?? []).withUnsafeBufferPointer { weights in
                for batch in layout.batches {
                    var sums = yearbook_group_sums()
                    batch.sizes.withUnsafeBufferPointer { sizes in
                        var job = yearbook_group_batch(
                            column: column, slots: slots.baseAddress.map { $0 + 8 * batch.start },
                            weights: self.weights == nil ? nil : weights.baseAddress.map { $0 + 8 * batch.start },
                            sizes: sizes.baseAddress, steps: batch.steps, values: buffer.baseAddress)
                        yearbook_group_sums_of(&job, &sums)
                    }
                    if !quantiles.isEmpty { yearbook_group_sort(buffer.baseAddress!, batch.steps) }
                    write(sums, of: batch, sorted: buffer, at: offset, places)
                }
            }
        }
    }

    private func write(
        _ sums: yearbook_group_sums, of batch: GroupLayout.Batch, sorted: UnsafeMutableBufferPointer<Double>,
        at offset: Int, _ places: Places
    ) {
        withUnsafeBytes(of: sums) { bytes in
            let sums = bytes.bindMemory(to: Double.self)
            for (lane, group) in batch.groups.enumerated() {
                let place = offset + group
                let n = sums[lane]
                let empty = n == 0
                places.count[place] = Int32(n)
                places.sum?[place] = sums[8 + lane]
                places.mean?[place] = sums[8 + lane] / n
                places.weightedMean?[place] = sums[24 + lane] > 0 ? sums[16 + lane] / sums[24 + lane] : .nan
                places.minimum?[place] = empty ? .nan : sums[32 + lane]
                places.maximum?[place] = empty ? .nan : sums[40 + lane]
                places.variance?[place] = n < 2 ? .nan : max(0, sums[48 + lane]) / (n - 1)
                for (quantile, target) in zip(quantiles, places.quantiles) {
                    target[place] = GroupSummary.interpolated(count: Int(n), quantile) { sorted[8 * $0 + lane] }
                }
            }
        }
    }
}
