/// The exact distribution of Σ i r(π(i)) over random orders π of some ranks r: of Spearman's ρ, and of Page's L by sums of it.
///
/// Ranks with ties are given doubled, so that midranks are whole.
///
/// Cost: 2ⁿ n steps over at most n³/3 sums, by placing one rank after the other into a set of places; n at most 13.
public struct RankProductDistribution: Sendable, Hashable {
    /// The number of ranks.
    public let count: Int
    /// The smallest sum; n (n + 1) (n + 2) / 6 without ties.
    public let minimum: Int
    /// The greatest sum; n (n + 1) (2 n + 1) / 6 without ties.
    public var maximum: Int { minimum + masses.count - 1 }
    /// What a sum of the ranks themselves is multiplied by: 2 for doubled ranks.
    private let unit: Int
    /// The probabilities of the sums from the smallest on.
    private let masses: [Double]

    /// The distribution for the ranks 1 to `count`.
    public init(count n: Int) {
        precondition(n >= 1, "a distribution needs a rank")
        self.init(ranks: Array(1...n), unit: 1)
    }

    /// The distribution for midranks, given doubled, in any order; `minimum` and `maximum` are doubled too.
    public init(doubledRanks: [Int]) { self.init(ranks: doubledRanks.sorted(), unit: 2) }

    private init(ranks: [Int], unit: Int) {
        let n = ranks.count
        precondition(n >= 1 && n <= 13, "the exact distribution is for 1 to 13 ranks")
        count = n
        self.unit = unit
        minimum = ranks.reversed().enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        let maximum = ranks.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        // ways[set]: the distribution of the sum after the first |set| ranks took the places in the set.
        var ways = [[Double]](repeating: [], count: 1 << n)
        ways[0] = [1]
        for set in 1..<(1 << n) {
            let placed = set.nonzeroBitCount
            var sums = [Double](repeating: 0, count: maximum + 1)
            var largest = 0
            for place in 0..<n where set & (1 << place) != 0 {
                let before = ways[set ^ (1 << place)]
                let step = ranks[placed - 1] * (place + 1)
                for (sum, weight) in before.enumerated() where weight != 0 {
                    sums[sum + step] += weight / Double(placed)
                }
                largest = max(largest, before.count - 1 + step)
            }
            ways[set] = Array(sums[...largest])
        }
        // The weights of different sets of places were normalised within each set.
        masses = Array(ways[(1 << n) - 1][minimum...])
    }

    /// P(Σ i r(π(i)) ≥ `sum`), of the ranks themselves.
    public func upperTail(_ sum: Double) -> Double { Self.upperTail(sum, over: [self]) }

    /// P(Σ i r(π(i)) ≤ `sum`), of the ranks themselves.
    public func lowerTail(_ sum: Double) -> Double {
        // Reversing an order reflects the sum about its mean.
        upperTail(Double(minimum + maximum) / Double(unit) - sum)
    }

    /// The probability that the sum over independent orders, one for each distribution, is at least `sum`.
    ///
    /// Cost: half the square of the distance between the least and the greatest total.
    ///
    /// - Parameter distributions: all of doubled ranks, or none.
    public static func upperTail(_ sum: Double, over distributions: [RankProductDistribution]) -> Double {
        guard let unit = distributions.first?.unit else { return sum > 0 ? 0 : 1 }
        precondition(distributions.allSatisfy { $0.unit == unit }, "doubled ranks and others do not add up")
        var total = [1.0]
        var least = 0
        for part in distributions {
            var next = [Double](repeating: 0, count: total.count + part.masses.count - 1)
            for (i, x) in total.enumerated() where x != 0 {
                for (j, y) in part.masses.enumerated() { next[i + j] += x * y }
            }
            total = next
            least += part.minimum
        }
        let first = max(0, Int((sum * Double(unit) - 1e-9).rounded(.up)) - least)
        return first >= total.count ? 0 : min(1, total[first...].reversed().reduce(0, +))
    }
}
