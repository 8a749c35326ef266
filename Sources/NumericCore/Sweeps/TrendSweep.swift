internal import CKernels

/// The sums of least squares of `y` on `x` for the series of one block, as `SeriesView.sweepTrends` lends them.
///
/// Each buffer has one value for each row of the block. Only the years in which the series has a value count; both variables
/// are centred on their means over those years before they are multiplied, so nothing cancels.
public struct TrendBlock {
    /// The indicator that the block belongs to.
    public let plane: Int
    /// The towns of the block.
    public let rows: Range<Int>
    /// The numbers of the block's series, `plane × view.rows + row`: where its results go.
    public let series: Range<Int>
    /// n, the number of values that are there.
    public let count: UnsafeMutableBufferPointer<Double>
    /// Mean of x over those years; NaN if there are none.
    public let meanX: UnsafeMutableBufferPointer<Double>
    /// Mean of y; NaN if there are no values.
    public let meanY: UnsafeMutableBufferPointer<Double>
    /// Σ (x − x̄)².
    public let sxx: UnsafeMutableBufferPointer<Double>
    /// Σ (y − ȳ)².
    public let syy: UnsafeMutableBufferPointer<Double>
    /// Sxy / Sxx; NaN with fewer than two values.
    public let slope: UnsafeMutableBufferPointer<Double>
    /// Σ ((y − ȳ) − slope (x − x̄))², from the residuals themselves; NaN where the slope is.
    public let residualSquares: UnsafeMutableBufferPointer<Double>
}

/// Where `SeriesView.fitTrends` puts the lines: one place for each series in each buffer.
public struct TrendLineBuffers {
    /// The change of y per unit of x.
    public let slope: UnsafeMutableBufferPointer<Double>
    /// The line's value at x = 0.
    public let intercept: UnsafeMutableBufferPointer<Double>
    /// Slope by its standard error.
    public let t: UnsafeMutableBufferPointer<Double>
    /// P(|T| ≥ |t|) on n − 2 degrees of freedom.
    public let pValue: UnsafeMutableBufferPointer<Double>
    /// n, the number of values that are there.
    public let count: UnsafeMutableBufferPointer<Int32>

    /// Buffers of `SeriesView.seriesCount` places each.
    public init(
        slope: UnsafeMutableBufferPointer<Double>, intercept: UnsafeMutableBufferPointer<Double>,
        t: UnsafeMutableBufferPointer<Double>, pValue: UnsafeMutableBufferPointer<Double>,
        count: UnsafeMutableBufferPointer<Int32>
    ) {
        self.slope = slope
        self.intercept = intercept
        self.t = t
        self.pValue = pValue
        self.count = count
    }
}

extension SeriesView {
    /// Visits every series with the sums of its least squares line, block by block, on all threads of `execution`.
    ///
    /// A town's sums are taken in the order of the years, so they depend on no other town and on no number of threads, and
    /// equal those of `TrendSums` to the bit.
    ///
    /// - A missing value (NaN) is left out together with its year.
    /// - With fewer than two values the slope and the residual sum are NaN.
    /// - An infinite value makes the sums of its series NaN.
    ///
    /// Cost: reads each value once from memory and three times from the first cache; 20 flops a value.
    ///
    /// - Parameters:
    ///   - x: the years, finite and strictly increasing, one for each column.
    ///   - execution: the threads to use.
    ///   - body: called once for each block, concurrently, with buffers in cache that it may overwrite.
    ///     It writes its results to the places `block.series` of its outputs.
    public func sweepTrends(
        at x: [Double], execution: Execution = .automatic, _ body: @Sendable (TrendBlock, Worker) -> Void
    ) {
        TrendSums.check(x, count: columns)
        forEachBlock(execution) { plane, rows, worker in
            let length = Strips.padded(rows.count)
            let all = worker.scratch.doubles(7 * length)
            forEachStripRange(plane: plane, rows: rows, worker) { values, stride, places in
                yearbook_trend_sums(
                    values, stride, places.count, columns, x, all.baseAddress! + places.lowerBound, length)
            }
            func part(_ i: Int) -> UnsafeMutableBufferPointer<Double> {
                UnsafeMutableBufferPointer(rebasing: all[i * length..<i * length + rows.count])
            }
            let start = plane * self.rows + rows.lowerBound
            body(
                TrendBlock(
                    plane: plane, rows: rows, series: start..<start + rows.count, count: part(0), meanX: part(1),
                    meanY: part(2), sxx: part(3), syy: part(4), slope: part(5), residualSquares: part(6)), worker)
        }
    }

    /// Fits the least squares line of every series: slope, intercept, t and its two-sided p-value, in one sweep.
    ///
    /// The numbers are those of `TrendSums` and `StudentTails` to the bit, whatever the other series and the threads.
    ///
    /// - A missing value (NaN) is left out together with its year.
    /// - With fewer than three values everything but the count is NaN; so is everything of a series with an infinite value.
    /// - A constant series has slope 0, t = 0 and p = 1.
    /// - A series exactly on a rising or falling line has an infinite t and p = 0.
    /// - With more than `StudentTails.maximumCount` values the p-value is NaN, for the caller to compute.
    ///
    /// Cost: as `sweepTrends`, plus about 20 cycles a series for the p-value; writes 36 bytes a series.
    ///
    /// - Parameters:
    ///   - x: the years, finite and strictly increasing, one for each column.
    ///   - output: where the results go.
    ///   - execution: the threads to use.
    public func fitTrends(at x: [Double], into output: TrendLineBuffers, execution: Execution = .automatic) {
        TrendSums.check(x, count: columns)
        for count in [output.slope, output.intercept, output.t, output.pValue].map(\.count) + [output.count.count] {
            precondition(count == seriesCount, "\(seriesCount) series need as many places, not \(count)")
        }
        let output = Shared(output)
        forEachBlock(execution) { plane, rows, worker in
            let length = Strips.padded(rows.count)
            let all = worker.scratch.doubles(4 * length)
            let counts = worker.scratch.buffer(of: Int32.self, count: length)
            forEachStripRange(plane: plane, rows: rows, worker) { values, stride, places in
                let slope = all.baseAddress! + places.lowerBound
                yearbook_trend_lines(
                    values, stride, places.count, columns, x, slope, slope + length, slope + 2 * length,
                    counts.baseAddress! + places.lowerBound)
            }
            let t = UnsafeBufferPointer(rebasing: all[2 * length..<2 * length + rows.count])
            let p = UnsafeMutableBufferPointer(rebasing: all[3 * length..<3 * length + rows.count])
            let n = UnsafeBufferPointer(rebasing: counts[..<rows.count])
            StudentTails.twoSided(t: t, counts: n, into: p)
            let start = plane * self.rows + rows.lowerBound
            let targets = [output.value.slope, output.value.intercept, output.value.t, output.value.pValue]
            for (i, target) in targets.enumerated() {
                (target.baseAddress! + start).update(from: all.baseAddress! + i * length, count: rows.count)
            }
            (output.value.count.baseAddress! + start).update(from: counts.baseAddress!, count: rows.count)
        }
    }
}
