import Statistics
import Testing

@Suite struct ResamplingTests {
    @Test func numbersDependOnTheirPlaceAlone() {
        var first = CounterGenerator(seed: 7, stream: 3)
        var second = CounterGenerator(seed: 7, stream: 3)
        var other = CounterGenerator(seed: 7, stream: 4)
        let a = (0..<6).map { _ in first.next() }
        #expect(a == (0..<6).map { _ in second.next() })
        #expect(a != (0..<6).map { _ in other.next() })
        #expect(Set(a).count == 6)
    }

    @Test func randomRelabelingsApproachAll() throws {
        let (a, b): ([Double], [Double]) = ([5, 7, 9, 11, 6, 8], [8, 9, 12, 13, 10, 11])
        let exact = try PermutationTest(a, b)
        let random = try PermutationTest(a, b, limit: 1, draws: 4000)
        #expect(exact.isExact && exact.relabelings == 924 && !random.isExact)
        #expect((exact.pValue - random.pValue).magnitude < 0.02)
        #expect(random == (try PermutationTest(a, b, limit: 1, draws: 4000)))
        #expect(random.pValue >= 1.0 / 4001)
    }

    @Test func intervalsOfTheMean() throws {
        let x: [Double] = [53.71, 48.58, 53.03, 49.47, 38.78, 55.43, 49.34, 44.85, 57.09]
        let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
        let error = { (values: [Double]) in (try? Summary(values).standardError) ?? 0 }
        let result = try Bootstrap(x, resamples: 2000, standardError: error, statistic: mean)
        for kind in Bootstrap.IntervalKind.allCases {
            let interval = try #require(try result.interval(kind).interval)
            #expect(interval.contains(result.value), "\(kind)")
            #expect(try result.interval(kind, level: 0.99).interval!.contains(interval))
        }
        // For the mean the jackknife's error is that of the mean itself.
        #expect((result.jackknifeError - error(x)).magnitude < 1e-12)
        let constant = try Bootstrap([2, 2, 2], resamples: 50, statistic: mean)
        #expect(try constant.interval(.bca).method == .bootstrapPercentile)
    }
}
