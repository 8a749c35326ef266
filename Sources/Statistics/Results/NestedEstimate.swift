/// One estimate with its intervals at two levels: the usual one to read by, and a wide one to be alarmed by.
///
/// Public health statistics use 95 % and 99.8 %, two and three standard errors: the narrow interval tells what is unusual, the wide one
/// what should be looked into although many towns are looked at.
///
/// ```swift
/// let rate = try NestedEstimate { try .poissonRate(12, exposure: 4300, level: $0) }
/// let all = try events.mapCells(with: residents) { cell in
///     try NestedEstimate { try .poissonRate(cell[0], exposure: cell[1], level: $0) }
/// }
/// ```
public struct NestedEstimate: Sendable, Hashable, CustomStringConvertible {
    /// The estimate with the narrow interval.
    public let inner: Estimate
    /// The same estimate with the wide interval.
    public let outer: Estimate

    /// The estimate itself.
    public var value: Double { inner.value }

    /// Makes an estimate at two levels.
    ///
    /// - Parameters:
    ///   - inner: the level of the narrow interval.
    ///   - outer: that of the wide one, above `inner`.
    ///   - estimate: any method that gives an estimate at a level.
    /// - Throws: `StatisticsError.outOfRange` where `outer` is not above `inner`, and what the method throws.
    public init(
        inner: Double = 0.95, outer: Double = 0.998, _ estimate: (_ level: Double) throws -> Estimate
    ) throws {
        try Checks.level(inner)
        try Checks.level(outer)
        guard inner < outer else {
            throw StatisticsError.outOfRange("outer level", value: outer, allowed: Interval(lower: inner, upper: 1))
        }
        self.inner = try estimate(inner)
        self.outer = try estimate(outer)
    }

    /// Where a reference value lies: within both intervals, outside the narrow one, or outside both; nil without intervals.
    public func position(of reference: Double) -> Position? {
        guard let near = inner.interval, let far = outer.interval else { return nil }
        if near.contains(reference) { return .within }
        return far.contains(reference) ? .outsideInner : .outsideBoth
    }

    /// Where a reference value lies with regard to two intervals.
    public enum Position: String, Sendable, Hashable, CaseIterable {
        /// In the narrow interval: chance explains the difference.
        case within
        /// In the wide interval only.
        case outsideInner
        /// In neither.
        case outsideBoth
    }

    /// Both intervals in one line.
    public var description: String {
        "\(inner); \(outer.interval.map { "\($0)" } ?? "–") (\(Printed.percent(outer.level)))"
    }
}
