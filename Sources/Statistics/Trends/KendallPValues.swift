import NumericCore
import Distributions

/// Two-sided p-values of many Kendall scores: found once for each number of values and pattern of ties, then looked up.
struct KendallPValues {
    /// What is known to all threads: the p-values by |S| for each pattern.
    typealias Tables = SharedTable<UInt64, [Double]>

    private let method: MannKendallMethod
    private let shared: Tables
    private var own: [UInt64: [Double]] = [:]
    /// The patterns without ties, by the number of values.
    private var untied = [[Double]](repeating: [], count: MannKendallTest.exactLimit + 1)

    init(_ method: MannKendallMethod, sharing shared: Tables) {
        self.method = method
        self.shared = shared
    }

    /// The p-value that `MannKendallTest` finds, to the bit.
    ///
    /// - Parameter ties: the groups of equal values, as `TieGroups` reads them.
    mutating func twoSided(score: Int, variance: Double, count: Int, ties: UInt64) -> Double {
        guard count <= MannKendallTest.exactLimit else {
            return method == .exact ? .nan : Self.normal(score, variance)
        }
        let place = abs(score)
        if ties == 0 {
            if untied[count].isEmpty { untied[count] = table(count, ties, variance) }
            return untied[count][place]
        }
        // A code of groups has at most as many places as there are values: one more bit tells their number.
        let key = 1 << UInt64(count) | ties
        if let known = own[key] { return known[place] }
        let made = table(count, ties, variance)
        own[key] = made
        return made[place]
    }

    private func table(_ count: Int, _ ties: UInt64, _ variance: Double) -> [Double] {
        shared.value(for: 1 << UInt64(count) | ties) {
            let pairs = count * (count - 1) / 2
            guard method != .normal else { return (0...pairs).map { Self.normal($0, variance) } }
            let exact = KendallScoreDistribution(count: count, ties: TieGroups.sizes(ties))
            return (0...pairs).map { MannKendallTest.exactPValue($0, exact, alternative: .twoSided) }
        }
    }

    private static func normal(_ score: Int, _ variance: Double) -> Double {
        MannKendallTest.normalPValue(score, variance: variance, alternative: .twoSided)
    }
}
