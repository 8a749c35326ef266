import Distributions
import Statistics
import Testing

/// Seeded numbers for properties that must hold whatever the data.
struct SeededNumbers {
    private var generator: CounterGenerator

    init(_ stream: UInt64) { generator = CounterGenerator(seed: 2021, stream: stream) }

    mutating func whole(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &generator)) }
    mutating func real(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
    mutating func normal() -> Double { NormalDistribution.standard.quantile(real(1e-12...1)) }
    mutating func list(_ count: Int, _ range: ClosedRange<Int>) -> [Double] { (0..<count).map { _ in whole(range) } }
    mutating func reals(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { _ in real(range) }
    }
}

@Suite struct IntervalPropertyTests {
    @Test(arguments: ProportionIntervalMethod.allCases) func proportions(method: ProportionIntervalMethod) throws {
        var numbers = SeededNumbers(1)
        for _ in 0..<200 {
            let n = numbers.whole(1...400)
            let x = numbers.whole(0...Int(n))
            let narrow = try Estimate.proportion(x, of: n, method: method, level: 0.9).interval!
            let wide = try Estimate.proportion(x, of: n, method: method, level: 0.998).interval!
            #expect(wide.contains(narrow), "\(x) of \(n)")
            if method != .jeffreys { #expect(narrow.contains(x / n)) }
            #expect(wide.lower >= 0 && wide.upper <= 1)
            // Events and others mirror each other.
            let mirrored = try Estimate.proportion(n - x, of: n, method: method, level: 0.9).interval!
            #expect((mirrored.lower - (1 - narrow.upper)).magnitude < 1e-12)
        }
    }

    @Test(arguments: RateIntervalMethod.allCases) func rates(method: RateIntervalMethod) throws {
        var numbers = SeededNumbers(2)
        for _ in 0..<200 {
            let x = numbers.whole(0...300)
            let exposure = numbers.real(0.5...1e5)
            let rate = try Estimate.poissonRate(x, exposure: exposure, method: method)
            #expect(rate.interval!.contains(rate.value))
            let count = try Estimate.poissonRate(x, method: method)
            #expect((rate.interval!.upper * exposure / count.interval!.upper - 1).magnitude < 1e-14)
            #expect(x > 0 || rate.interval!.lower == 0)
        }
    }

    @Test func exactLimitsInvertTheTests() throws {
        // At Clopper and Pearson's limits the one-sided exact p is half of 1 − level.
        let change = try CountChangeTest(9, 21)
        let limits = try #require(change.ratio?.interval)
        for limit in [limits.lower, limits.upper] {
            // A true ratio at the limit is the same as equal rates over exposures in that ratio.
            let p = try CountChangeTest(9, exposure: 1, 21, exposure: limit).pValue
            #expect((p - 0.05).magnitude < 1e-9)
        }
    }

    @Test func changesOfCounts() throws {
        var numbers = SeededNumbers(3)
        for _ in 0..<150 {
            let (a, b) = (numbers.whole(0...40), numbers.whole(0...40))
            let (s, t) = (numbers.real(0.5...3), numbers.real(0.5...3))
            for method in CountChangeMethod.allCases where method != .wald || a + b > 0 {
                let forward = try CountChangeTest(a, exposure: s, b, exposure: t, method: method)
                let back = try CountChangeTest(b, exposure: t, a, exposure: s, method: method)
                #expect((forward.pValue - back.pValue).magnitude < 1e-9, "\(method) \(a) \(b)")
                #expect(forward.pValue > 0 && forward.pValue <= 1)
            }
            let test = try CountChangeTest(a, exposure: s, b, exposure: t)
            if let ratio = test.ratio?.interval, (test.pValue - 0.05).magnitude > 1e-6 {
                #expect((test.pValue > 0.05) == ratio.contains(1), "p and interval disagree for \(a), \(b)")
            }
        }
        #expect(try CountChangeTest(0, 0).pValue == 1)
        #expect(try CountChangeTest(0, 0).ratio == nil)
        #expect(try CountChangeTest(0, 6).ratio?.value == .infinity)
    }

    @Test func badInput() {
        #expect(throws: StatisticsError.negative("events", value: -1)) { try Estimate.poissonRate(-1) }
        #expect(throws: StatisticsError.notPositive("exposure", value: 0)) { try Estimate.poissonRate(3, exposure: 0) }
        #expect(throws: StatisticsError.invalidLevel(1)) { try Estimate.poissonRate(3, level: 1) }
        #expect(throws: StatisticsError.notWhole("first count", value: 2.5)) { try CountChangeTest(2.5, 3) }
        #expect(throws: StatisticsError.self) { try Estimate.proportion(5, of: 4) }
        #expect(throws: StatisticsError.self) { try Estimate.rateRatio(0, exposure: 1, to: 0, exposure: 1) }
    }
}
