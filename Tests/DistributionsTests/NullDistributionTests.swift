import Distributions
import Testing

/// Null distributions against enumeration and other definitions.
@Suite struct NullDistributionTests {
    @Test(arguments: [[1, 1, 1, 1, 1], [2, 1, 1, 2], [3, 2, 1], [6]]) func kendallCountsOrders(groups: [Int]) {
        let values = groups.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
        var counts: [Int: Int] = [:]
        var total = 0
        func place(_ left: [Int], _ chosen: [Int], _ score: Int) {
            if left.isEmpty {
                counts[score, default: 0] += 1
                total += 1
                return
            }
            for index in left.indices {
                var rest = left
                let value = rest.remove(at: index)
                place(rest, chosen + [value], score + chosen.reduce(0) { $0 + (value - $1).signum() })
            }
        }
        place(values, [], 0)
        let distribution = KendallScoreDistribution(count: values.count, ties: groups)
        for score in -20...20 {
            let here = Double(counts[score] ?? 0) / Double(total)
            let above = Double(counts.reduce(0) { $1.key >= score ? $0 + $1.value : $0 }) / Double(total)
            let below = Double(counts.reduce(0) { $1.key <= score ? $0 + $1.value : $0 }) / Double(total)
            #expect((distribution.mass(score) - here).magnitude < 1e-15)
            #expect((distribution.upperTail(score) - above).magnitude < 1e-15)
            #expect((distribution.lowerTail(score) - below).magnitude < 1e-15)
        }
    }

