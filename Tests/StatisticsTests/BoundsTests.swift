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

@Suite struct SlopeBoundsTests {
    /// The range of the Theil–Sen slope over all values on a grid within the bounds.
    private func enumerated(_ years: [Double], _ figures: [Interval], steps: Int) throws -> Interval {
        var ends = Interval(try TheilSenTrend(years: years, values: figures.map(\.lower)).slope.value)
        func fill(_ values: [Double]) throws {
            guard values.count < figures.count else {
                ends = ends.union(Interval(try TheilSenTrend(years: years, values: values).slope.value))
                return
            }
            let figure = figures[values.count]
            for step in 0...(figure.isPoint ? 0 : steps) {
                try fill(values + [figure.lower + figure.width * Double(step) / Double(steps)])
            }
        }
        try fill([])
        return ends
    }

    @Test(arguments: 0..<30) func searchAgainstEnumeration(stream: UInt64) throws {
        var numbers = SeededNumbers(700 + stream)
        let count = stream % 3 == 0 ? 3 : stream % 3 == 1 ? 4 : 5
        let years = (0..<count).map { 2010 + 2 * Double($0) + numbers.whole(0...1) }
        let figures = (0..<count).map { _ in
            let low = numbers.whole(0...12)
            return Interval(lower: low, upper: low + numbers.whole(0...4))
        }
        let bounds = try CarriedBounds.theilSenSlope(years: years, figures: figures)
        let outer = try CarriedBounds.theilSenOuterSlope(years: years, figures: figures)
        #expect(outer.interval.contains(bounds.interval))
        let steps = count == 5 ? 8 : 16
        let inner = try enumerated(years, figures, steps: steps)
        let slack = 1e-12
        #expect(bounds.interval.lower <= inner.lower + slack && inner.upper <= bounds.interval.upper + slack)
        if bounds.kind == .exact {
            // The grid is at most half a step of two figures away from values that reach the ends.
            let step = (figures.map(\.width).max() ?? 0) / Double(steps)
            #expect(inner.lower - bounds.interval.lower <= step + slack, "\(figures) \(bounds) \(inner)")
            #expect(bounds.interval.upper - inner.upper <= step + slack, "\(figures) \(bounds) \(inner)")
        }
        // Bounds of the mirrored figures are mirrored.
        let mirrored = try CarriedBounds.theilSenSlope(
            years: years, figures: figures.map { Interval(lower: -$0.upper, upper: -$0.lower) })
        #expect((mirrored.interval.upper + bounds.interval.lower).magnitude < slack)
        #expect((mirrored.interval.lower + bounds.interval.upper).magnitude < slack)
    }

    @Test func fifteenFigures() throws {
        let years = (0..<15).map { 2005 + Double($0) }
        let figures = years.map { Interval(lower: ($0 - 2005) * 10, upper: ($0 - 2005) * 10 + 9) }
        let bounds = try CarriedBounds.theilSenSlope(years: years, figures: figures)
        let outer = try CarriedBounds.theilSenOuterSlope(years: years, figures: figures)
        #expect(outer.interval.contains(bounds.interval))
        // Seven figures from 0 to 1: half of the slopes at 1/5, by a step in the middle, not at ½ as pairs by themselves have it.
        let seven = try CarriedBounds.theilSenSlope(
            years: Array(years[..<7]), figures: [Interval](repeating: Interval(lower: 0, upper: 1), count: 7))
        #expect(seven.kind == .exact && seven.interval.upper < 0.5 && seven.interval.upper >= 0.2)
        #expect(seven.interval.lower == -seven.interval.upper)
        #expect(
            try CarriedBounds.theilSenSlope(years: [1, 2, 3], figures: [Interval(1), Interval(4), Interval(5)]).kind
                == .exact)
        let open = [Interval(lower: 1, upper: .infinity), Interval(3), Interval(8)]
        #expect(try CarriedBounds.theilSenSlope(years: [1, 2, 3], figures: open).kind == .outer)
    }

    @Test func ratiosAndSums() throws {
        let cases = [Interval(lower: 10, upper: 12), Interval(5)]
        let people = [Interval(lower: 100, upper: 110), Interval(50)]
        let pooled = try CarriedBounds.ratioOfSums(cases, people)
        #expect(pooled == ValueBounds(Interval(lower: 15.0 / 160, upper: 17.0 / 150), .exact))
        let mean = try CarriedBounds.meanOfRatios(cases, people).interval
        #expect((mean.lower - (10.0 / 110 + 0.1) / 2).magnitude < 1e-15 && (mean.upper - 0.11).magnitude < 1e-15)
        #expect(throws: StatisticsError.unlikeLengths("numerators", 2, "denominators", 1)) {
            try CarriedBounds.ratioOfSums(cases, [Interval(3)])
        }
        #expect(throws: StatisticsError.notPositive("lower bound of the denominator", value: 0)) {
            try CarriedBounds.ratioOfSums(cases, [Interval(lower: 0, upper: 4), Interval(0)])
        }
        let endless = CarriedBounds.sum([Interval(-.infinity), Interval(.infinity)])
        #expect(endless.interval == Interval(lower: -.infinity, upper: .infinity))
        let shares = try CarriedBounds.shares([Interval(lower: 1, upper: .infinity), Interval(lower: 0, upper: 3)])
        #expect(shares[0].interval == Interval(lower: 0.25, upper: 1))
        #expect(shares[1].interval == Interval(lower: 0, upper: 0.75))
        #expect(CarriedBounds.orderIsFixed([Interval(1), Interval(lower: 2, upper: 3), Interval(1)]))
        #expect(!CarriedBounds.orderIsFixed([Interval(lower: 1, upper: 2), Interval(lower: 2, upper: 3)]))
    }
}
