/// What equal values get as ranks.
public enum TieRule: String, Sendable, Hashable, CaseIterable {
    /// The mean of the ranks that they share.
    case average
    /// The smallest of them.
    case minimum
    /// The largest of them.
    case maximum
    /// The earlier in the list gets the smaller.
    case first
    /// The smallest, and the next value gets the next rank.
    case dense
}

/// Ranks of values, 1 for the smallest; NaN keeps NaN.
///
/// Cost: one sort.
public func ranks(_ values: [Double], ties: TieRule = .average) -> [Double] {
    var result = [Double](repeating: .nan, count: values.count)
    // A stable order: by value, then by place.
    let order = values.indices.filter { !values[$0].isNaN }
        .sorted { values[$0] < values[$1] || (values[$0] == values[$1] && $0 < $1) }
    var start = 0
    var distinct = 0.0
    while start < order.count {
        var end = start
        while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
        distinct += 1
        for place in start..<end {
            result[order[place]] =
                switch ties {
                case .average: Double(start + end + 1) / 2
                case .minimum: Double(start + 1)
                case .maximum: Double(end)
                case .first: Double(place + 1)
                case .dense: distinct
                }
        }
        start = end
    }
    return result
}
