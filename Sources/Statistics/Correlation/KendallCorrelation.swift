import Distributions

/// How the p-value of Kendall's correlation is found.
public enum KendallMethod: String, Sendable, Hashable, CaseIterable {
    /// Exact without ties up to 60 pairs, with ties in one list too; with ties in both up to 12; else normal.
    case automatic
    /// The exact distribution given the ties.
    case exact
    /// Normal approximation with tie correction.
    case normal
}

/// Kendall's rank correlation of pairs: τ-a and τ-b.
///
/// - Null hypothesis: the two orders have nothing to do with each other.
/// - Alternative: they agree or disagree (or only one of these).
///
/// Edge cases: a pair with a missing half is left out; at least two are needed; a constant list throws.
///
/// Source: Kendall 1938, doi:10.1093/biomet/30.1-2.81.
public struct KendallCorrelation: HypothesisTest, Hashable {
    public static let title = "Kendall correlation"

    /// Concordant minus discordant pairs of pairs.
    public let score: Int
    /// S by the number of pairs of pairs.
    public let tauA: Double
    /// S by the geometric mean of those untied in either list.
    public let tauB: Double
    /// S by its standard deviation under the null hypothesis.
    public let z: Double
    public let pValue: Double
    public let alternative: Alternative
    /// How `pValue` was found, never `automatic`.
    public let method: KendallMethod
    /// The number of complete pairs.
    public let n: Int
    /// The number of pairs left out.
    public let missing: Int

    /// Correlates the orders of two lists.
    public init(
        _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided, method: KendallMethod = .automatic
    ) throws(StatisticsError) {
        let pairs = try PairedValues(first, second, needed: 2, of: "rank correlation")
        n = pairs.first.count
        missing = pairs.missing
        let ties = (
            SortedValues.tieGroups(pairs.first.sorted()), SortedValues.tieGroups(pairs.second.sorted())
        )
        let all = Double(n * (n - 1) / 2)
        let untied = [ties.0, ties.1].map { all - Double($0.reduce(0) { $0 + $1 * ($1 - 1) / 2 }) }
        guard untied[0] > 0, untied[1] > 0 else {
            throw .undefined("rank correlation", because: "all values of a list are equal")
        }
        let s = Self.score(pairs.first, pairs.second)
        score = s
        tauA = Double(s) / all
        tauB = Double(s) / (untied[0] * untied[1]).squareRoot()
        z = Double(s) / Self.variance(n, ties.0, ties.1).squareRoot()
        self.alternative = alternative
        let isTiedTwice = !ties.0.isEmpty && !ties.1.isEmpty
        let limit = isTiedTwice ? 12 : MannKendallTest.exactLimit
        guard method != .exact || n <= limit else { throw .tooLarge("exact rank correlation", size: n, limit: limit) }
        let isExact = method != .normal && n <= limit
        self.method = isExact ? .exact : .normal
        if !isExact {
            let tails = NormalDistribution.standard.tails(z)
            pValue = alternative.pValue(upper: tails.upper, lower: tails.lower)
        } else if isTiedTwice {
            pValue = TiedKendallDistribution(pairs.first, pairs.second).pValue(s, alternative)
        } else {
            let distribution = KendallScoreDistribution(count: n, ties: ties.0 + ties.1)
            pValue = alternative.pValue(upper: distribution.upperTail(s), lower: distribution.upperTail(-s))
        }
    }

    private static func score(_ x: [Double], _ y: [Double]) -> Int {
        var score = 0
        for i in x.indices {
            for j in 0..<i {
                let a = x[i] > x[j] ? 1 : x[i] < x[j] ? -1 : 0
                let b = y[i] > y[j] ? 1 : y[i] < y[j] ? -1 : 0
                score += a * b
            }
        }
        return score
    }

    /// The variance of S with ties in either list (Kendall 1970, section 4.9).
    private static func variance(_ n: Int, _ t: [Int], _ u: [Int]) -> Double {
        func sum(_ groups: [Int], _ term: (Double) -> Double) -> Double {
            groups.reduce(0) { $0 + term(Double($1)) }
        }
        let size = Double(n)
        let first = { (t: Double) in t * (t - 1) * (2 * t + 5) }
        let pairs = { (t: Double) in t * (t - 1) }
        let triples = { (t: Double) in t * (t - 1) * (t - 2) }
        let main = (first(size) - sum(t, first) - sum(u, first)) / 18
        let second = sum(t, pairs) * sum(u, pairs) / (2 * size * (size - 1))
        let third = n < 3 ? 0 : sum(t, triples) * sum(u, triples) / (9 * triples(size))
        return main + second + third
    }

    public var statistics: [(symbol: String, value: Double)] {
        [("S", Double(score)), ("tau", tauB), ("z", z), ("n", Double(n))]
    }
}

/// The exact distribution of Kendall's S with ties in both lists: groups of equal first values draw their second values,
/// group after group, from what is left of them.
struct TiedKendallDistribution {
    /// The probability of each S.
    private var masses: [Int: Double]

    init(_ first: [Double], _ second: [Double]) {
        func groups(_ values: [Double]) -> [Int] {
            var sizes: [Int] = []
            let sorted = values.sorted()
            for (place, value) in sorted.enumerated() {
                if place > 0, value == sorted[place - 1] { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
            }
            return sizes
        }
        var states: [[Int]: [Int: Double]] = [groups(second): [0: 1]]
        let all = groups(second)
        for size in groups(first) {
            var next: [[Int]: [Int: Double]] = [:]
            for (left, scores) in states {
                Self.draw(size, from: left, place: 0, ways: 1, step: 0, used: zip(all, left).map { $0 - $1 }) {
                    rest, ways, step in
                    for (score, weight) in scores {
                        next[rest, default: [:]][score + step, default: 0] += weight * ways
                    }
                }
            }
            states = next
        }
        let weights = states.values.first ?? [0: 1]
        let total = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        masses = weights.mapValues { $0 / total }
    }

    /// All ways to draw `size` values from those left; `step` is what they add to S against all values used before.
    private static func draw(
        _ size: Int, from left: [Int], place: Int, ways: Double, step: Int, used: [Int],
        _ body: (_ rest: [Int], _ ways: Double, _ step: Int) -> Void
    ) {
        if size == 0 {
            body(left, ways, step)
            return
        }
        if place == left.count { return }
        let smaller = used[..<place].reduce(0, +)
        let greater = used[(place + 1)...].reduce(0, +)
        var binomial = 1.0
        for count in 0...min(size, left[place]) {
            if count > 0 { binomial *= Double(left[place] - count + 1) / Double(count) }
            var rest = left
            rest[place] -= count
            draw(
                size - count, from: rest, place: place + 1, ways: ways * binomial,
                step: step + count * (smaller - greater), used: used, body)
        }
    }

    func pValue(_ score: Int, _ alternative: Alternative) -> Double {
        let ordered = masses.sorted { $0.key < $1.key }
        func probability(_ holds: (Int) -> Bool) -> Double {
            min(1, ordered.reduce(0) { holds($1.key) ? $0 + $1.value : $0 })
        }
        return switch alternative {
        case .twoSided: probability { abs($0) >= abs(score) }
        case .greater: probability { $0 >= score }
        case .less: probability { $0 <= score }
        }
    }
}
