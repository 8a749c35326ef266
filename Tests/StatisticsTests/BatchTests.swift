import NumericCore
import Statistics
import Testing

/// Calls `body` with a view of densely stored values.
func withView<Result>(
    _ values: [Double], rows: Int, columns: Int, planes: Int = 1, _ body: (SeriesView) throws -> Result
) rethrows -> Result {
    try values.withUnsafeBufferPointer { try body(SeriesView($0, rows: rows, columns: columns, planes: planes)) }
}

@Suite struct BatchTests {
    /// Counts with ties, zeros, gaps and an infinite value: 37 towns, 7 years, 3 indicators.
    private func panel(_ stream: UInt64) -> [Double] {
        var numbers = SeededNumbers(stream)
        var values = numbers.list(37 * 7 * 3, 0...9)
        for place in values.indices where numbers.whole(0...6) == 0 { values[place] = .nan }
        values[5] = .infinity
        return values
    }

    @Test(arguments: [1, 2, 3]) func seriesByItself(threads: Int) throws {
        let values = panel(41)
        let other = panel(42)
        try withView(values, rows: 37, columns: 7, planes: 3) { view in
            let execution = Execution(threads: threads)
            let tests = view.mapSeries(execution: execution) { try MannKendallTest($0) }
            let cached = view.mapSeries(reusing: { 0 }, execution: execution) { series, count in
                count += 1
                return try MannKendallTest(series)
            }
            #expect(tests.count == 111 && tests == cached)
            #expect(tests.failures.contains { $0.index == 5 })
            for series in 0..<111 {
                let own = view.series(row: series % 37, plane: series / 37)
                let single = Result { () throws(StatisticsError) in try MannKendallTest(own) }
                #expect(tests[series] == single)
                #expect(tests.values[series] == (try? single.get()))
            }
            let numbers = tests.numbers(\.pValue)
            for (number, value) in zip(numbers, tests.values) {
                #expect(value.map { $0.pValue == number } ?? number.isNaN)
            }
            try withView(other, rows: 37, columns: 7, planes: 3) { other in
                let pairs = try view.mapSeries(with: other, execution: execution) { try PearsonCorrelation($0, $1) }
                for series in 0..<111 {
                    let (row, plane) = (series % 37, series / 37)
                    let single = Result { () throws(StatisticsError) in
                        try PearsonCorrelation(
                            view.series(row: row, plane: plane), other.series(row: row, plane: plane))
                    }
                    #expect(pairs[series] == single)
                }
                let cells = try view.mapCells(with: other, execution: execution) {
                    try Estimate.poissonRate($0[0], exposure: $0[1])
                }
                for (cell, result) in cells.enumerated() {
                    let single = Result { () throws(StatisticsError) in
                        try Estimate.poissonRate(values[cell], exposure: other.base[cell])
                    }
                    // An error with NaN in it is not equal to itself.
                    #expect(result == single || "\(result)" == "\(single)")
                }
            }
        }
    }

    @Test(arguments: [1, 2]) func columnsAndGroups(threads: Int) throws {
        let values = panel(43)
        let labels = (0..<37).map { $0 % 5 == 4 ? nil : $0 % 5 }
        let execution = Execution(threads: threads)
        try withView(values, rows: 37, columns: 7, planes: 3) { view in
            let means = view.mapColumns(execution: execution) { try Summary($0) }
            let paired = try view.mapColumns(with: view, execution: execution) { try SpearmanCorrelation($0, $1) }
            let groups = RowGroups(groupOfRow: labels, groupCount: 4)
            let tests = try view.mapColumns(groupedBy: groups, execution: execution) { try KruskalWallisTest($0) }
            #expect(means.count == 21 && paired.count == 21 && tests.count == 21)
            for item in 0..<21 {
                let column = Array(values[item * 37..<(item + 1) * 37])
                #expect(try means[item].get().mean == Summary(column).mean)
                let itself = Result { () throws(StatisticsError) in try SpearmanCorrelation(column, column) }
                #expect(paired[item] == itself)
                let split = (0..<4).map { group in column.indices.filter { labels[$0] == group }.map { column[$0] } }
                let single = Result { () throws(StatisticsError) in try KruskalWallisTest(split) }
                #expect(tests[item] == single)
            }
        }
    }

    @Test func yearsOfAChange() {
        withView((0..<12).map(Double.init), rows: 3, columns: 4) { view in
            let ends = view.selecting(3, 0)
            #expect(ends.series(row: 1) == [10, 1])
            let sums = ends.mapSeries { $0[0] - $0[1] }
            #expect(sums.values == [9, 9, 9])
        }
    }

    @Test func parallelColumns() throws {
        let rates = try Batch(columns: [3, 0, -1, 5], [10, 20, 30, 0]) {
            try Estimate.poissonRate($0[0], exposure: $0[1])
        }
        #expect(try rates[0].get() == Estimate.poissonRate(3, exposure: 10))
        #expect(rates.failures.map(\.index) == [2, 3])
        #expect(rates.failures[0].error == .negative("events", value: -1))
        #expect(rates.mapValues { $0.value }.values == [0.3, 0, nil, nil])
        #expect(throws: StatisticsError.unlikeLengths("first column", 2, "another column", 1)) {
            try Batch(columns: [1, 2], [1]) { $0[0] }
        }
        #expect(try Batch(columns: [], []) { $0[0] }.isEmpty)
    }

    private struct Foreign: Error {}

    @Test func otherErrorsAreKept() {
        let results = withView([1, 2], rows: 2, columns: 1) { $0.mapSeries { _ -> Double in throw Foreign() } }
        #expect(results.failures[1].error == .undefined("result", because: "Foreign()"))
    }

    @Test func viewsOfUnlikeShape() throws {
        withView([1, 2, 3, 4], rows: 2, columns: 2) { view in
            _ = withView([1, 2, 3], rows: 3, columns: 1) { other in
                #expect(throws: StatisticsError.unlikeLengths("rows of one view", 2, "of another", 3)) {
                    try view.mapCells(with: other) { $0[0] }
                }
            }
            #expect(throws: StatisticsError.unlikeLengths("grouped rows", 1, "rows", 2)) {
                try view.mapColumns(groupedBy: RowGroups(groupOfRow: [0], groupCount: 1)) { $0.count }
            }
        }
    }
}
