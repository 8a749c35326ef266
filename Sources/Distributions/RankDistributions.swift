/// The exact distribution of a sum of ranks, with midranks where values tie.
///
/// Ranks are given doubled, so that midranks are whole. The sum is that of all ranks of a random subset: of fixed size
/// for the rank-sum test, of any size for the signed-rank test.
///
/// Cost: for a fixed size, size × number × sum of the doubled ranks; for any size, number × sum.
public struct RankSumDistribution: Sendable, Hashable {
    /// The probabilities of the doubled sums 0, 1, 2, ….
    private let masses: [Double]

    /// The sum of the ranks of `size` of the ranks, all subsets being equally likely.
    public init(doubledRanks: [Int], size: Int) {
        precondition(size >= 0 && size <= doubledRanks.count, "a subset is not larger than the set")
        let largest = doubledRanks.sorted().suffix(size).reduce(0, +)
        var ways = [[Double]](repeating: [], count: size + 1)
        for k in ways.indices { ways[k] = [Double](repeating: 0, count: largest + 1) }
        ways[0][0] = 1
        // After i ranks, ways[k] is the probability that a random subset of the final size has k of the first i.
        let total = Double(doubledRanks.count)
        for (index, rank) in doubledRanks.enumerated() {
            let left = total - Double(index)
            for k in stride(from: min(size, index + 1), through: 0, by: -1) {
                let skip = (left - Double(size - k)) / left
                let take = k > 0 ? Double(size - k + 1) / left : 0
                for sum in stride(from: largest, through: 0, by: -1) {
                    let kept = ways[k][sum] * max(0, skip)
                    let taken = k > 0 && sum >= rank ? ways[k - 1][sum - rank] * take : 0
                    ways[k][sum] = kept + taken
                }
            }
        }
        masses = ways[size]
    }

    /// The sum of the ranks that get a positive sign, each with probability one half.
    public init(signedDoubledRanks ranks: [Int]) {
        let largest = ranks.reduce(0, +)
        var ways = [Double](repeating: 0, count: largest + 1)
        ways[0] = 1
        for rank in ranks {
            for sum in stride(from: largest, through: 0, by: -1) {
                ways[sum] = 0.5 * ways[sum] + (sum >= rank ? 0.5 * ways[sum - rank] : 0)
            }
        }
        masses = ways
    }

    /// P(sum = `doubled` / 2).
    public func mass(_ doubled: Int) -> Double { masses.indices ~= doubled ? masses[doubled] : 0 }

    /// P(sum ≤ `doubled` / 2).
    public func lowerTail(_ doubled: Int) -> Double {
        doubled < 0 ? 0 : min(1, masses[...min(doubled, masses.count - 1)].reduce(0, +))
    }

    /// P(sum ≥ `doubled` / 2).
    public func upperTail(_ doubled: Int) -> Double {
        doubled >= masses.count ? 0 : min(1, masses[max(0, doubled)...].reversed().reduce(0, +))
    }
}
