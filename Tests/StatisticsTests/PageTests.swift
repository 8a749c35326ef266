import Distributions
import Statistics
import Testing

@Suite struct PageTests {
    /// The share of all orders of all rows' ranks whose L is at least that of the rows.
    private func counted(_ rows: [[Double]]) -> Double {
        var total: [Double: Double] = [0: 1]
        var observed = 0.0
        for row in rows {
            let midranks = ranks(row)
            func score(_ order: [Double]) -> Double { order.enumerated().reduce(0) { $0 + Double($1.0 + 1) * $1.1 } }
            observed += score(midranks)
            let all = permutations(midranks).map(score)
            var next: [Double: Double] = [:]
            for (sum, weight) in total {
                for more in all { next[sum + more, default: 0] += weight / Double(all.count) }
            }
            total = next
        }
        return total.filter { $0.key >= observed }.values.reduce(0, +)
    }

    @Test(arguments: [
        [[1, 2, 2, 4], [3, 1, 3, 5], [2, 2, 2, 7]], [[1, 2, 3], [1, 1, 1], [2, 1, 1], [5, 6, 6], [4, 4, 9]],
        [[1, 2, 3, 4], [2, 1, 4, 3]], [[7, 7], [1, 2], [3, 3]], [[1, 1, 1], [2, 2, 2]],
    ])
    func exactCountsOrdersWithTies(rows: [[Double]]) throws {
        let test = try PageTest(rows)
        #expect(test.isExact && (test.pValue - counted(rows)).magnitude < 1e-13)
    }

    @Test func knownCounts() throws {
        // By scipy's ranks and all permutations: 120 of 13 824 and 960 of 7 776.
        #expect(
            (try PageTest([[1, 2, 2, 4], [3, 1, 3, 5], [2, 2, 2, 7]]).pValue - 120.0 / 13_824).magnitude < 1e-14)
        let ties: [[Double]] = [[1, 2, 3], [1, 1, 1], [2, 1, 1], [5, 6, 6], [4, 4, 9]]
        #expect((try PageTest(ties).pValue - 960.0 / 7_776).magnitude < 1e-14)
    }

    @Test func manyRowsAreNormal() throws {
        var numbers = SeededNumbers(73)
        let rows = (0..<400).map { _ in numbers.reals(10, 0...1) }
        let test = try PageTest(rows)
        #expect(!test.isExact && test.pValue == test.normalPValue)
        let fewer = try PageTest(Array(rows.prefix(200)))
        #expect(fewer.isExact && (fewer.pValue - fewer.normalPValue).magnitude < 0.01)
    }

    @Test func distributionOfDoubledRanksWithoutTies() {
        let plain = RankProductDistribution(count: 5)
        let doubled = RankProductDistribution(doubledRanks: [6, 2, 10, 4, 8])
        for sum in stride(from: 34.0, through: 56, by: 1) {
            #expect(plain.upperTail(sum) == doubled.upperTail(sum) && plain.lowerTail(sum) == doubled.lowerTail(sum))
        }
        #expect(doubled.minimum == 70 && doubled.maximum == 110)
        let constant = RankProductDistribution(doubledRanks: [4, 4, 4])
        #expect(constant.minimum == 24 && constant.maximum == 24 && constant.upperTail(12) == 1)
    }
}
