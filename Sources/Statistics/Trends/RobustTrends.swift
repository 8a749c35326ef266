import Distributions
public import NumericCore

/// The Theil–Sen slopes and Mann–Kendall tests of many short series at once.
///
/// Each series is treated on its own; the results are those of `TheilSenTrend` and `MannKendallTest` to the bit, whatever the
/// other series and the number of threads.
///
/// Edge cases, series by series:
/// - NaN among the values is missing; the number used is in `n`.
/// - Fewer than two values, or an infinite one: everything but `n` is NaN, and the score is 0.
/// - A constant series has slope 0, S = 0 and p = 1.
///
/// Cost: about 200 ns for a series of twenty years on one thread of a processor with wide vectors. Null distributions are
/// made once for each number of values and pattern of ties. More than 64 years: n² / 2 slopes sorted for each series.
public struct RobustTrends: Sendable, Hashable {
    /// The median change per year of each series; series `s` is the row `s % rows` of plane `s / rows`.
    public let slope: [Double]
    /// Mann–Kendall's S.
    public let score: [Int32]
    /// The variance of S under the null hypothesis, given the ties.
    public let variance: [Double]
    /// The two-sided p-value: with the automatic method exact up to 60 values, normal beyond.
    public let pValue: [Double]
    /// The number of values used.
    public let n: [Int32]

    /// Fits and tests all series of a view.
    ///
    /// - Parameters:
    ///   - years: one for each column, finite and strictly increasing.
    ///   - series: the values; NaN for missing.
    ///   - method: how the p-values are found, as for `MannKendallTest`; with `exact` they are NaN beyond 60 values.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Throws: `StatisticsError` for unlike lengths, or years that do not increase.
    public init(
        years: [Double], series: SeriesView, method: MannKendallMethod = .automatic, execution: Execution = .automatic
    ) throws(StatisticsError) {
        try LinearTrends.check(years, columns: series.columns)
        let count = series.seriesCount
        var (score, variance, pValue, n): ([Int32], [Double], [Double], [Int32]) = ([], [], [], [])
        slope = [Double](filling: count) { slopes in
            variance = [Double](filling: count) { variances in
                pValue = [Double](filling: count) { ps in
                    score = [Int32](filling: count) { scores in
                        n = [Int32](filling: count) { ns in
                            let places = Places(slope: slopes, variance: variances, pValue: ps, score: scores, n: ns)
                            if SeriesView.takesRobustTrends(at: years) {
                                places.sweep(years, series, method, execution)
                            } else {
                                places.fillSingly(years, series, method, execution)
                            }
                        }
                    }
                }
            }
        }
        (self.score, self.variance, self.pValue, self.n) = (score, variance, pValue, n)
    }

    /// Where the results go.
    private struct Places: @unchecked Sendable {
        var slope: UnsafeMutableBufferPointer<Double>
        var variance: UnsafeMutableBufferPointer<Double>
        var pValue: UnsafeMutableBufferPointer<Double>
        var score: UnsafeMutableBufferPointer<Int32>
        var n: UnsafeMutableBufferPointer<Int32>

        func sweep(
            _ years: [Double], _ series: SeriesView, _ method: MannKendallMethod, _ execution: Execution
        ) {
            let shared = KendallPValues.Tables()
            series.sweepRobustTrends(at: years, execution: execution) { block, _ in
                var known = KendallPValues(method, sharing: shared)
                let start = block.series.lowerBound
                for (place, s) in block.series.enumerated() {
                    let variance = block.variance[place]
                    pValue[s] =
                        variance.isNaN
                        ? .nan
                        : known.twoSided(
                            score: Int(block.score[place]), variance: variance, count: Int(block.count[place]),
                            ties: block.ties[place])
                }
                (slope.baseAddress! + start).update(from: block.slope.baseAddress!, count: block.slope.count)
                (variance.baseAddress! + start).update(from: block.variance.baseAddress!, count: block.slope.count)
                (score.baseAddress! + start).update(from: block.score.baseAddress!, count: block.slope.count)
                (n.baseAddress! + start).update(from: block.count.baseAddress!, count: block.slope.count)
            }
        }

        func fillSingly(
            _ years: [Double], _ series: SeriesView, _ method: MannKendallMethod, _ execution: Execution
        ) {
            execution.forEachBlock(of: series.seriesCount, blockSize: 64) { range, _ in
                for s in range {
                    let values = series.series(row: s % series.rows, plane: s / series.rows)
                    let line = try? TheilSenTrend(years: years, values: values)
                    let test = try? MannKendallTest(values, method: method)
                    let plain = test == nil ? try? MannKendallTest(values, method: .normal) : test
                    slope[s] = line?.slope.value ?? .nan
                    variance[s] = plain?.variance ?? .nan
                    pValue[s] = test?.pValue ?? .nan
                    score[s] = Int32(plain?.score ?? 0)
                    n[s] = Int32(values.count { !$0.isNaN })
                }
            }
        }
    }
}
