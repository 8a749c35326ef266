import NumericCore
import Testing

/// A town's result is the same to the bit alone, beside others in any order, and on any number of threads.
@Suite struct IndependenceTests {
    static let (years, planes) = (9, 2)
    static let x = (0..<years).map { Double(2001 + $0 + $0 / 4) }

    /// Values by town, so that any town's are known without the others': some missing, zero, negative, or the same all years.
    static func value(town: Int, year: Int, plane: Int) -> Double {
        let mixed = (UInt64(town * 977 + year * 31 + plane * 7 + 1) &* 0x9E37_79B9_7F4A_7C15) >> 33
        if town % 17 == 3 { return 42 }
        if town % 29 == 7 { return .nan }
        switch mixed % 11 {
        case 0: return .nan
        case 1: return 0
        case 2: return -Double(mixed % 1000) / 7
        default: return Double(mixed % 100_000) / 13
        }
    }

    /// The exposure of a town: some missing, zero or negative.
    static func exposure(town: Int) -> Double {
        town % 23 == 5 ? .nan : town % 19 == 2 ? 0 : town % 31 == 4 ? -3 : Double(100 + town * 3)
    }

    /// Kernels by name, each with the number of results of a town and what it writes for towns: towns fastest.
    typealias Kernel = @Sendable (SeriesView, SeriesView, Execution) -> [[Double]]

    static let kernels: [(name: String, run: Kernel)] = [
        (
            "ratios",
            { values, below, execution in
                filledArrays([values.seriesCount * years]) {
                    values.ratios(to: below, scale: 100, limit: 5, into: $0[0], execution: execution)
                }
            }
        ),
        (
            "growth",
            { values, _, execution in
                filledArrays([values.seriesCount * years]) { values.growth(lag: 2, into: $0[0], execution: execution) }
            }
        ),
        (
            "compound growth",
            { values, _, execution in
                filledArrays([values.seriesCount]) { values.compoundGrowth(at: x, into: $0[0], execution: execution) }
            }
        ),
        (
            "rates",
            { values, below, execution in
                filledArrays([Int](repeating: values.seriesCount * years, count: 5)) {
                    values.rates(
                        per: below, scale: 1000, quantile: 1.96,
                        into: RateBuffers(rate: $0[0], wilson: ($0[1], $0[2]), byar: ($0[3], $0[4])),
                        execution: execution)
                }
            }
        ),
        (
            "trends",
            { values, _, execution in
                let count = values.seriesCount
                var n: [Int32] = []
                let lines = filledArrays([count, count, count, count]) { lines in
                    n = [Int32](filling: count) {
                        values.fitTrends(
                            at: x,
                            into: TrendLineBuffers(
                                slope: lines[0], intercept: lines[1], t: lines[2], pValue: lines[3], count: $0),
                            execution: execution)
                    }
                }
                return lines + [n.map(Double.init)]
            }
        ),
        (
            "trend sums",
            { values, _, execution in
                filledArrays([Int](repeating: values.seriesCount, count: 3)) { results in
                    let places = Shared(results.map { $0.baseAddress! })
                    values.sweepTrends(at: x, execution: execution) { block, _ in
                        for (i, series) in block.series.enumerated() {
                            places.value[0][series] = block.slope[i]
                            places.value[1][series] = block.residualSquares[i]
                            places.value[2][series] = block.meanY[i]
                        }
                    }
                }
            }
        ),
        (
            "groups of one town",
            { values, _, execution in
                let groups = RowGroups(groupOfRow: Array(0..<values.rows), groupCount: values.rows)
                let found = values.summarized(
                    by: groups, .all, quantiles: [0.25], execution: execution)
                return [found.sum, found.mean, found.minimum, found.maximum, found.variance] + found.quantiles
            }
        ),
    ]

    static func run(_ kernel: Kernel, _ towns: [Int], threads: Int) -> [[UInt64]] {
        let values = (0..<planes).flatMap { plane in
            (0..<years).flatMap { year in towns.map { value(town: $0, year: year, plane: plane) } }
        }
        let exposures = towns.map(exposure)
        let results = values.withUnsafeBufferPointer { values in
            exposures.withUnsafeBufferPointer { exposures in
                kernel(
                    SeriesView(values, rows: towns.count, columns: years, planes: planes),
                    SeriesView(repeating: exposures, columns: years, planes: planes), Execution(threads: threads))
            }
        }
        // By town: its results in all columns and planes.
        return towns.indices.map { town in
            results.flatMap { result in
                stride(from: town, to: result.count, by: towns.count).map {
                    result[$0].isNaN ? Double.nan.bitPattern : result[$0].bitPattern
                }
            }
        }
    }

    @Test(arguments: kernels.indices) func `a town's results are its own`(kernel: Int) {
        let (name, body) = Self.kernels[kernel]
        let towns = Array(0..<2_500)  // more than a block
        let all = Self.run(body, towns, threads: 1)
        #expect(Self.run(body, towns, threads: 2) == all, "\(name)")
        #expect(Self.run(body, towns, threads: 5) == all, "\(name)")
        let shuffled = towns.map { ($0 * 1_003 + 17) % towns.count }
        let moved = Self.run(body, shuffled, threads: 2)
        #expect(shuffled.indices.allSatisfy { moved[$0] == all[shuffled[$0]] }, "\(name)")
        for town in stride(from: 0, to: towns.count, by: 37) {
            #expect(Self.run(body, [town], threads: 1) == [all[town]], "\(name) of town \(town)")
        }
    }
}
