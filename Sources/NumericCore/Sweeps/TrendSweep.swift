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
    /// Cost: reads each value once from memory and three times from the first cache; 16 flops a value.
    ///
    /// - Parameters:
    ///   - x: the years, finite and strictly increasing, one for each column.
    ///   - execution: the threads to use.
    ///   - body: called once for each block, concurrently, with buffers in cache that it may overwrite.
    ///     It writes its results to the places `block.series` of its outputs.
    public func sweepTrends(
        at x: [Double], execution: Execution = .automatic, _ body: @Sendable (TrendBlock, Worker) -> Void
    ) {
        let offsets = TrendSums.offsets(x, count: columns)
        forEachBlock(execution) { plane, rows, worker in
            let padded = (rows.count + 7) & ~7
            let all = worker.scratch.doubles(7 * padded)
            let parts = (0..<7).map { UnsafeMutableBufferPointer(rebasing: all[$0 * padded..<($0 + 1) * padded]) }
            offsets.withUnsafeBufferPointer { u in
                trendSums(plane: plane, rows: rows, origin: x.first ?? 0, u, into: all.baseAddress!, padded)
            }
            let cut = parts.map { UnsafeMutableBufferPointer(rebasing: $0[..<rows.count]) }
            let start = plane * self.rows + rows.lowerBound
            body(
                TrendBlock(
                    plane: plane, rows: rows, series: start..<start + rows.count, count: cut[0], meanX: cut[1],
                    meanY: cut[2], sxx: cut[3], syy: cut[4], slope: cut[5], residualSquares: cut[6]), worker)
        }
    }

    private func trendSums(
        plane: Int, rows: Range<Int>, origin: Double, _ u: UnsafeBufferPointer<Double>,
        into output: UnsafeMutablePointer<Double>, _ stride: Int
    ) {
        typealias Lanes = SIMD4<Double>
        let width = Lanes.scalarCount
        let first = column(0, plane: plane) + rows.lowerBound
        var row = 0
        while row + width <= rows.count {
            Lanes.trendSums(first + row, stride: columnStride, origin: origin, u, into: output + row, stride)
            row += width
        }
        guard row < rows.count else { return }
        let rest = rows.count - row
        withUnsafeTemporaryAllocation(of: Double.self, capacity: width * columns) { padded in
            for column in 0..<columns {
                for lane in 0..<width {
                    padded[column * width + lane] = lane < rest ? first[column * columnStride + row + lane] : .nan
                }
            }
            guard let start = padded.baseAddress else { return }
            Lanes.trendSums(start, stride: width, origin: origin, u, into: output + row, stride)
        }
    }
}

extension SIMD4<Double> {
    /// The sums of four neighbouring series. Lane by lane the operations are those of `TrendSums.init`.
    @inline(__always)
    fileprivate static func trendSums(
        _ values: UnsafePointer<Double>, stride: Int, origin: Double, _ u: UnsafeBufferPointer<Double>,
        into output: UnsafeMutablePointer<Double>, _ outputStride: Int
    ) {
        var count = Self.zero
        var sumX = Self.zero
        var sumY = Self.zero
        let base = Self.firstPresent(values, stride: stride, columns: u.count)
        for column in 0..<u.count {
            let y = Self(at: values + column * stride)
            let mask = y.present
            count += Self(repeating: 1).kept(mask)
            sumX += Self(repeating: u[column]).kept(mask)
            sumY += (y - base).kept(mask)
        }
        let meanX = sumX / count
        let meanD = sumY / count
        var sxx = Self.zero
        var sxy = Self.zero
        var syy = Self.zero
        for column in 0..<u.count {
            let y = Self(at: values + column * stride)
            let mask = y.present
            let dx = (Self(repeating: u[column]) - meanX).kept(mask)
            let dy = ((y - base) - meanD).kept(mask)
            sxx += dx * dx
            sxy += dx * dy
            syy += dy * dy
        }
        let slope = sxy / sxx
        var residualSquares = Self.zero
        for column in 0..<u.count {
            let y = Self(at: values + column * stride)
            let residual = (((y - base) - meanD) - slope * (Self(repeating: u[column]) - meanX)).kept(y.present)
            residualSquares += residual * residual
        }
        count.store(at: output)
        (meanX + origin).store(at: output + outputStride)
        (base + meanD).store(at: output + 2 * outputStride)
        sxx.store(at: output + 3 * outputStride)
        syy.store(at: output + 4 * outputStride)
        slope.store(at: output + 5 * outputStride)
        (residualSquares + (slope - slope)).store(at: output + 6 * outputStride)
    }
    /// The first value of each series that is not missing; NaN if there is none.
    @inline(__always)
    private static func firstPresent(_ values: UnsafePointer<Double>, stride: Int, columns: Int) -> Self {
        var first = Self(repeating: .nan)
        for column in 0..<columns {
            let missing = first .!= first
            guard any(missing) else { break }
            first.replace(with: Self(at: values + column * stride), where: missing)
        }
        return first
    }
}
