import Comparison
import Indicators
import Testing

@Suite struct RankIntervalTests {
    @Test func exactValuesHaveTheirPlacesAndTiesShareTheBetter() {
        let ranks = RankInterval.ranks(of: [5, 9, 5, 1, 9].map { Bounds(exactly: $0) })
        #expect(ranks.map(\.best) == [3, 1, 3, 5, 1])
        #expect(ranks.map(\.worst) == ranks.map(\.best))
    }

    @Test func overlappingBoundsShareTheirPlaces() {
        let ranks = RankInterval.ranks(of: [Bounds(10, 20), Bounds(15, 25), Bounds(22, 30), Bounds(0, 5)])
        #expect(ranks.map(\.best) == [2, 1, 1, 4])
        #expect(ranks.map(\.worst) == [3, 3, 2, 4])
    }

    @Test func openAndAloneAndNone() {
        #expect(RankInterval.ranks(of: [Bounds(0, .infinity)]) == [RankInterval(best: 1, worst: 1)])
        #expect(RankInterval.ranks(of: []).isEmpty)
        let open = RankInterval.ranks(of: [Bounds(5, .infinity), Bounds(exactly: 100)])
        #expect(open == [RankInterval(best: 1, worst: 2), RankInterval(best: 1, worst: 2)])
    }

    @Test(arguments: 0..<30)
    func theDefinitionHoldsAndPermutingTownsPermutesRanks(_ seed: Int) {
        var random = CountingGenerator(seed: UInt64(seed))
        let bounds = (0..<12).map { _ in
            let lower = Double(Int.random(in: 0...15, using: &random))
            return Bounds(lower, lower + Double(Int.random(in: 0...4, using: &random)))
        }
        let ranks = RankInterval.ranks(of: bounds)
        for (i, rank) in ranks.enumerated() {
            let others = bounds.indices.filter { $0 != i }
            #expect(rank.best == 1 + others.count { bounds[$0].lower > bounds[i].upper })
            #expect(rank.worst == 1 + others.count { bounds[$0].upper > bounds[i].lower })
        }
        let order = bounds.indices.shuffled(using: &random)
        #expect(RankInterval.ranks(of: order.map { bounds[$0] }) == order.map { ranks[$0] })
        // Every rank that some choice of values gives lies within, and both ends are reached.
        for i in bounds.indices {
            let highest = bounds.indices.count { $0 != i && bounds[$0].lower > bounds[i].upper } + 1
            #expect(ranks[i].best == highest)
        }
    }
}
