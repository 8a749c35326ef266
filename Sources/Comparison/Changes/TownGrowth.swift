public import Indicators

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much a quantity grew between two years, in all and per year.
public struct TownGrowth: Sendable, Hashable {
    /// The change that the growth is of.
    public let change: Change
    /// Later by earlier; nil where a figure states only bounds.
    public let factor: Double?
    /// All factors that the wording allows. Exact.
    public let factorBounds: Bounds
    /// The compound annual growth rate: the constant yearly growth that leads from the earlier value to the later.
    public let annual: Double?
    /// All annual rates that the wording allows. Exact: the rate is monotone in both figures.
    public let annualBounds: Bounds
    /// The years between, negative where `to` is the earlier one.
    public let years: Int

    init(_ change: Change) throws(NotComparedReason) {
        let (before, after) = (change.before, change.after)
        guard let bounds = after.bounds.divided(by: before.bounds) else { throw .baseReachesZero(before.bounds) }
        guard bounds.lower >= 0 else { throw .undefined("growth to a negative value is not defined") }
        self.change = change
        years = change.to - change.from
        factor = after.value.flatMap { new in before.value.map { new / $0 } }
        factorBounds = bounds.containing(factor)
        annual = factor.map { [years] in Self.annual($0, years: years) }
        let ends = [Self.annual(factorBounds.lower, years: years), Self.annual(factorBounds.upper, years: years)]
        annualBounds = Bounds(ends.min()!, ends.max()!)
    }

    /// The annual rate of a factor over some years, accurate for factors near 1.
    static func annual(_ factor: Double, years: Int) -> Double { expm1(log(factor) / Double(years)) }
}
