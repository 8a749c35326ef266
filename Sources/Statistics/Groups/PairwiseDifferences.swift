import NumericCore

/// Order statistics of all differences between the values of two samples.
///
/// Few differences are sorted. Of many, a rank is found by halving the range of the differences: those up to a bound are counted in
/// one walk through both sorted samples, since x − y falls as y rises even when it is rounded.
struct PairwiseDifferences {
    /// Up to how many differences all are made.
    private static let sortLimit = 1 << 16

    /// How many differences there are.
    let count: Int
    private let first: [Double]
    private let second: [Double]
    private var sorted: [Double] = []

    /// The differences first − second of samples that are not empty.
    init(_ first: [Double], _ second: [Double]) {
        count = first.count * second.count
        self.first = first.sorted()
        self.second = second.sorted()
        if count <= Self.sortLimit { sorted = first.flatMap { x in second.map { x - $0 } }.sorted() }
    }

    var median: Double {
        let (low, high) = (value(atRank: (count + 1) / 2), value(atRank: count / 2 + 1))
        return low == high ? low : Interval(lower: low, upper: high).midpoint
    }

    /// The difference of a rank, 1 for the smallest.
    func value(atRank rank: Int) -> Double {
        if !sorted.isEmpty { return sorted[rank - 1] }
        // Halving over the doubles themselves, as whole numbers of the same order, ends at a difference.
        var low = OrderKey.key(first[0] - second[second.count - 1])
        var high = OrderKey.key(first[first.count - 1] - second[0])
        while low < high {
            let middle = low + (high - low) / 2
            if number(upTo: OrderKey.value(middle)) >= rank { high = middle } else { low = middle + 1 }
        }
        return OrderKey.value(low)
    }

    private func number(upTo bound: Double) -> Int {
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
