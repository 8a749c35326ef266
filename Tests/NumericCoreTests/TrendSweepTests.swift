import NumericCore
import Testing

@Suite struct TrendSweepTests {
    /// Series with gaps: towns fastest, every seventh cell missing, one town without values, one with a single value.
    static func values(towns: Int, years: Int, planes: Int) -> [Double] {
        var state: UInt64 = 42
        var values = (0..<towns * years * planes).map { _ -> Double in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 61 == 0 ? .nan : Double(Int64(bitPattern: state) >> 40) / 100
        }
        for year in 0..<years {
            if towns > 3 {
                values[year * towns + 1] = .nan
                if year != 2 { values[year * towns + 3] = .nan }
            }
        }
        return values
    }

    @Test(arguments: [(1, 5, 1), (7, 3, 2), (8, 20, 3), (2051, 20, 2), (0, 4, 2), (3, 0, 1), (5, 1, 1)])
    func `every series has the bits of its single form, with any number of threads`(shape: (Int, Int, Int)) {
        let (towns, years, planes) = shape
        let values = Self.values(towns: towns, years: years, planes: planes)
        let x = (0..<years).map { Double(2001 + $0 + ($0 > 4 ? 2 : 0)) }
        for threads in [1, 2, 5] {
            values.withUnsafeBufferPointer { buffer in
                let view = SeriesView(buffer, rows: towns, columns: years, planes: planes)
                var found = [[Double]](repeating: [], count: view.seriesCount)
                found.withUnsafeMutableBufferPointer { output in
                    let output = Shared(output)
                    view.sweepTrends(at: x, execution: Execution(threads: threads)) { block, _ in
                        for (i, series) in block.series.enumerated() {
                            output.value[series] = [
                                block.count[i], block.meanX[i], block.meanY[i], block.sxx[i], block.syy[i],
                                block.slope[i], block.residualSquares[i],
                            ]
                        }
                    }
                }
                for plane in 0..<planes {
                    for row in 0..<towns {
                        let one = TrendSums(x: x, y: view.series(row: row, plane: plane))
                        let expected = [
                            Double(one.count), one.meanX, one.meanY, one.sxx, one.syy, one.slope, one.residualSquares,
                        ]
                        let batch = found[plane * towns + row]
                        #expect(zip(batch, expected).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
                        #expect(batch.count == expected.count)
                    }
                }
            }
        }
    }

    @Test(arguments: [(1, 5, 1), (16, 12, 1), (2051, 20, 2), (0, 4, 2), (3, 2, 1)])
    func `every line has the bits of its single form`(shape: (Int, Int, Int)) {
        let (towns, years, planes) = shape
        let values = Self.values(towns: towns, years: years, planes: planes)
        let x = (0..<years).map { Double(2001 + $0) + ($0 > 2 ? 0.25 : 0) }
        let series = towns * planes
        var results = [[Double]](repeating: [Double](repeating: -7, count: series), count: 4)
        var counts = [Int32](repeating: -7, count: series)
        values.withUnsafeBufferPointer { buffer in
            let view = SeriesView(buffer, rows: towns, columns: years, planes: planes)
            counts.withUnsafeMutableBufferPointer { n in
                withBuffers(&results) { b in
                    view.fitTrends(
                        at: x, into: TrendLineBuffers(slope: b[0], intercept: b[1], t: b[2], pValue: b[3], count: n),
                        execution: Execution(threads: 2))
                }
            }
            for s in 0..<series {
                let y = view.series(row: s % towns, plane: s / towns)
                // Left-out years may as well not be there.
                let kept = zip(x, y).filter { !$0.1.isNaN }
                let one = TrendSums(x: kept.map(\.0), y: kept.map(\.1))
                #expect(Int(counts[s]) == one.count)
                let p = StudentTails.twoSided(t: one.t, count: one.count) ?? .nan
                let expected = [one.count < 3 ? .nan : one.slope, one.intercept, one.t, p]
                for (result, value) in zip(results, expected) {
                    #expect(result[s] == value || (result[s].isNaN && value.isNaN))
                }
            }
        }
    }

    private func withBuffers(_ arrays: inout [[Double]], _ body: ([UnsafeMutableBufferPointer<Double>]) -> Void) {
        let buffers = arrays.map { array in
            let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: array.count)
            _ = buffer.initialize(from: array)
            return buffer
        }
        body(buffers)
        arrays = buffers.map { Array($0) }
        buffers.forEach { $0.deallocate() }
    }

    @Test func `an exact line has its slope and no residuals`() {
        let sums = TrendSums(x: [2001, 2003, 2004, 2008], y: [5, 9, .nan, 19])
        #expect(sums.count == 3)
        #expect(sums.slope == 2)
        #expect(sums.residualSquares == 0)
    }

    @Test func `a constant series has slope zero, whatever the constant`() {
        let sums = TrendSums(x: [2001, 2003, 2004, 2008, 2009], y: [.nan, 0.1, 0.1, 0.1, 0.1])
        #expect(sums.slope == 0 && sums.syy == 0 && sums.residualSquares == 0 && sums.meanY == 0.1)
    }

    @Test func `too few values leave the slope undefined`() {
        let none = TrendSums(x: [1, 2], y: [.nan, .nan])
        #expect(none.count == 0 && none.meanY.isNaN && none.slope.isNaN && none.residualSquares.isNaN)
        let one = TrendSums(x: [1, 2], y: [.nan, 4])
        #expect(one.count == 1 && one.meanY == 4 && one.slope.isNaN && one.residualSquares.isNaN)
    }
}
