public import Indicators

/// A figure that went into a result: which cell it is, its value and bounds, and the sentences behind it.
public struct Operand: Sendable, Hashable {
    /// The indicator.
    public let indicator: Indicator.ID
    /// The town.
    public let town: Town.ID
    /// The year.
    public let year: Int
    /// The stated value; nil where only bounds are stated.
    public let value: Double?
    /// The values that the wording allows, under the policy of the result.
    public let bounds: Bounds
    /// The figures that speak of the cell, the one used first; empty in a panel of plain values.
    public let figures: [Figure]

    /// The span that the figure covers, where it is stated.
    public var period: Period? { figures.first?.period }

    /// Whether the value was derived from the wording rather than stated.
    public var isImplied: Bool { figures.first?.isImplied ?? false }
}

extension Panel {
    /// The operand of a cell, by positions.
    func operand(
        _ indicator: Int, _ town: Int, _ year: Int, _ policy: BoundsPolicy, as part: NotComparedReason.Part = .numerator
    ) throws(NotComparedReason) -> Operand {
        let cell = cell(indicator: indicator, town: town, year: year)
        let id = indicators[indicator].id
        guard let bounds = cell.bounds(policy) else {
            throw .missing(part, id, year: years[year], gap: cell.gap?.reason)
        }
        return Operand(
            indicator: id, town: towns[town].id, year: years[year], value: cell.value, bounds: bounds,
            figures: cell.figures)
    }
}
