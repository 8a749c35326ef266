import NumericCore
import Statistics
import Testing

@Suite struct GroupRankBatchTests {
    @Test(arguments: [1, 2]) func rankComparisonsHaveTheBitsOfTheSingleForms(threads: Int) throws {
        var numbers = SeededNumbers(51)
        let (rows, columns) = (60, 9)
        var values = (0..<rows * columns).map { _ in numbers.whole(0...12) + (numbers.whole(0...1) == 0 ? 0.5 : 0) }
        for place in values.indices where numbers.whole(0...9) == 0 { values[place] = .nan }
        for row in 0..<rows {
            values[row] = 3  // all equal
            if row % 4 == 1 { values[rows + row] = .nan }  // a group without values
        }
        values[2 * rows + 7] = .infinity
        let groups = RowGroups(groupOfRow: (0..<rows).map { $0 % 4 == 3 ? nil : $0 % 4 }, groupCount: 3)
        try values.withUnsafeBufferPointer { buffer in
            let view = SeriesView(buffer, rows: rows, columns: columns)
            let batch = try view.rankComparisons(groupedBy: groups, execution: Execution(threads: threads))
            let tests = try view.mapColumns(groupedBy: groups, execution: Execution(threads: threads)) {
                try KruskalWallisTest($0)
            }
            for column in 0..<columns {
                let own = (0..<3).map { group in
                    groups.members(of: group).map { values[column * rows + Int($0)] }
                }
                switch Result(catching: { try KruskalWallisTest(own) }) {
                case .success(let test):
                    let found = try batch[column].get()
                    let mapped = try tests[column].get()
                    #expect(found.test == test && mapped == test)
                    #expect(found.pairs == (try PairwiseComparisons.dunn(own)))
                case .failure(let error):
                    let expected = try #require(error as? StatisticsError)
                    #expect(throws: expected) { try batch[column].get() }
                    #expect(throws: expected) { try tests[column].get() }
                }
            }
            #expect(batch.failures.map(\.index).starts(with: [0, 1]))
            #expect(throws: StatisticsError.self) {
                try view.rankComparisons(groupedBy: RowGroups(groupOfRow: [0], groupCount: 1))
            }
        }
    }
}
