/// The largest Mann–Kendall score that values within intervals can reach, by branch and bound.
///
/// The ends of all intervals cut the line into points and open cells between them. Only a value's cell matters: two values in
/// one open cell can be put in rising order, two at one point are equal.
struct ScoreSearch {
    private var allowed: [ClosedRange<Int>] = []
    /// The best that pairs of later values can add among themselves: place k is for the pairs from k on.
    private var ahead: [Int] = []
    private var best: Int
    private var chosen: [Int] = []
    private var work = 0
    private static let workLimit = 1_000_000
    /// What a pair of equal values adds: nothing to S, one where values that do not fall are counted.
    private let tie: Int

    /// The largest score; nil if the search takes too long.
    ///
    /// - Parameter countingTies: whether equal values count as rising.
    static func largest(_ figures: [Interval], countingTies: Bool = false) -> Int? {
        var search = ScoreSearch(figures, tie: countingTies ? 1 : 0)
        search.extend(score: 0)
        return search.work > workLimit ? nil : search.best
    }

    private init(_ figures: [Interval], tie: Int) {
        self.tie = tie
        let ends = Set(figures.flatMap { [$0.lower, $0.upper] }).sorted()
        var place: [Double: Int] = [:]
        for (index, end) in ends.enumerated() { place[end] = 2 * index }
        allowed = figures.map { (place[$0.lower] ?? 0)...(place[$0.upper] ?? 0) }
        best = -figures.count * figures.count
        ahead = [Int](repeating: 0, count: figures.count + 1)
        for k in figures.indices.reversed() {
            let pairs = ((k + 1)..<figures.count).reduce(0) { $0 + best(allowed[$1].upperBound, allowed[k].lowerBound) }
            ahead[k] = ahead[k + 1] + pairs
        }
    }

    /// What a later cell adds against an earlier one: open cells have odd numbers.
    private func best(_ later: Int, _ earlier: Int) -> Int {
        later > earlier ? 1 : later < earlier ? -1 : later % 2 == 1 ? 1 : tie
    }

    private mutating func extend(score: Int) {
        work += 1
        if work > Self.workLimit { return }
        let next = chosen.count
        if next == allowed.count {
            best = max(best, score)
            return
        }
        // The lowest cells first: they leave most room for later values to rise.
        for cell in allowed[next] {
            let gained = chosen.reduce(0) { $0 + best(cell, $1) }
            chosen.append(cell)
            var hope = score + gained + ahead[next + 1]
            for later in (next + 1)..<max(allowed.count, next + 1) {
                for earlier in chosen { hope += best(allowed[later].upperBound, earlier) }
            }
            if hope > best { extend(score: score + gained) }
            chosen.removeLast()
        }
    }
}
