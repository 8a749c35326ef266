import NumericCore
import Statistics
import Testing

@Suite struct EdgeCaseTests {
    /// Series that undo careless methods.
    static let series: [[Double]] = (0...5).flatMap(short) + long

    private static func short(_ count: Int) -> [[Double]] {
        let places: [Double] = (0..<count).map { Double($0) }
        let parity: [Double] = (0..<count).map { Double($0 % 2) }
        let offset: [Double] = places.map { 1e9 + $0 * $0 * 1e-3 }
        let gap: [Double] = places.map { $0 == 1 ? Double.nan : $0 }
        let same: [[Double]] = [3, 0, Double.nan].map { [Double](repeating: $0, count: count) }
        return same + [places, parity, offset, gap]
    }

    private static let long: [[Double]] =
        [
            [1, 2, .infinity, 4, 5, 6], [1, 2, -.infinity, 4, 5, 6, 7, 8, 9], [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6],
            [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
            [-3, 4, -5, 6, 7, -8, 9, 10, -11],
            [1e9 + 1, 1e9 + 2, 1e9 + 2, 1e9 + 4, 1e9 + 3, 1e9 + 7, 1e9, 1e9 + 5, 1e9 + 6],
            [1e-300, 2e-300, 3e-300, 5e-300, 4e-300, 9e-300], [1e300, 2e300, -3e300, 5e299, 1e300, 4e300],
            [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], [12, 7, 9, 14, 8, 11, .nan, 10, 13, 9, 7, 12],
        ]

    /// A result whose numbers are what they say, or a typed error: never a trap, never a silent NaN.
    @Test(arguments: allMethods) func everyMethodAnswersOrSaysWhy(method: AnyMethod) {
        for x in Self.series {
            do {
                let found = try method.find(x)
                for p in found.pValues { #expect(p >= 0 && p <= 1, "\(x): p = \(p)") }
                for estimate in found.estimates {
                    #expect(!estimate.value.isNaN, "\(x)")
                    #expect(estimate.standardError.map { !($0 < 0) } ?? true, "\(x)")
                }
            } catch {
                #expect(error is StatisticsError, "\(x): \(error)")
                #expect(!"\(error)".isEmpty)
            }
        }
    }

    /// Over a panel each series has the bits, or the error, of the single form, with one thread and with two.
    @Test(arguments: allMethods) func batchFormsHaveTheBitsOfTheSingleForms(method: AnyMethod) throws {
        var numbers = SeededNumbers(61)
        let (towns, years) = (14, 13)
        var values = numbers.list(towns * years, 0...7)
        for place in values.indices where numbers.whole(0...7) == 0 { values[place] = .nan }
        for year in 0..<years {
            values[year * towns] = 4
            values[year * towns + 1] = .nan
            values[year * towns + 3] = 1e9 + numbers.real(0...1)
        }
        values[2] = .infinity
        let single = (0..<towns).map { town in
            Result(catching: { try method.find((0..<years).map { values[$0 * towns + town] }) })
        }
        for threads in [1, 2] {
            let batch = values.withUnsafeBufferPointer {
                SeriesView($0, rows: towns, columns: years).mapSeries(execution: Execution(threads: threads)) {
                    try method.find($0)
                }
            }
            for (found, expected) in zip(batch, single) {
                switch (found, expected) {
                case (.success(let a), .success(let b)): #expect(a == b)
                case (.failure(let a), .failure(let b)): #expect("\(a)" == "\(b)")  // an error may carry NaN
                default: Issue.record("\(found) in the batch, \(expected) alone")
                }
            }
        }
    }

    /// Alternatives add up: what is in one tail is not in the other.
    @Test func oneSidedTestsAddUp() throws {
        var numbers = SeededNumbers(62)
        for _ in 0..<30 {
            let x = numbers.list(12, 0...20).map { $0 / 4 }
            let sides = allMethods.filter { $0.name.hasSuffix(", greater") }
            for greater in sides {
                let base = greater.name.dropLast("greater".count)
                let less = try #require(allMethods.first { $0.name == base + "less" })
                let both = try #require(allMethods.first { $0.name == base + "twoSided" })
                guard let up = try? greater.find(x), let down = try? less.find(x), let two = try? both.find(x) else {
                    continue
                }
                let (u, d, t) = (up.pValues[0], down.pValues[0], two.pValues[0])
                #expect(u + d > 1 - 1e-9 || greater.name.contains("Smirnov"), "\(greater.name): \(u) + \(d)")
                #expect(t <= 2 * min(u, d) + 1e-9 || greater.name.contains("permutation"), "\(greater.name)")
                // The interval holds the estimate, on its own side.
                for (a, b) in zip(up.estimates, down.estimates) {
                    if let i = a.interval, let j = b.interval { #expect(i.lower <= j.upper) }
                }
            }
        }
    }

    /// p agrees with the interval: zero is outside exactly where the test rejects.
    @Test(arguments: Alternative.allCases) func intervalsAgreeWithTests(side: Alternative) throws {
        var numbers = SeededNumbers(63)
        for _ in 0..<60 {
            let (a, b) = (numbers.reals(6, 0...4), numbers.reals(8, 1...6))
            let welch = try WelchTest(a, b, alternative: side)
            #expect((welch.pValue < 0.05) == !welch.difference.interval!.contains(0))
            let student = try StudentTTest(a, b, nullDifference: -1.5, alternative: side, level: 0.9)
            #expect((student.pValue < 0.1) == !student.difference.interval!.contains(-1.5))
            let one = try OneSampleTTest(a, nullValue: 2, alternative: side, level: 0.99)
            #expect((one.pValue < 0.01) == !one.mean.interval!.contains(2))
            let ratio = try VarianceRatioTest(a, b, alternative: side)
            #expect((ratio.pValue < 0.05) == !ratio.ratio.interval!.contains(1))
            let table = [[numbers.whole(1...9), numbers.whole(1...9)], [numbers.whole(1...9), numbers.whole(1...9)]]
            if side != .twoSided {
                let fisher = try FisherExactTest(table, alternative: side)
                let interval = fisher.conditionalOddsRatio!.interval!
                if (fisher.pValue - 0.05).magnitude > 1e-9 { #expect((fisher.pValue < 0.05) == !interval.contains(1)) }
            }
        }
    }

    /// Ranks of differences are the same whether they are sorted or searched for.
    @Test func manyPairwiseDifferences() throws {
        var numbers = SeededNumbers(64)
        let (a, b) = (numbers.list(400, 0...900).map { $0 / 10 }, numbers.list(300, 50...950).map { $0 / 10 })
        let test = try MannWhitneyTest(a, b)
        let all = a.flatMap { x in b.map { x - $0 } }.sorted()
        #expect(all.count > 1 << 16)
        #expect(test.shift.value == (all[all.count / 2 - 1] + all[all.count / 2]) / 2)
        #expect(all.contains(test.shift.interval!.lower) && all.contains(test.shift.interval!.upper))
    }
}
