import Statistics
import Testing

@Suite struct BoundsTests {
    private func figures(_ numbers: inout SeededNumbers, _ count: Int) -> [Interval] {
        (0..<count).map { _ in
            let low = numbers.whole(1...12)
            return Interval(lower: low, upper: low + numbers.whole(0...3))
        }
    }

    @Test func samplesStayInsideAndEndsAreReached() throws {
        var numbers = SeededNumbers(9)
        for _ in 0..<40 {
            let all = figures(&numbers, Int(numbers.whole(3...6)))
            let years = all.indices.map { 2000 + Double($0) }
            let mean = try CarriedBounds.mean(all).interval
            let median = try CarriedBounds.median(all).interval
            let variance = try CarriedBounds.variance(all).interval
            let slope = try CarriedBounds.slope(years: years, figures: all).interval
            let sen = try CarriedBounds.theilSenSlope(years: years, figures: all).interval
            let score = try CarriedBounds.mannKendallScore(all)
            let outer = try CarriedBounds.mannKendallOuterScore(all)
            let ranks = CarriedBounds.ranks(all)
            #expect(score.kind == .exact && outer.interval.contains(score.interval))
            var scores: Set<Int> = []
            for _ in 0..<400 {
                // Half of the values at the ends or at whole numbers, where ties are.
                let values = all.map { figure in
                    switch Int(numbers.whole(0...3)) {
                    case 0: figure.lower
                    case 1: figure.upper
                    case 2: numbers.whole(Int(figure.lower)...Int(figure.upper))
                    default: numbers.real(figure.lower...figure.upper)
                    }
                }
                let s = try Summary(values)
                #expect(wider(mean).contains(s.mean) && wider(median).contains(s.median))
                #expect(wider(variance).contains(s.variance ?? 0))
                let line = try LinearTrend(years: years, values: values)
                #expect(wider(slope).contains(line.slope.value))
                #expect(wider(sen).contains(try TheilSenTrend(years: years, values: values).slope.value))
                let test = try MannKendallTest(values)
                #expect(score.interval.contains(Double(test.score)), "\(all) \(values)")
                scores.insert(test.score)
                for (place, value) in values.enumerated() {
                    let rank = 1 + values.count { $0 > value }
                    #expect(ranks[place].contains(rank), "\(all) \(values)")
                }
            }
            if all.count <= 4 {
                #expect(scores.contains(Int(score.interval.lower)) && scores.contains(Int(score.interval.upper)))
            }
        }
    }

    private func wider(_ interval: Interval) -> Interval {
        let slack = 1e-9 * (1 + interval.upper.magnitude + interval.lower.magnitude)
        return Interval(lower: interval.lower - slack, upper: interval.upper + slack)
    }

    @Test func arithmetic() throws {
        let a = Interval(lower: 580, upper: 590)
        #expect(a + Interval(10) == Interval(lower: 590, upper: 600))
        #expect(a - a == Interval(lower: -10, upper: 10))
        #expect(Interval(lower: -2, upper: 3) * Interval(lower: -5, upper: 4) == Interval(lower: -15, upper: 12))
        #expect(
            try Interval(lower: 1, upper: 2).divided(by: Interval(lower: -4, upper: -2))
                == Interval(lower: -1, upper: -0.25))
        #expect(throws: StatisticsError.notPositive("lower bound of the denominator", value: 0)) {
            try a.divided(by: Interval(lower: 0, upper: 4))
        }
        #expect(Interval(550).exceeds(549) == .certain && a.exceeds(585) == .possible && a.exceeds(590) == .impossible)
        let shares = try CarriedBounds.shares([Interval(lower: 1, upper: 2), Interval(3)])
        #expect(shares[0].interval == Interval(lower: 0.25, upper: 0.4))
    }

    @Test func beyondTheExactSearch() throws {
        let many = (0..<20).map { Interval(lower: Double($0), upper: Double($0) + 1.5) }
        #expect(try CarriedBounds.mannKendallScore(many).kind == .outer)
        let wide = (0..<25).map { Interval(lower: Double($0), upper: Double($0) + 1) }
        let variance = try CarriedBounds.variance(wide)
        #expect(variance.kind == .outer)
        let ends = try Summary(wide.map { $0.midpoint < 12.5 ? $0.lower : $0.upper }).variance ?? 0
        #expect(variance.interval.upper >= ends)
    }
}
