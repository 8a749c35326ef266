internal import CKernels

/// The median slopes and Kendall scores of the series of one block, as `SeriesView.sweepRobustTrends` lends them.
///
/// Each buffer has one value for each row of the block.
public struct RobustTrendBlock {
    /// The numbers of the block's series, `plane × view.rows + row`: where its results go.
    public let series: Range<Int>
    /// The median of the slopes of all pairs of values; NaN with fewer than two, or an infinite one.
    public let slope: UnsafeMutableBufferPointer<Double>
    /// The variance of Kendall's S in random order, given the ties; NaN where the slope is.
    public let variance: UnsafeMutableBufferPointer<Double>
    /// Kendall's S: pairs that rise minus pairs that fall; 0 where the slope is NaN.
    public let score: UnsafeMutableBufferPointer<Int32>
    /// n, the number of values that are there.
    public let count: UnsafeMutableBufferPointer<Int32>
    /// The groups of equal values, read by `TieGroups`.
    public let ties: UnsafeMutableBufferPointer<UInt64>
}

/// The sizes of the groups of equal values of at most 64, as the robust sweep writes them.
///
/// A group of t is a run of t − 1 ones and a zero, larger groups in the higher places; 0 for no ties.
public enum TieGroups {
    /// The sizes, of two or more, in descending order.
    public static func sizes(_ code: UInt64) -> [Int] {
        var sizes: [Int] = []
        var rest = code
        while rest != 0 {
            // From the lowest group: its zero, then its ones.
            rest >>= 1
            let ones = (~rest).trailingZeroBitCount
            sizes.append(ones + 1)
            rest = ones == 64 ? 0 : rest >> UInt64(ones)
        }
        return sizes.reversed()
    }
}

extension SeriesView {
    /// The greatest number of columns of a robust sweep.
    public static let robustColumns = Int(YEARBOOK_ROBUST_COLUMNS)

    /// Whether `sweepRobustTrends` takes these years: not too many, and their distances within the range of floats.
    public static func takesRobustTrends(at x: [Double]) -> Bool {
        guard x.count <= robustColumns else { return false }
        let gaps = zip(x, x.dropFirst()).map { $1 - $0 }
        return gaps.allSatisfy { $0 > 1e-30 } && (x.isEmpty || x[x.count - 1] - x[0] < 1e30)
    }

    /// Visits every series with its median slope and Kendall's S, block by block, on all threads of `execution`.
    ///
    /// The slope is the median of the quotients (later − earlier value) / (later − earlier x) of all pairs, to the bit, the mean of
    /// the two middle ones for an even number; a slope of zero is +0. It depends on no other series and no number of threads.
    ///
    /// - A missing value (NaN) is left out together with its year.
    ///
    /// Cost: about 200 ns for a series of twenty years where the processor has wide vectors; up to ten times as much where most
    /// slopes are equal, but not zero.
    ///
    /// - Parameters:
    ///   - x: the years, strictly increasing, one for each column, which `takesRobustTrends(at:)` admits.
    ///   - execution: the threads to use.
    ///   - body: called once for each block, concurrently; it writes its results to the places `block.series` of its outputs.
    public func sweepRobustTrends(
        at x: [Double], execution: Execution = .automatic, _ body: @Sendable (RobustTrendBlock, Worker) -> Void
    ) {
        TrendSums.check(x, count: columns)
        precondition(Self.takesRobustTrends(at: x), "Too many years for a robust sweep, or too far apart")
        forEachBlock(execution) { plane, rows, worker in
            let length = Strips.padded(rows.count)
            let scratch = worker.scratch
            let doubles = scratch.doubles(2 * length)
            let wholes = scratch.buffer(of: Int32.self, count: 2 * length)
            let ties = scratch.buffer(of: UInt64.self, count: length)
            let work = scratch.doubles((Strips.width + 2) * Int(YEARBOOK_ROBUST_PAIRS))
            forEachStripRange(plane: plane, rows: rows, worker) { values, stride, places in
                var output = yearbook_robust_trends_output(
                    slope: doubles.baseAddress! + places.lowerBound,
                    variance: doubles.baseAddress! + length + places.lowerBound,
                    score: wholes.baseAddress! + places.lowerBound,
                    n: wholes.baseAddress! + length + places.lowerBound, ties: ties.baseAddress! + places.lowerBound)
                yearbook_robust_trends(values, stride, places.count, columns, x, work.baseAddress!, &output)
            }
            let start = plane * self.rows + rows.lowerBound
            body(
                RobustTrendBlock(
                    series: start..<start + rows.count,
                    slope: UnsafeMutableBufferPointer(rebasing: doubles[..<rows.count]),
                    variance: UnsafeMutableBufferPointer(rebasing: doubles[length..<length + rows.count]),
                    score: UnsafeMutableBufferPointer(rebasing: wholes[..<rows.count]),
                    count: UnsafeMutableBufferPointer(rebasing: wholes[length..<length + rows.count]),
                    ties: UnsafeMutableBufferPointer(rebasing: ties[..<rows.count])), worker)
        }
    }
}
