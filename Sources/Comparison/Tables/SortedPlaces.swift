public import Indicators

/// Order statistics of quantities known by value and bounds: quantiles are monotone in each value, so that their bounds are
/// the quantiles of the lower and of the upper ends, exactly.
struct SortedPlaces {
    private let values: [Double]
    private let lowers: [Double]
    private let uppers: [Double]

    init(_ quantities: [Quantity]) {
        values = quantities.map(\.position).sorted()
        lowers = quantities.map(\.bounds.lower).sorted()
        uppers = quantities.map(\.bounds.upper).sorted()
    }

    /// The quantile of type 7 (linear between order statistics) with its bounds. Precondition: not empty.
    func quantile(_ share: Double) -> BoundedValue {
        make { Self.quantile(share, $0) }
    }

    /// The median of all but one of the quantities. Precondition: at least two.
    func median(without own: Quantity) -> BoundedValue {
        BoundedValue(
            Self.median(values, without: own.position),
            bounds: (Self.median(lowers, without: own.bounds.lower), Self.median(uppers, without: own.bounds.upper)))
    }

    private func make(_ statistic: ([Double]) -> Double) -> BoundedValue {
        BoundedValue(statistic(values), bounds: (statistic(lowers), statistic(uppers)))
    }

    private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let rest = place - Double(below)
        guard rest > 0, sorted[below] != sorted[below + 1] else { return sorted[below] }
        return sorted[below] + rest * (sorted[below + 1] - sorted[below])
    }

    private static func median(_ sorted: [Double], without own: Double) -> Double {
        let gap = sorted.firstPosition { $0 >= own }
        func value(_ position: Int) -> Double { sorted[position < gap ? position : position + 1] }
        let n = sorted.count - 1
        guard n % 2 == 0 else { return value(n / 2) }
        let (a, b) = (value(n / 2 - 1), value(n / 2))
        return a == b ? a : a / 2 + b / 2
    }
}

/// A number derived from several figures, with all values that their wording allows.
public struct BoundedValue: Sendable, Hashable {
    /// The number by the stated values; a figure that states only bounds counts with their middle.
    public let value: Double
    /// All values that the wording allows.
    public let bounds: Bounds

    init(_ value: Double, bounds: (lower: Double, upper: Double)) {
        self.value = value
        self.bounds = Bounds(min(bounds.lower, bounds.upper), max(bounds.lower, bounds.upper)).containing(value)
    }
}
