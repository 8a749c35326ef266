public import Indicators
public import NumericCore

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
    /// The compound annual growth of every town, as `TownGrowth` finds it for one, to about 10⁻¹⁵ of itself.
    public func compoundGrowth(execution: Execution = .automatic) -> CompoundGrowth {
        let annual = [Double](filling: towns.count) { output in
            withSeries { $0.compoundGrowth(at: years.map(Double.init), into: output, execution: execution) }
        }
        let span = execution.mapEach(of: towns.count) { town -> ClosedRange<Int>? in
            let present = years.indices.lazy.filter { !values[$0 * towns.count + town].isNaN }
            guard let first = present.first, let last = present.last else { return nil }
            return years[first]...years[last]
        }
        return CompoundGrowth(towns: towns, annual: annual.map { $0.isNaN ? nil : $0 }, span: span)
    }
}
