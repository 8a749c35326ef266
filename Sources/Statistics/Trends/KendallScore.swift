/// Kendall's S of a series against time, and its moments.
enum KendallScore {
    /// Pairs that rise minus pairs that fall.
    static func score(_ values: [Double]) -> Int {
        var score = 0
        for later in values.indices {
            let value = values[later]
            for earlier in 0..<later {
                let other = values[earlier]
                score += (value > other ? 1 : 0) - (value < other ? 1 : 0)
            }
        }
        return score
    }

    /// The variance of S in random order, given the sizes of the groups of equal values.
    static func variance(count n: Int, ties: [Int]) -> Double {
        let all = n * (n - 1) * (2 * n + 5)
        return Double(all - ties.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) }) / 18
    }

    /// The standard normal statistic with continuity correction.
    static func z(_ score: Int, _ variance: Double) -> Double {
        score == 0 || variance == 0 ? 0 : Double(score - score.signum()) / variance.squareRoot()
    }
}
