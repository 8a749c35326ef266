import NumericCore

/// Quantiles of a list without sorting it: buckets of equal width are counted, and only those that hold a wanted rank are sorted.
struct BucketSelection {
    private static let buckets = 2048
    private let counters: UnsafeMutableBufferPointer<UInt32>
    private let bucketOf: UnsafeMutableBufferPointer<UInt16>
    private let picked: UnsafeMutableBufferPointer<Double>

    /// Takes memory for lists of up to `capacity` values, valid as long as the worker's block.
    init(_ worker: Worker, capacity: Int) {
        counters = worker.scratch.buffer(of: UInt32.self, count: Self.buckets)
        bucketOf = worker.scratch.buffer(of: UInt16.self, count: capacity)
        picked = worker.scratch.doubles(capacity)
    }

    /// Quantiles of type 7, as `QuantileType.modes` gives them of the sorted list.
    ///
    /// - Parameters:
    ///   - probabilities: of the quantiles.
    ///   - values: finite.
    ///   - least: the least of them.
    ///   - greatest: the greatest of them.
    func quantiles(
        _ probabilities: [Double], of values: UnsafeBufferPointer<Double>, least: Double, greatest: Double
    ) -> [Double] {
        let count = values.count
        guard greatest > least else { return probabilities.map { _ in least } }
        // A rising function of the value, whatever its rounding.
        let scale = Double(Self.buckets - 1) / (greatest - least)
        guard scale > 0, scale.isFinite else {
            let sorted = values.sorted()
            return probabilities.map { QuantileType.modes.value($0, of: sorted) }
        }
        counters.update(repeating: 0)
        for i in 0..<count {
            let bucket = Int((values[i] - least) * scale)
            bucketOf[i] = UInt16(truncatingIfNeeded: bucket)
            counters[bucket] += 1
        }
        return probabilities.map { QuantileType.modes.value($0, count: count) { value(atRank: $0, of: values) } }
    }

    private func value(atRank rank: Int, of values: UnsafeBufferPointer<Double>) -> Double {
        var bucket = 0
        var before = 0
        while before + Int(counters[bucket]) <= rank {
            before += Int(counters[bucket])
            bucket += 1
        }
        let wanted = UInt16(bucket)
        var found = 0
        for i in values.indices {
            picked[found] = values[i]
            found += bucketOf[i] == wanted ? 1 : 0
            if found == Int(counters[bucket]) { break }
        }
        return picked[..<found].sorted()[rank - before]
    }
}
