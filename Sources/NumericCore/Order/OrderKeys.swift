/// A value as a whole number of the same order, with the place that it came from.
struct OrderEntry: BitwiseCopyable {
    var key: UInt64
    var place: Int32
}

/// Sorting by keys: one distribution over buckets of equal width in the space of keys, then insertion within the buckets.
///
/// Keys are linear in the values within a power of two and logarithmic across, so that outliers and skew spoil nothing; buckets that
/// are large nevertheless are sorted by digits. Stable.
enum OrderSort {
    /// The greatest number of buckets.
    static let maximumBuckets = 1 << 16
    /// Buckets up to this size are left to insertion.
    private static let insertion = 24

    /// Sorts entries from `source` into `target`; both have `count` places, and `counters` has `maximumBuckets`.
    static func sort(
        _ source: UnsafeMutablePointer<OrderEntry>, into target: UnsafeMutablePointer<OrderEntry>, count: Int,
        counters: UnsafeMutablePointer<UInt32>
    ) {
        guard count > 1 else {
            if count == 1 { target[0] = source[0] }
            return
        }
        var least = source[0].key
        var greatest = least
        for i in 1..<count {
            least = min(least, source[i].key)
            greatest = max(greatest, source[i].key)
        }
        let range = greatest - least
        let width = 64 - range.leadingZeroBitCount
        let bits = min(16, max(4, Int.bitWidth - (count - 1).leadingZeroBitCount))
        let shift = UInt64(max(0, width - bits))
        let buckets = Int(range >> shift) + 1
        counters.update(repeating: 0, count: buckets)
        for i in 0..<count { counters[Int(truncatingIfNeeded: (source[i].key &- least) >> shift)] &+= 1 }
        var start: UInt32 = 0
        var large: [(start: Int, count: Int)] = []
        for bucket in 0..<buckets {
            let size = counters[bucket]
            counters[bucket] = start
            if size > insertion, shift > 0 { large.append((Int(start), Int(size))) }
            start &+= size
        }
        for i in 0..<count {
            let entry = source[i]
            let bucket = Int(truncatingIfNeeded: (entry.key &- least) >> shift)
            target[Int(counters[bucket])] = entry
            counters[bucket] &+= 1
        }
        for part in large {
            sortByDigits(target + part.start, source + part.start, count: part.count, bits: Int(shift))
        }
        if shift > 0 { insert(target, count) }
    }

    /// Insertion over the whole list: nothing moves further than its bucket.
    private static func insert(_ list: UnsafeMutablePointer<OrderEntry>, _ count: Int) {
        for i in 1..<count {
            let entry = list[i]
            var place = i
            while place > 0, list[place - 1].key > entry.key {
                list[place] = list[place - 1]
                place -= 1
            }
            if place != i { list[place] = entry }
        }
    }

    /// Sorts entries whose keys differ in their lowest `bits` only; those that are all equal cost one look.
    private static func sortByDigits(
        _ list: UnsafeMutablePointer<OrderEntry>, _ other: UnsafeMutablePointer<OrderEntry>, count: Int, bits: Int
    ) {
        var differing: UInt64 = 0
        for i in 1..<count { differing |= list[i].key ^ list[0].key }
        guard differing != 0 else { return }
        var (from, to) = (list, other)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { counters in
            for digit in stride(from: 0, to: bits, by: 8) where differing >> UInt64(digit) & 255 != 0 {
                counters.update(repeating: 0)
                for i in 0..<count { counters[Int(from[i].key >> UInt64(digit) & 255)] += 1 }
                var start = 0
                for value in 0..<256 {
                    let size = counters[value]
                    counters[value] = start
                    start += size
                }
                for i in 0..<count {
                    let value = Int(from[i].key >> UInt64(digit) & 255)
                    to[counters[value]] = from[i]
                    counters[value] += 1
                }
                swap(&from, &to)
            }
        }
        if from != list { list.update(from: from, count: count) }
    }
}
