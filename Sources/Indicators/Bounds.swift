/// The closed range of values that a figure's wording allows: 580余 is [580, 590].
///
/// Bounds speak of imprecise wording, never of chance. Either end may be infinite; neither is NaN.
public struct Bounds: Sendable, Hashable {
    /// The smallest value that the wording allows.
    public let lower: Double
    /// The largest value that the wording allows.
    public let upper: Double

    /// Creates bounds. Precondition: `lower <= upper`, neither NaN.
    @inlinable
    public init(_ lower: Double, _ upper: Double) {
        precondition(lower <= upper, "bounds need lower <= upper, not \(lower) and \(upper)")
        self.lower = lower
        self.upper = upper
    }

    /// Bounds of a value stated exactly.
    @inlinable
    public init(exactly value: Double) { self.init(value, value) }

    /// Whether the wording leaves no room.
    @inlinable
    public var isExact: Bool { lower == upper }

    /// Whether both ends are finite.
    @inlinable
    public var isFinite: Bool { lower.isFinite && upper.isFinite }

    /// The room that the wording leaves; 0 where exact, infinite where open.
    @inlinable
    public var width: Double { isExact ? 0 : upper - lower }

    /// Whether `value` is allowed.
    @inlinable
    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

    /// Whether some value is allowed by both: 13万余 and 十三万余 meet.
    @inlinable
    public func meets(_ other: Bounds) -> Bool { lower <= other.upper && other.lower <= upper }

    /// The bounds widened by half a resolution on both sides, as comparisons of rounded figures need.
    @inlinable
    public func widened(byHalf resolution: Double) -> Bounds { Bounds(lower - resolution / 2, upper + resolution / 2) }

    /// The bounds in another unit. Precondition: `factor > 0`.
    @inlinable
    public func scaled(by factor: Double) -> Bounds { Bounds(lower * factor, upper * factor) }
}

/// How the words around a number qualify it.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// No qualifier.
    case exact
    /// 余 多 超 逾 以上 突破.
    case over
    /// 近 不足 不到.
    case under
    /// 约 左右.
    case about
    /// 不少于 不低于 至少.
    case atLeast
    /// 不超过 至多 以内.
    case atMost
    /// 数百 几十 两三.
    case several
    /// 8%至10%.
    case range
}
