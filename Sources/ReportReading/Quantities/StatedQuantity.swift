public import Indicators

/// A number with its unit as a report states it: where it stands and what its wording allows, but not what was counted.
public struct StatedQuantity: Sendable, Hashable {
    /// The UTF-8 bytes from the first character of the qualifier or numeral to the last of the unit.
    public let byteRange: Range<Int>
    /// How the words qualify the number.
    public let qualifier: Qualifier
    private let rawValue: Double
    private let lower: Double
    private let upper: Double
    private let rawResolution: Double
    private let rawUnit: Int16
    private let perUnit: Int16

    init(_ raw: RawQuantity) {
        let q = raw.quantity
        byteRange = raw.span
        qualifier = q.qualifier
        rawValue = q.value
        lower = q.lower
        upper = q.upper
        rawResolution = q.resolution
        rawUnit = q.unit
        perUnit = q.perUnit
    }

    /// The number as written, in `unit`; nil where only bounds are stated.
    public var value: Double? { rawValue.isNaN ? nil : rawValue }
    /// The values that the wording allows, in `unit`.
    public var bounds: Bounds { Bounds(lower, upper) }
    /// The unit of the last stated digit; nil where it has none.
    public var resolution: Double? { rawResolution.isNaN ? nil : rawResolution }
    /// The unit without magnitude; empty for a stated zero, which names none.
    public var unit: IndicatorUnit { FigureBuilder.unit(rawUnit, per: perUnit) }
}
