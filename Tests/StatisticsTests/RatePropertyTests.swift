import Distributions
import NumericCore
import Statistics
import Testing

@Suite struct RatePropertyTests {
    @Test func eTestIsTheDoubleSumOfItsDefinition() throws {
        var numbers = SeededNumbers(71)
        for _ in 0..<25 {
            let (a, b) = (Int(numbers.whole(0...9)), Int(numbers.whole(0...14)))
            let (s, t) = (numbers.real(0.5...3), numbers.real(0.5...3))
            guard a + b > 0 else { continue }
            let rate = Double(a + b) / (s + t)
            func z(_ x: Int, _ y: Int) -> Double {
                x + y == 0 ? 0 : (Double(y) / t - Double(x) / s) / (Double(x + y) / (s * t)).squareRoot()
            }
            var sums = (both: 0.0, greater: 0.0, less: 0.0)
            let (first, second) = (PoissonDistribution(mean: rate * s), PoissonDistribution(mean: rate * t))
            for x in 0...120 {
                for y in 0...120 {
                    let mass = first.mass(x) * second.mass(y)
                    let slack = 1e-11 * z(a, b).magnitude
                    if z(x, y).magnitude >= z(a, b).magnitude - slack { sums.both += mass }
                    if z(x, y) >= z(a, b) - slack { sums.greater += mass }
                    if z(x, y) <= z(a, b) + slack { sums.less += mass }
                }
            }
            func p(_ alternative: Alternative) throws -> Double {
                try CountChangeTest(
                    Double(a), exposure: s, Double(b), exposure: t, alternative: alternative, method: .eTest
                ).pValue
            }
            #expect((try p(.twoSided) - min(1, sums.both)).magnitude < 1e-12, "\(a) \(s) \(b) \(t)")
            #expect((try p(.greater) - min(1, sums.greater)).magnitude < 1e-12)
            #expect((try p(.less) - min(1, sums.less)).magnitude < 1e-12)
        }
        #expect(try CountChangeTest(0, 300, method: .eTest).pValue > 0)
        #expect(throws: StatisticsError.tooLarge("E-test", size: 200_000_000, limit: 100_000_000)) {
            try CountChangeTest(1e8, 1e8, method: .eTest)
        }
    }

    @Test func proportionsSwapped() throws {
        var numbers = SeededNumbers(72)
        for _ in 0..<100 {
            let (m, n) = (numbers.whole(1...60), numbers.whole(1...60))
            let (x, y) = (numbers.whole(0...Int(m)), numbers.whole(0...Int(n)))
            let forward = try TwoProportions(x, of: m, y, of: n)
            let back = try TwoProportions(y, of: n, x, of: m)
            #expect((forward.pValue - back.pValue).magnitude < 1e-12)
            let (a, b) = (forward.difference.interval!, back.difference.interval!)
            #expect((a.lower + b.upper).magnitude < 1e-14 && a.contains(forward.difference.value))
            let greater = try TwoProportions(x, of: m, y, of: n, alternative: .greater)
            let less = try TwoProportions(y, of: n, x, of: m, alternative: .less)
            #expect((greater.pValue - less.pValue).magnitude < 1e-12)
            if x + y > 0, x + y < m + n {
                #expect((2 * min(greater.pValue, 1 - greater.pValue) - forward.pValue).magnitude < 1e-10)
            }
            if let ratio = forward.ratio, let odds = forward.oddsRatio {
                #expect(ratio.interval!.contains(ratio.value) && odds.interval!.contains(odds.value))
                #expect((ratio.value * back.ratio!.value - 1).magnitude < 1e-12)
            }
            // The one-sided exact p at the exact interval's ends is its tail: p and interval agree.
            let exact = try FisherExactTest([[x, m - x], [y, n - y]], alternative: .greater)
            if let lower = exact.conditionalOddsRatio?.interval?.lower, (exact.pValue - 0.05).magnitude > 1e-6 {
                #expect((exact.pValue < 0.05) == (lower > 1))
            }
        }
    }

    @Test func growthFollowsTheRatio() throws {
        let ratio = try Estimate.rateRatio(30, exposure: 2, to: 20, exposure: 1.5)
        let once = try Estimate.annualGrowth(from: 20, exposure: 1.5, to: 30, exposure: 2, years: 1)
        #expect((once.value - (ratio.value - 1)).magnitude < 1e-15)
        #expect((once.interval!.upper - (ratio.interval!.upper - 1)).magnitude < 1e-14)
        let four = try Estimate.annualGrowth(from: 20, exposure: 1.5, to: 30, exposure: 2, years: 4)
        func fourth(_ x: Double) -> Double { (1 + x) * (1 + x) * (1 + x) * (1 + x) - 1 }
        #expect((fourth(four.value) - once.value).magnitude < 1e-14)
        #expect((fourth(four.interval!.lower) - once.interval!.lower).magnitude < 1e-14)
        #expect(try Estimate.annualGrowth(from: 4, to: 0, years: 3).value == -1)
        #expect(try Estimate.annualGrowth(from: 0, to: 4, years: 3).value == .infinity)
        #expect(throws: StatisticsError.notPositive("years", value: 0)) {
            try Estimate.annualGrowth(from: 4, to: 5, years: 0)
        }
        #expect(try Growth(years: [2019, 2021], values: [4, 0]).compoundRate == -1)
        #expect(try Growth(years: [2019, 2021], values: [0, 4]).compoundRate == nil)
    }

    @Test func standardisedRates() throws {
        let (events, people, standard) = ([3.0, 8, 20], [100.0, 200, 250], [40.0, 30, 30])
        let rate = try Estimate.directlyStandardisedRate(events, exposures: people, standard: standard)
        let other = try Estimate.directlyStandardisedRate(
            events.reversed(), exposures: people.reversed(), standard: standard.reversed().map { $0 * 7 })
        #expect((rate.value - other.value).magnitude < 1e-15 && rate.interval!.contains(rate.value))
        #expect((rate.interval!.upper - other.interval!.upper).magnitude < 1e-14)
        // Standardised to its own composition, a rate is the crude one, with Byar's limits.
        let crude = try Estimate.directlyStandardisedRate(events, exposures: people, standard: people)
        let plain = try Estimate.poissonRate(31, exposure: 550, method: .byar)
        #expect((crude.value - plain.value).magnitude < 1e-15)
        #expect((crude.interval!.lower - plain.interval!.lower).magnitude < 1e-14)
        let own = events.indices.map { events[$0] / people[$0] }
        let ratio = try Estimate.indirectlyStandardisedRatio(events, exposures: people, referenceRates: own)
        #expect((ratio.value - 1).magnitude < 1e-15)
    }

    @Test func meansAndMedians() throws {
        var numbers = SeededNumbers(73)
        for count in [1, 2, 3, 5, 6, 7, 12, 30] {
            let sample = numbers.reals(count, 0...40)
            for level in [0.5, 0.9, 0.95, 0.998] {
                let (mean, median) = (
                    try Estimate.mean(sample, level: level), try Estimate.median(sample, level: level)
                )
                #expect(mean.interval.map { $0.contains(mean.value) } ?? (count == 1))
                #expect(median.interval.map { $0.contains(median.value) } ?? true)
                #expect(try Estimate.median(sample.reversed() + [.nan], level: level) == median)
                let moved = try Estimate.mean(sample.map { 1e9 + 4 * $0 }, level: level)
                #expect((moved.value - (1e9 + 4 * mean.value)).magnitude < 1e-6)
                if let a = moved.interval, let b = mean.interval { #expect((a.width - 4 * b.width).magnitude < 1e-5) }
                if let interval = median.interval {
                    // By definition: so many coins fall between the two places.
                    let low = sample.count { $0 < interval.lower }
                    let coins = BinomialDistribution(trials: count, probability: 0.5)
                    #expect(1 - 2 * coins.cdf(low) >= level - 1e-12)
                    #expect(1 - 2 * coins.cdf(low + 1) < level || low + 1 > count / 2)
                }
            }
        }
        #expect(try Estimate.median([1, 2, 3, 4, 5]).interval == nil)
        #expect(try Estimate.median([1, 2, 3, 4, 5, 6]).interval == Interval(lower: 1, upper: 6))
        #expect(try Estimate.mean([7.3, 7.3, 7.3]).interval == Interval(7.3))
        #expect(throws: StatisticsError.self) { try Estimate.median([-.infinity, .infinity]) }
        #expect(throws: StatisticsError.self) { try Estimate.mean([1, .infinity]) }
        #expect(throws: StatisticsError.tooFewValues(of: "median", needed: 1, got: 0)) { try Estimate.median([.nan]) }
    }

    @Test func twoLevelsAtOnce() throws {
        let rate = try NestedEstimate { try .poissonRate(12, exposure: 4300, level: $0) }
        #expect(rate.inner.level == 0.95 && rate.outer.level == 0.998)
        #expect(rate.outer.interval!.contains(rate.inner.interval!))
        #expect(rate.position(of: rate.value) == .within && rate.position(of: 0.006) == .outsideInner)
        #expect(rate.position(of: 0.02) == .outsideBoth)
        #expect(throws: StatisticsError.self) {
            try NestedEstimate(inner: 0.99, outer: 0.9) { try .poissonRate(3, level: $0) }
        }
    }

    @Test func kolmogorovOfOneSample() throws {
        let sample = [0.31, -1.2, 0.05, 2.2, 0.9]
        let test = try OneSampleKolmogorovTest(sample, from: NormalDistribution.standard)
        #expect(try OneSampleKolmogorovTest(sample.reversed() + [.nan], from: NormalDistribution.standard) == test)
        // Mirrored values have mirrored alternatives.
        let greater = try OneSampleKolmogorovTest(sample, from: NormalDistribution.standard, alternative: .greater)
        let less = try OneSampleKolmogorovTest(
            sample.map { -$0 }, from: NormalDistribution.standard, alternative: .less)
        #expect((greater.pValue - less.pValue).magnitude < 1e-14)
        #expect(
            test.d
                == max(
                    greater.d,
                    try OneSampleKolmogorovTest(sample, from: NormalDistribution.standard, alternative: .less).d))
        #expect(throws: StatisticsError.self) { try OneSampleKolmogorovTest([0.5]) { _ in 1.5 } }
        #expect(throws: StatisticsError.self) { try OneSampleKolmogorovTest([]) { $0 } }
    }
}
