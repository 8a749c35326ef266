/// Order statistics and ties of a list without NaN.
enum SortedValues {
    /// The median of values in ascending order; NaN of none.
    static func median(_ sorted: some RandomAccessCollection<Double>) -> Double {
        let n = sorted.count
        guard n > 0 else { return .nan }
        let middle = sorted.index(sorted.startIndex, offsetBy: n / 2)
        if n % 2 == 1 { return sorted[middle] }
        return Interval(lower: sorted[sorted.index(before: middle)], upper: sorted[middle]).midpoint
    }

    /// The sizes of the groups of equal values, of two or more, in ascending order of the values.
    static func tieGroups(_ sorted: [Double]) -> [Int] {
        var groups: [Int] = []
        var start = 0
        for index in 1..<(sorted.count + 1) where index == sorted.count || sorted[index] != sorted[start] {
            if index - start > 1 { groups.append(index - start) }
            start = index
        }
        return groups
    }

    /// The value at a one-based rank that need not be whole, interpolated between its neighbours, the rank cut to the
    /// list.
    static func value(atRank rank: Double, of sorted: [Double]) -> Double {
        let cut = min(max(rank, 1), Double(sorted.count))
        let below = Int(cut.rounded(.down))
        let share = cut - Double(below)
        let low = sorted[below - 1]
        return share == 0 ? low : low + share * (sorted[below] - low)
    }
}
