import NumericCore
import Testing

@Suite struct GroupTests {
    /// Rows in groups of very different sizes; group 4 is empty, and every ninth row is in none.
    static func groups(_ rows: Int, _ count: Int) -> RowGroups {
        RowGroups(
            groupOfRow: (0..<rows).map { row in
                row % 9 == 5 ? nil : [row * row % count, row % 2 == 0 ? 0 : (row * 7 + 3) % count][row % 2]
            }
            .map { $0 == 4 ? nil : $0 },
            groupCount: count)
    }

    @Test func `members keep the order of the rows`() {
        let groups = RowGroups(groupOfRow: [1, 0, nil, 1, 3, 0], groupCount: 4)
        #expect((0..<4).map { Array(groups.members(of: $0)) } == [[1, 5], [0, 3], [], [4]])
        #expect((0..<4).map(groups.size) == [2, 2, 0, 1])
        let above = groups.grouped(by: [0, nil, 0, 0], count: 2)
        #expect((0..<2).map { Array(above.members(of: $0)) } == [[1, 4, 5], []])
    }

    @Test(arguments: [(1, 1, 1, 1), (30, 5, 3, 2), (1000, 40, 4, 1), (200, 300, 2, 2), (5, 3, 0, 1)])
    func `every group has the bits of its single form, with any number of threads`(shape: (Int, Int, Int, Int)) {
        let (rows, count, columns, planes) = shape
        let values = TrendSweepTests.values(towns: rows, years: columns, planes: planes)
        let weights = (0..<rows).map { $0 % 11 == 3 ? .nan : Double($0 % 5) }
        let groups = Self.groups(rows, count)
        let probabilities = [0, 0.25, 0.5, 0.9, 1]
        values.withUnsafeBufferPointer { buffer in
            let view = SeriesView(buffer, rows: rows, columns: columns, planes: planes)
            let found = [1, 2, 5].map {
                view.summarized(
                    by: groups, [.all, .weightedMean], weights: weights, quantiles: probabilities,
                    execution: Execution(threads: $0))
            }
            for plane in 0..<planes {
                for column in 0..<columns {
                    for group in 0..<count {
                        let members = groups.members(of: group).map(Int.init)
                        let one = GroupSummary(
                            members.map { view.value(row: $0, column: column, plane: plane) },
                            weights: members.map { weights[$0] })
                        let i = found[0].index(group: group, column: column, plane: plane)
                        let expected =
                            [one.sum, one.mean, one.weightedMean, one.minimum, one.maximum, one.variance]
                            + probabilities.map(one.quantile)
                        for f in found {
                            #expect(Int(f.count[i]) == one.count)
                            let all = [f.sum, f.mean, f.weightedMean, f.minimum, f.maximum, f.variance] + f.quantiles
                            #expect(zip(all, expected).allSatisfy { $0[i] == $1 || ($0[i].isNaN && $1.isNaN) })
                        }
                    }
                }
            }
        }
    }

    @Test func `only what was asked for is there`() {
        let values = [1.0, 2, 3, 4]
        let found = values.withUnsafeBufferPointer {
            SeriesView($0, rows: 4, columns: 1).summarized(
                by: RowGroups(groupOfRow: [0, 0, 1, 1], groupCount: 2), [.mean])
        }
        #expect(found.mean == [1.5, 3.5] && found.count == [2, 2])
        #expect(found.sum.isEmpty && found.variance.isEmpty && found.quantiles.isEmpty && found.weightedMean.isEmpty)
    }

    @Test func `known statistics of one group`() {
        let one = GroupSummary([3, .nan, 1, 2, 10], weights: [1, 5, 1, 2, .nan])
        #expect(one.count == 4 && one.sum == 16 && one.mean == 4 && one.minimum == 1 && one.maximum == 10)
        #expect(one.weightedMean == 2 && one.variance == 50.0 / 3)
        #expect(one.quantile(0.5) == 2.5 && one.quantile(0) == 1 && one.quantile(1) == 10 && one.quantile(0.25) == 1.75)
        let none = GroupSummary([.nan])
        #expect(none.count == 0 && none.sum == 0 && none.mean.isNaN && none.minimum.isNaN && none.quantile(0.5).isNaN)
        #expect(GroupSummary([7]).variance.isNaN)
    }

    @Test func `sums over groups are the product with the membership matrix`() throws {
        let groups = Self.groups(60, 7)
        let columns = Naive.matrix(60, 3)
        let weights = (0..<60).map { Double($0 % 4) }
        let product = try groups.membership(weights: weights).multiplied(by: columns)
        for group in 0..<7 {
            for column in 0..<3 {
                let sum = groups.members(of: group).reduce(0.0) { $0 + weights[Int($1)] * columns[Int($1), column] }
                #expect(abs(product[group, column] - sum) < 1e-13)
            }
        }
    }
}
