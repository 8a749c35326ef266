public import Indicators
public import NumericCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The compound annual growth of every town, from its first year with a value to its last.
public struct CompoundGrowth: Sendable {
    /// The towns, in the order of the lists.
    public let towns: [Town]
    /// The annual rate of each town; nil where there are fewer than two values, or the first is zero or less or the last
    /// negative.
    public let annual: [Double?]
    /// The first and last year with a value; nil without a value.
    public let span: [ClosedRange<Int>?]
}

extension PanelColumns {
    /// The compound annual growth of every town, as `TownGrowth` finds it for one.
    public func compoundGrowth(execution: Execution = .automatic) -> CompoundGrowth {
        let count = towns.count
        let results = values.withUnsafeBufferPointer { values in
            let values = Shared(values)
            return execution.mapBlocks(of: count, blockSize: 1024) { range, _ in
                range.map { town in
                    var first: Int?
                    var last: Int?
                    for year in years.indices where !values.value[year * count + town].isNaN {
                        first = first ?? year
                        last = year
                    }
                    guard let first, let last else { return (nil, nil) }
                    let (start, end) = (values.value[first * count + town], values.value[last * count + town])
                    let span = years[first]...years[last]
                    guard first < last, start > 0, end >= 0 else { return (nil, span) }
                    return (TownGrowth.annual(end / start, years: span.upperBound - span.lowerBound), span)
                } as [(Double?, ClosedRange<Int>?)]
            }
        }.flatMap(\.self)
        return CompoundGrowth(towns: towns, annual: results.map(\.0), span: results.map(\.1))
    }
}
