import Distributions
import Statistics
import Testing

@Suite struct GroupPropertyTests {
    @Test func swappedSamples() throws {
        var numbers = SeededNumbers(7)
        for _ in 0..<40 {
            let a = numbers.list(Int(numbers.whole(3...12)), 0...15)
            let b = numbers.list(Int(numbers.whole(3...12)), 0...20)
            if let test = try? WelchTest(a, b) {
                let back = try WelchTest(b, a)
                #expect(back.t == -test.t && back.pValue == test.pValue)
                let greater = try WelchTest(a, b, alternative: .greater)
                #expect(try WelchTest(b, a, alternative: .less).pValue == greater.pValue)
                #expect((test.pValue < 0.05) == !test.difference.interval!.contains(0))
            }
            let ranks = try MannWhitneyTest(a, b)
            let back = try MannWhitneyTest(b, a)
            #expect((back.pValue - ranks.pValue).magnitude < 1e-12)
            #expect(back.u + ranks.u == Double(a.count * b.count))
            #expect(ranks.shift.interval!.contains(ranks.shift.value))
            let moved = try MannWhitneyTest(a.map { $0 * 3 + 1 }, b.map { $0 * 3 + 1 })
            #expect(moved.pValue == ranks.pValue)
            let distances = try KolmogorovSmirnovTest(a, b)
            #expect((try KolmogorovSmirnovTest(b, a).pValue - distances.pValue).magnitude < 1e-12)
            if let groups = try? KruskalWallisTest([a, b]) {
                #expect((try KruskalWallisTest([b, a]).h - groups.h).magnitude < 1e-10)
            }
        }
    }

    @Test func rankSumsCountSubsets() throws {
        let a: [Double] = [3, 5, 5]
        let b: [Double] = [1, 5, 7, 8]
        let all = a + b
        let r = ranks(all)
        var sums: [Double] = []
        for mask in 0..<128 where mask.nonzeroBitCount == 3 {
            sums.append(r.indices.reduce(0) { mask >> $1 & 1 == 1 ? $0 + r[$1] : $0 })
        }
        let observed = r[..<3].reduce(0, +)
        let far = sums.count { ($0 - 12).magnitude >= (observed - 12).magnitude }
        #expect((try MannWhitneyTest(a, b).pValue - Double(far) / Double(sums.count)).magnitude < 1e-13)
    }

    @Test func signedRanksCountSigns() throws {
        let d: [Double] = [1.5, -2, 3, 3, -0.5, 4]
        let r = ranks(d.map(\.magnitude))
        let observed = try SignedRankTest(d)
        let all = (0..<64).map { mask in r.indices.reduce(0.0) { mask >> $1 & 1 == 1 ? $0 + r[$1] : $0 } }
        let upper = Double(all.count { $0 >= observed.v }) / 64
        let lower = Double(all.count { $0 <= observed.v }) / 64
        #expect((observed.pValue - min(1, 2 * min(upper, lower))).magnitude < 1e-13)
        #expect(try SignedRankTest([0, 0, 0]).pValue == 1)
        #expect(try SignedRankTest(paired: [107.6, 96.1], [96.1, 107.6]).hasTies)
    }

    @Test func smirnovCountsPaths() throws {
        let (a, b): ([Double], [Double]) = ([1, 4, 6, 9], [2, 3, 4, 5, 8])
        let d = try KolmogorovSmirnovTest(a, b)
        let all = a + b
        var reached = 0
        var total = 0
        for mask in 0..<512 where mask.nonzeroBitCount == 4 {
            let first = all.indices.filter { mask >> $0 & 1 == 1 }.map { all[$0] }
            let second = all.indices.filter { mask >> $0 & 1 == 0 }.map { all[$0] }
            total += 1
            reached += try KolmogorovSmirnovTest(first, second).d >= d.d - 1e-12 ? 1 : 0
        }
        #expect((d.pValue - Double(reached) / Double(total)).magnitude < 1e-12)
    }

    @Test func twoGroupsAgree() throws {
        let (a, b): ([Double], [Double]) = ([4, 7, 5, 9, 6], [8, 12, 9, 11])
        let anova = try OneWayANOVA([a, b])
        let t = try StudentTTest(a, b)
        #expect((anova.f - t.t * t.t).magnitude < 1e-10 && (anova.pValue - t.pValue).magnitude < 1e-13)
        let welch = try WelchANOVA([a, b])
        #expect((welch.pValue - (try WelchTest(a, b).pValue)).magnitude < 1e-12)
        let tukey = try PairwiseComparisons.tukeyKramer([a, b])[0]
        #expect((tukey.pValue - t.pValue).magnitude < 1e-9)
        #expect(anova.etaSquared.interval!.contains(anova.etaSquared.value))
    }

    @Test func adjustments() throws {
        var numbers = SeededNumbers(8)
        let methods: [PValueAdjustment] = [
            .automatic, .bonferroni, .sidak, .holm, .holmSidak, .hochberg, .hommel, .benjaminiYekutieli,
        ]
        for _ in 0..<30 {
            let p = numbers.reals(Int(numbers.whole(1...20)), 0...1).map { $0 * $0 }
            for method in methods {
                let adjusted = try method.adjusted(p)
                for (a, b) in zip(p, adjusted) { #expect(b >= a * (1 - 1e-12) && b <= 1, "\(method)") }
                let order = p.indices.sorted { p[$0] < p[$1] }
                for (i, j) in zip(order, order.dropFirst()) { #expect(adjusted[i] <= adjusted[j]) }
                let gaps = try method.adjusted(p + [.nan])
                #expect(Array(gaps.dropLast()) == adjusted && gaps[p.count].isNaN)
            }
            let (holm, hommel) = (try PValueAdjustment.holm.adjusted(p), try PValueAdjustment.hommel.adjusted(p))
            for (a, b) in zip(hommel, holm) { #expect(a <= b + 1e-12) }
        }
        #expect(throws: StatisticsError.self) { try PValueAdjustment.holm.adjusted([0.2, 1.2]) }
    }

    @Test func exactTables() throws {
        let test = try FisherExactTest([[3, 8], [9, 2]])
        let flipped = try FisherExactTest([[8, 3], [2, 9]])
        #expect((test.pValue - flipped.pValue).magnitude < 1e-13)
        #expect((test.pValue - (try FisherFreemanHaltonTest([[3, 8], [9, 2]]).pValue)).magnitude < 1e-12)
        let odds = try #require(test.conditionalOddsRatio)
        let inverse = try #require(flipped.conditionalOddsRatio)
        #expect((odds.value * inverse.value - 1).magnitude < 1e-9)
        #expect(odds.interval!.contains(odds.value))
        #expect(try FisherExactTest([[0, 5], [0, 7]]).conditionalOddsRatio == nil)
    }

    @Test func studentizedRangeOfTwo() {
        // The range of two values is |difference|: the studentized range is |t| √2.
        for df in [1.0, 3, 12, 500] {
            for q in [0.3, 2.0, 5.5, 20] {
                let p = StudentizedRangeDistribution(count: 2, degreesOfFreedom: df).survival(q)
                let expected = 2 * StudentTDistribution(degreesOfFreedom: df).survival(q / 2.0.squareRoot())
                #expect((p - expected).magnitude < 1e-10, "\(df) \(q)")
            }
        }
    }
}
