import NumericCore

/// Order statistics of numbers made of all pairs of values.
///
/// Few numbers are sorted. Of many, a rank is found by halving their range: those up to a bound are counted in one walk through
/// the sorted values, since a number rises (or falls) with each of its two values even when it is rounded.
protocol PairwiseNumbers {
    /// How many numbers there are.
    var count: Int { get }
    /// All of them in ascending order, where they are few; else none.
    var sorted: [Double] { get }
    /// The least and the greatest.
    var range: (least: Double, greatest: Double) { get }
    /// How many are at most `bound`.
    func number(upTo bound: Double) -> Int
}

extension PairwiseNumbers {
    /// Up to how many numbers all are made.
    static var sortLimit: Int { 1 << 16 }

    var median: Double {
        let (low, high) = (value(atRank: (count + 1) / 2), value(atRank: count / 2 + 1))
        return low == high ? low : Interval(lower: low, upper: high).midpoint
    }

    /// The number of a rank, 1 for the smallest.
    func value(atRank rank: Int) -> Double {
        if !sorted.isEmpty { return sorted[rank - 1] }
        // Halving over the doubles themselves, as whole numbers of the same order, ends at one of the numbers.
        var low = OrderKey.key(range.least)
        var high = OrderKey.key(range.greatest)
        while low < high {
            let middle = low + (high - low) / 2
            if number(upTo: OrderKey.value(middle)) >= rank { high = middle } else { low = middle + 1 }
        }
        return OrderKey.value(low)
    }

    /// The median with the limits that leave `cut` − 1 numbers outside on either side.
    ///
    /// Where the level asks for more than the whole range, the interval is the range with the level that it has; nil if it has none.
    ///
    /// - Parameter extreme: the probability of the least value of the rank statistic, which is what the range leaves on a side.
    func estimate(cut: Int, extreme: Double, _ alternative: Alternative, level: Double, isExact: Bool) -> Estimate {
        let held = 1 - (alternative == .twoSided ? 2 : 1) * extreme
        guard cut >= 1 || held > 0 else { return Estimate(value: median, interval: nil, level: level, method: .none) }
        let first = max(1, min(cut, (count + 1) / 2))
        let interval = alternative.interval(
            lower: value(atRank: first), upper: value(atRank: count - first + 1))
        return Estimate(
            value: median, interval: interval, level: cut >= 1 ? level : min(level, held),
            method: isExact ? .exactRanks : .normalRanks)
    }
}

/// The differences between the values of two samples.
struct PairwiseDifferences: PairwiseNumbers {
    let count: Int
    private(set) var sorted: [Double] = []
    private let first: [Double]
    private let second: [Double]

    /// The differences first − second of samples that are not empty.
    init(_ first: [Double], _ second: [Double]) {
        count = first.count * second.count
        self.first = first.sorted()
        self.second = second.sorted()
        if count <= Self.sortLimit { sorted = first.flatMap { x in second.map { x - $0 } }.sorted() }
    }

    var range: (least: Double, greatest: Double) {
        (first[0] - second[second.count - 1], first[first.count - 1] - second[0])
    }

    func number(upTo bound: Double) -> Int {
        var number = 0
        // The values of the second sample from here on are large enough; they become fewer as x rises.
        var start = 0
        for x in first {
            while start < second.count, x - second[start] > bound { start += 1 }
            number += second.count - start
        }
        return number
    }
}

/// The averages (xᵢ + xⱼ) / 2 of a sample's values with each other and with themselves (Walsh).
struct WalshAverages: PairwiseNumbers {
    let count: Int
    private(set) var sorted: [Double] = []
    private let values: [Double]

    /// The averages of values, of which there is at least one.
    init(_ values: [Double]) {
        let values = values.sorted()
        self.values = values
        count = values.count * (values.count + 1) / 2
        guard count <= Self.sortLimit else { return }
        sorted = values.indices.flatMap { i in (i..<values.count).map { Self.average(values[i], values[$0]) } }.sorted()
    }

    var range: (least: Double, greatest: Double) { (values[0], values[values.count - 1]) }

    func number(upTo bound: Double) -> Int {
        var number = 0
        // As x rises, fewer of the values from x on are small enough.
        var end = values.count
        for (place, x) in values.enumerated() {
            while end > place, Self.average(x, values[end - 1]) > bound { end -= 1 }
            if end <= place { break }
            number += end - place
        }
        return number
    }

    private static func average(_ a: Double, _ b: Double) -> Double { Interval(lower: a, upper: b).midpoint }
}