    @Test func rankSumsCountSubsets() {
        let ranks = [3, 3, 6, 9, 9, 9, 14]
        for size in 0...7 {
            let sums = (0..<128).filter { $0.nonzeroBitCount == size }
                .map { set in ranks.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 + ranks[$1] : $0 } }
            let distribution = RankSumDistribution(doubledRanks: ranks, size: size)
            for sum in -1...60 {
                let n = Double(sums.count)
                #expect((distribution.mass(sum) - Double(sums.count { $0 == sum }) / n).magnitude < 1e-15)
                #expect((distribution.lowerTail(sum) - Double(sums.count { $0 <= sum }) / n).magnitude < 1e-14)
                #expect((distribution.upperTail(sum) - Double(sums.count { $0 >= sum }) / n).magnitude < 1e-14)
            }
        }
        let signs = RankSumDistribution(signedDoubledRanks: ranks)
        let all = (0..<128).map { set in ranks.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 + ranks[$1] : $0 } }
        for sum in 0...53 {
            #expect((signs.upperTail(sum) - Double(all.count { $0 >= sum }) / 128).magnitude < 1e-15)
        }
    }

    /// Birnbaum's formulas for few values, and values of scipy 1.17 (`kstwo`, `ksone`).
    @Test func kolmogorov() {
        // One value: D = max(u, 1 − u) ≤ d with probability 2d − 1. Two values: 2 (2d − ½)² up to ½, 1 − 2 (1 − d)² beyond.
        for d in [0.55, 0.7, 0.9] {
            #expect((KolmogorovDistribution(count: 1).cdf(d) - (2 * d - 1)).magnitude < 1e-15)
            #expect((KolmogorovDistribution(count: 2).survival(d) - 2 * (1 - d) * (1 - d)).magnitude < 1e-15)
        }
        for d in [0.26, 0.4, 0.49] {
            #expect((KolmogorovDistribution(count: 2).cdf(d) - 2 * (2 * d - 0.5) * (2 * d - 0.5)).magnitude < 1e-15)
        }
        let references: [(Int, Double, Double, Double)] = [
            (10, 0.274, 0.3715203845434957, 0.18660506969148374), (50, 0.2, 0.03143877776953241, 0.01571942744940561),
            (100, 0.05, 0.9532159710635725, 0.5871453380805337),
            (140, 0.15, 0.0032495604415101703, 0.0016247802254718215),
        ]
        for (count, d, both, one) in references {
            let distribution = KolmogorovDistribution(count: count)
            #expect(
                (distribution.survival(d) / both - 1).magnitude < 1e-10, "\(count) \(d) \(distribution.survival(d))")
            #expect(
                (distribution.oneSidedSurvival(d) / one - 1).magnitude < 1e-10, "\(distribution.oneSidedSurvival(d))")
            #expect((distribution.cdf(d) + distribution.survival(d) - 1).magnitude < 1e-15)
            #expect((distribution.upperQuantile(both) - d).magnitude < 1e-10)
        }
        // The sums of both tails, found apart, meet; and the limit is approached.
        let many = KolmogorovDistribution(count: 1000)
        let limit = KolmogorovLimitDistribution()
        for d in [0.02, 0.03, 0.05] {
            #expect((many.cdf(d) + many.survival(d) - 1).magnitude < 1e-12)
            #expect(
                (many.survival(d) - limit.survival(d * 1000.0.squareRoot() + 1 / (6 * 1000.0.squareRoot()))).magnitude
                    < 1e-3)
        }
        for x in [0.1, 0.5, 0.79, 0.81, 1.3, 6] {
            let (below, above) = (limit.quantile(limit.cdf(x)), limit.upperQuantile(limit.survival(x)))
            #expect(((x < 1 ? below : above) / x - 1).magnitude < 1e-13)
            let slope = (limit.cdf(x * 1.00001) - limit.cdf(x * 0.99999)) / (2e-5 * x)
            if x > 0.4, x < 2 { #expect((slope / limit.density(x) - 1).magnitude < 1e-8) }
        }
        #expect((limit.survival(1) - 0.26999967167735456).magnitude < 1e-15)
    }

    /// Values by adaptive quadrature in 25 digits (mpmath).
    @Test func studentizedRangeOfManyValues() {
        let known: [(Int, Double, Double)] = [
            (200, 4, 0.999608257571183), (200, 8, 0.000276767566480481), (1000, 4, 1), (1000, 8, 0.00561656207603194),
        ]
        for (count, q, expected) in known {
            let range = StudentizedRangeDistribution(count: count, degreesOfFreedom: .infinity)
            #expect((range.survival(q) - expected).magnitude < 1e-10)
        }
        let range = StudentizedRangeDistribution(count: 5, degreesOfFreedom: 20)
        for p in [0.01, 0.5, 0.95] { #expect((range.cdf(range.quantile(p)) - p).magnitude < 1e-11) }
    }

    @Test func hypergeometricMoments() {
        for odds in [0.2, 1, 7] {
            let d = HypergeometricDistribution(good: 9, other: 14, drawn: 8, oddsRatio: odds)
            let mean = d.support.reduce(0.0) { $0 + Double($1) * d.mass($1) }
            let variance = d.support.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) * d.mass($1) }
            #expect((d.mean - mean).magnitude < 1e-13 && (d.variance - variance).magnitude < 1e-13)
            #expect((d.support.reduce(0.0) { $0 + d.mass($1) } - 1).magnitude < 1e-14)
            for k in d.support {
                let likely = d.support.reduce(0.0) { $0 + (d.mass($1) <= d.mass(k) * (1 + 1e-7) ? d.mass($1) : 0) }
                #expect((d.likelyTail(k) - likely).magnitude < 1e-14)
            }
        }
        let certain = HypergeometricDistribution(good: 0, other: 5, drawn: 3)
        #expect(certain.mass(0) == 1 && certain.cdf(0) == 1 && certain.quantile(0.5) == 0 && certain.variance == 0)
    }

    /// The ends of the line and of the probabilities, for every continuous distribution.
    @Test func ends() {
        let whole: [any ContinuousDistribution] = [
            NormalDistribution.standard, NormalDistribution(mean: 3, standardDeviation: 1e-3),
            StudentTDistribution(degreesOfFreedom: 0.1), StudentTDistribution(degreesOfFreedom: 1e8),
            StudentTDistribution(degreesOfFreedom: .infinity),
        ]
        let positive: [any ContinuousDistribution] = [
            ChiSquaredDistribution(degreesOfFreedom: 0.1), GammaDistribution(shape: 1e9),
            FDistribution(numerator: 1, denominator: 1e8), KolmogorovLimitDistribution(),
        ]
        for distribution in whole + positive + [BetaDistribution(alpha: 0.01, beta: 3)] {
            #expect(distribution.cdf(-.infinity) == 0 && distribution.cdf(.infinity) == 1, "\(distribution)")
            #expect(distribution.survival(-.infinity) == 1 && distribution.survival(.infinity) == 0, "\(distribution)")
            #expect(distribution.cdf(-1e200) < 1e-15 && distribution.survival(1e200) < 1e-15, "\(distribution)")
            #expect(distribution.quantile(0) == distribution.upperQuantile(1))
            #expect(distribution.quantile(1) == distribution.upperQuantile(0))
        }
        for distribution in whole {
            #expect(distribution.quantile(0) == -.infinity && distribution.quantile(1) == .infinity)
        }
        for distribution in positive { #expect(distribution.quantile(0) == 0 && distribution.quantile(1) == .infinity) }
    }
}
