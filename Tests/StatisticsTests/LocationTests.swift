import Statistics
import Testing

/// The location that belongs to the signed-rank test. Expected limits from R 4.2.2, `wilcox.test(x, conf.int = TRUE, …)`; of its root
/// search for the normal approximation (tolerance 10⁻⁴) the average of two values that it is near.
@Suite struct LocationTests {
    private static let x = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
    private static let y = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]

    @Test(arguments: [
        (Alternative.twoSided, 0.95, 0.01, 0.786), (.greater, 0.95, 0.175, .infinity), (.less, 0.9, -.infinity, 0.691),
    ])
    func exact(side: Alternative, level: Double, lower: Double, upper: Double) throws {
        let test = try SignedRankTest(paired: Self.x, Self.y, alternative: side, level: level)
        #expect(test.method == .exact && test.location.method == .exactRanks && test.location.level == level)
        #expect((test.location.value - 0.46).magnitude < 1e-12)
        let interval = try #require(test.location.interval)
        #expect(interval.lower == lower || (interval.lower - lower).magnitude < 1e-12)
        #expect(interval.upper == upper || (interval.upper - upper).magnitude < 1e-12)
        #expect(test.effect == test.location)
    }

    @Test(arguments: [
        (2, 0.5, 1.2, 3.1, 2.15), (3, 0.75, -0.7, 3.1, 1.2), (4, 0.875, -0.7, 4.4, 2.0), (5, 0.9375, -0.7, 4.4, 2.15),
        (6, 0.95, -0.7, 8.3, 3.0), (7, 0.95, 1.1, 6.35, 3.425),
    ])
    func fewValuesHaveTheLevelThatTheyReach(
        count: Int, level: Double, lower: Double, upper: Double, value: Double
    ) throws {
        let location = try SignedRankTest(Array([3.1, 1.2, -0.7, 4.4, 2.9, 8.3, 5.2].prefix(count))).location
        // R rounds 0.875 to 0.88 and leaves 0.9375 at 0.95.
        #expect(location.level == level && (location.value - value).magnitude < 1e-12)
        #expect((location.interval!.lower - lower).magnitude < 1e-12)
        #expect((location.interval!.upper - upper).magnitude < 1e-12)
    }

    @Test func nothingToEstimateFrom() throws {
        let one = try SignedRankTest([4]).location
        #expect(one.value == 4 && one.interval == nil)
        #expect(try SignedRankTest([4], alternative: .greater).location.level == 0.5)
        let none = try SignedRankTest([0, 0]).location
        #expect(none.value == 0 && none.interval == nil)
        #expect(throws: StatisticsError.invalidLevel(1.5)) { try SignedRankTest([1, 2], level: 1.5) }
        let equal = try SignedRankTest([5, 5, 5, 5, 5, 5]).location
        #expect(equal.value == 5 && equal.interval == Interval(lower: 5, upper: 5))
    }

    /// Seventeen differences with ties and a zero, and seventy with one decimal.
    private static let few: [Double] = [0, 2, 2, -1, 3, 5, -2, 0, 4, 7, 7, 1, 3, -4, 6, 2, 8, 1]
    private static let many = [
        -1.5, 5.2, -2.8, 1.2, 6.1, -0.8, -0.4, -0.9, 0.1, 1.4, 4.7, -1.4, -2.2, 0.5, -2.2, 0.6, -0.8, -5.6, 1.7, 0.2,
        3.7,
        3.8, 5.4, 3.1, 3.5, 0.1, 5.3, 5.5, -1, -1.6, 1.9, 4.3, 7.6, 4.7, 5.4, 3.9, -2, -5, -4.3, 0.6, 5.7, -1.4, 0.8,
        6.7,
        -0.4, 2.7, -1.7, -0.4, -1.2, 0.8, 5.4, 1.6, 4.1, -0.8, 0.7, -1.8, 3.3, 0.7, 0.8, 1.7, -2.4, 3.6, -0.7, 2.5,
        -1.3, 0,
        -5.3, 0.1, -2.8, 0.2,
    ]

    @Test(arguments: [
        (few, Alternative.twoSided, RankTestMethod.normal, 0.95, 1, 4.5),
        (few, .twoSided, .normalUncorrected, 0.95, 1, 4.5), (few, .greater, .normal, 0.95, 1.5, .infinity),
        (few, .less, .normal, 0.9, -.infinity, 4), (many, .twoSided, .automatic, 0.95, 0.1, 1.8),
        (many, .twoSided, .normalUncorrected, 0.95, 0.1, 1.8), (many, .greater, .automatic, 0.99, -0.05, .infinity),
    ])
    func normal(
        values: [Double], side: Alternative, method: RankTestMethod, level: Double, lower: Double, upper: Double
    ) throws {
        let location = try SignedRankTest(values, alternative: side, method: method, level: level).location
        let interval = try #require(location.interval)
        #expect(interval.lower == lower || (interval.lower - lower).magnitude < 1e-12)
        #expect(interval.upper == upper || (interval.upper - upper).magnitude < 1e-12)
        #expect(location.method == .normalRanks)
        // R finds 2.78 and 0.95: anywhere between the two middle averages is a root.
        #expect((location.value - (values.count == 70 ? 0.95 : 2.75)).magnitude < 1e-12)
    }

    @Test func manyValuesAreSelectedAsFewAreSorted() throws {
        var numbers = SeededNumbers(71)
        let values = numbers.list(400, -300...500).map { $0 / 8 }
        var averages: [Double] = []
        for i in values.indices { for j in i..<values.count { averages.append((values[i] + values[j]) / 2) } }
        averages.sort()
        let location = try SignedRankTest(values, zeros: .pratt).location
        #expect(location.value == (averages[averages.count / 2 - 1] + averages[averages.count / 2]) / 2)
        // The rank is n (n + 1) / 4 − ½ − z √(n (n + 1) (2 n + 1) / 24), up; ties move it by less than its digits.
        #expect(location.interval!.lower == averages[35_564])
        let mirrored = try SignedRankTest(values.map { -$0 }, zeros: .pratt).location
        #expect(mirrored.interval!.upper == -location.interval!.lower && mirrored.value == -location.value)
    }

    @Test func intervalAgreesWithTheTestWithoutTies() throws {
        var numbers = SeededNumbers(72)
        for _ in 0..<60 {
            let x = numbers.reals(Int(numbers.whole(6...20)), -1...2)
            for side in Alternative.allCases {
                let test = try SignedRankTest(x, alternative: side)
                #expect((test.pValue <= 0.05) == !test.location.interval!.contains(0), "\(x) \(side)")
            }
        }
    }

    @Test func shiftWithTies() throws {
        // R, as above: −4 to −1 with and without continuity correction, at most −1 one-sided at 90 %.
        let a = [[Double]](repeating: [1, 2, 2, 3, 5, 8, 8, 9, 4, 6], count: 4).flatMap(\.self)
        let b = [[Double]](repeating: [2, 4, 4, 7, 9, 11, 3, 5, 10, 12, 12], count: 4).flatMap(\.self)
        let shift = try MannWhitneyTest(a, b).shift
        #expect(shift.value == -2 && shift.interval == Interval(lower: -4, upper: -1))
        #expect(try MannWhitneyTest(a, b, alternative: .less, level: 0.9).shift.interval?.upper == -1)
        // Two against three values reach 80 %: the extreme ranks have one chance in ten.
        let few = try MannWhitneyTest([1, 2.5], [2, 4, 7]).shift
        #expect((few.level - 0.8).magnitude < 1e-15 && few.interval == Interval(lower: -6, upper: 0.5))
        #expect(try MannWhitneyTest([1], [2]).shift.interval == nil)
    }
}
