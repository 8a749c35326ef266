/// Maps values to places along an axis, with ticks at round numbers.
public struct LinearScale: Sendable, Hashable {
    /// The values at the two ends.
    public let lower: Double, upper: Double
    /// The distance between ticks, one of 1, 2, 2.5 and 5 times a power of ten.
    public let step: Double

    /// The scale that covers `values` between round numbers.
    ///
    /// - Zero is included where the smallest magnitude is less than half of the largest, so that lengths may be
    ///   compared; where all values lie close together, the axis begins elsewhere and says so by its numbers.
    /// - Without finite values the scale runs from 0 to 1; with one value only, it has room on both sides.
    ///
    /// - Parameter ticks: about how many intervals between ticks are wanted, at least 2.
    public init(covering values: some Sequence<Double>, ticks: Int = 4, includesZero: Bool? = nil) {
        let finite = values.filter(\.isFinite)
        var low = finite.min() ?? 0
        var high = finite.max() ?? 1
        let smallest = low > 0 ? low : high < 0 ? -high : 0
        if includesZero ?? (smallest < 0.5 * max(low.magnitude, high.magnitude)) {
            low = min(low, 0)
            high = max(high, 0)
        }
        if low == high {
            let room = low == 0 ? 1 : low.magnitude * 0.1
            if low != 0 || finite.isEmpty == false { low -= low == 0 ? 0 : room }
            high += room
        }
        let step = Self.roundStep((high - low) / Double(max(2, ticks)))
        self.step = step
        lower = (low / step).rounded(.down) * step
        upper = (high / step).rounded(.up) * step
    }

    /// The ticks from the lower to the upper end.
    public var ticks: [Double] {
        let count = Int(((upper - lower) / step).rounded())
        return (0...count).map { place in
            let value = lower + Double(place) * step
            return value.magnitude < step * 1e-9 ? 0 : value
        }
    }

    /// The places behind the point that tell the ticks apart.
    public var decimals: Int { Self.decimals(of: step) }

    /// The places behind the point that a step needs.
    static func decimals(of step: Double) -> Int {
        var places = 0
        var unit = step
        while places < 12, (unit - unit.rounded()).magnitude > 1e-9 * unit.magnitude {
            unit *= 10
            places += 1
        }
        return places
    }

    /// The place of `value` between the ends, from 0 to 1; values beyond them are put at the end.
    public func fraction(_ value: Double) -> Double { min(1, max(0, (value - lower) / (upper - lower))) }

    private static func roundStep(_ raw: Double) -> Double {
        var power = 1.0
        while power * 10 <= raw { power *= 10 }
        while power > raw { power /= 10 }
        for multiple in [1, 2, 2.5, 5] where raw <= multiple * power * (1 + 1e-9) { return multiple * power }
        return 10 * power
    }
}
