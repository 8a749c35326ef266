import NumericCore
import Statistics
import Testing

@Suite struct ResamplingBatchTests {
    /// Samples in columns, some with gaps, one constant, one empty.
    private static func columns(_ rows: Int, _ count: Int, stream: UInt64) -> [Double] {
        var numbers = SeededNumbers(stream)
        var values = (0..<rows * count).map { _ in (numbers.real(0...9) * 10).rounded() / 10 }
        for row in 0..<rows {
            values[rows + row] = 4
            values[2 * rows + row] = .nan
            if row % 4 == 0 { values[3 * rows + row] = .nan }
        }
        values[4 * rows] = .infinity
        return values
    }

    @Test(arguments: Alternative.allCases, DrawSharing.allCases)
    func permutationTestsOfManyColumns(alternative: Alternative, sharing: DrawSharing) throws {
        let (m, n, count) = (9, 12, 8)
        let (a, b) = (Self.columns(m, count, stream: 41), Self.columns(n, count, stream: 42))
        for threads in [1, 2] {
            let batch = try a.withUnsafeBufferPointer { a in
                try b.withUnsafeBufferPointer { b in
                    try SeriesView(a, rows: m, columns: count).permutationTests(
                        against: SeriesView(b, rows: n, columns: count), alternative: alternative, limit: 100,
                        draws: 700, seed: 5, sharing: sharing, execution: Execution(threads: threads))
                }
            }
            for column in 0..<count {
                let (x, y) = (Array(a[column * m..<(column + 1) * m]), Array(b[column * n..<(column + 1) * n]))
                guard column != 2, column != 4 else {
                    #expect(throws: StatisticsError.self) { try batch[column].get() }
                    continue
                }
                let found = try batch[column].get()
                let exact = try PermutationTest(x, y, alternative: alternative, limit: 1_000_000)
                #expect(exact.isExact && !found.isExact && found.relabelings == (column == 3 ? found.relabelings : 700))
                #expect((found.pValue - exact.pValue).magnitude < 0.09, "column \(column)")
                if sharing == .shared {
                    let single = try PermutationTest(x, y, alternative: alternative, limit: 100, draws: 700, seed: 5)
                    #expect(found == single)
                }
            }
        }
    }

    @Test(arguments: [Bootstrap.IntervalKind.percentile, .basic, .bca], DrawSharing.allCases)
    func bootstrapIntervalsOfManyColumns(kind: Bootstrap.IntervalKind, sharing: DrawSharing) throws {
        let (rows, count) = (11, 20)
        let values = Self.columns(rows, count, stream: 43)
        for threads in [1, 2] {
            let batch = try values.withUnsafeBufferPointer {
                try SeriesView($0, rows: rows, columns: count).bootstrapMeans(
                    kind, resamples: 800, level: 0.9, seed: 6, sharing: sharing, execution: Execution(threads: threads))
            }
            for column in 0..<count {
                guard column != 2, column != 4 else {
                    #expect(throws: StatisticsError.self) { try batch[column].get() }
                    continue
                }
                let found = try batch[column].get()
                let own = Array(values[column * rows..<(column + 1) * rows])
                #expect(found.interval!.lower <= found.value + 1e-12 && found.value <= found.interval!.upper + 1e-12)
                guard sharing == .shared else { continue }
                // The sum of the sorted resample makes reorderings of each other equal, as the product does.
                let single = try Bootstrap(own, resamples: 800, seed: 6) {
                    $0.sorted().reduce(0, +) / Double($0.count)
                }.interval(kind, level: 0.9)
                #expect((found.value - single.value).magnitude < 1e-12 && found.method == single.method)
                #expect((found.standardError! - single.standardError!).magnitude < 1e-10)
                // Resampled means that equal the estimate but for rounding move the limits by a few ranks.
                #expect((found.interval!.lower - single.interval!.lower).magnitude < 0.06)
                #expect((found.interval!.upper - single.interval!.upper).magnitude < 0.06)
            }
        }
    }

    @Test func unfitArguments() {
        let values = [Double](repeating: 1, count: 12)
        values.withUnsafeBufferPointer { buffer in
            let (wide, tall) = (SeriesView(buffer, rows: 3, columns: 4), SeriesView(buffer, rows: 4, columns: 3))
            #expect(throws: StatisticsError.self) { try wide.permutationTests(against: tall) }
            #expect(throws: StatisticsError.self) { try wide.permutationTests(against: wide, draws: 0) }
            #expect(throws: StatisticsError.self) { try wide.bootstrapMeans(resamples: 0) }
            #expect(throws: StatisticsError.self) { try wide.bootstrapMeans(level: 1) }
            #expect(throws: StatisticsError.self) { try wide.bootstrapMeans(.studentized) }
        }
    }
}
