/// The exact distribution of Σ i π(i) over random permutations π: of Spearman's ρ, and of Page's L by sums of it.
///
/// Cost: 2ⁿ n steps over at most n³/3 sums, by placing one rank after the other into a set of places; n at most 13.
public struct RankProductDistribution: Sendable, Hashable {
    /// The number of ranks.
    public let count: Int
    /// The smallest sum, n (n + 1) (n + 2) / 6.
    public let minimum: Int
    /// The probabilities of the sums from the smallest on.
    private let masses: [Double]

    /// The distribution for permutations of `count` ranks.
    public init(count n: Int) {
        precondition(n >= 1 && n <= 13, "the exact distribution is for at most 13 ranks")
        count = n
        minimum = n * (n + 1) * (n + 2) / 6
        let maximum = n * (n + 1) * (2 * n + 1) / 6
        // ways[set]: the distribution of the sum after the first |set| ranks took the places in the set.
        var ways = [[Double]](repeating: [], count: 1 << n)
        ways[0] = [1]
        for set in 1..<(1 << n) {
            let rank = set.nonzeroBitCount
            var sums = [Double](repeating: 0, count: maximum + 1)
            var largest = 0
            for place in 0..<n where set & (1 << place) != 0 {
                let before = ways[set ^ (1 << place)]
                let step = rank * (place + 1)
                for (sum, weight) in before.enumerated() where weight != 0 { sums[sum + step] += weight / Double(rank) }
                largest = max(largest, before.count - 1 + step)
            }
            ways[set] = Array(sums[...largest])
        }
        let all = ways[(1 << n) - 1]
        // The weights of different sets of places were normalised within each set.
        masses = Array(all[minimum...])
    }

    /// P(Σ i π(i) ≥ `sum`).
    public func upperTail(_ sum: Double) -> Double { sumUpperTail(sum, copies: 1) }

    /// P(Σ i π(i) ≤ `sum`).
    public func lowerTail(_ sum: Double) -> Double {
        // Reversing a permutation reflects the sum about its mean.
        let n = Double(count)
        return upperTail(n * (n + 1) * (n + 1) / 2 - sum)
    }

    /// The probability that the sum over several independent permutations is at least `sum`.
    public func sumUpperTail(_ sum: Double, copies: Int) -> Double {
        var total = [1.0]
        for _ in 0..<copies {
            var next = [Double](repeating: 0, count: total.count + masses.count - 1)
            for (i, x) in total.enumerated() where x != 0 {
                for (j, y) in masses.enumerated() { next[i + j] += x * y }
            }
            total = next
        }
        let first = max(0, Int((sum - 1e-9).rounded(.up)) - copies * minimum)
        return first >= total.count ? 0 : min(1, total[first...].reversed().reduce(0, +))
    }
}
